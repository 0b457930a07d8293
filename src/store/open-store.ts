import type { GraphStore, OpenOptions } from "./graph-store.js";
import { parseStoreUrl } from "./store-url.js";

/**
 * Opens the store at a URL or path: Neo4j for `neo4j://` and `bolt://`, the embedded engine for a file. Engines are
 * loaded when they are needed.
 */
export async function openStore(url: string, options: OpenOptions): Promise<GraphStore> {
  const address = parseStoreUrl(url);
  if (address.engine === "embedded") {
    const { openEmbeddedStore } = await import("./embedded/embedded-store.js");
    return openEmbeddedStore(address.path, options);
  }
  const { openNeo4jStore } = await import("./neo4j/neo4j-store.js");
  const { username = address.username, password = address.password } = options;
  return openNeo4jStore(address.uri, {
    ...options,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  });
}
