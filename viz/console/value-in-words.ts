import type { NodeValue, PathValue, QueryValue, RelationshipValue } from "../../src/store/query-result.js";
import type { ViewNode } from "../../src/server/api-types.js";
import { fullCaption, typeInWords } from "../graph/captions.js";

type Kinds = { readonly node: NodeValue; readonly relationship: RelationshipValue; readonly path: PathValue };

/** Whether a value is a part of the graph of that kind. */
export function isA<K extends keyof Kinds>(kind: K, value: QueryValue): value is Kinds[K] {
  return typeof value === "object" && value !== null && "$type" in value && value.$type === kind;
}

/** What a value is called as people read it; what has no name of its own as JSON. */
export function inWords(value: QueryValue): string {
  if (value === null) return "";
  if (isA("node", value)) return fullCaption(value as unknown as ViewNode);
  if (isA("relationship", value)) return typeInWords(value.type);
  if (isA("path", value)) {
    return value.nodes
      .flatMap((node, at) => {
        const link = value.relationships[at];
        return link === undefined ? [inWords(node)] : [inWords(node), `– ${inWords(link)} –`];
      })
      .join(" ");
  }
  if (Array.isArray(value)) return value.map((item: QueryValue) => inWords(item)).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
