import { OnrecordError } from "../../errors.js";
import type { GraphStore, OpenOptions } from "../graph-store.js";

export function openNeo4jStore(uri: string, _options: OpenOptions): Promise<GraphStore> {
  return Promise.reject(new OnrecordError("store-failed", `Neo4j at ${uri} cannot be opened yet.`));
}
