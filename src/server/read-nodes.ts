import { labels } from "../model/graph-schema.js";
import type { GraphStore } from "../store/graph-store.js";
import type { NodesResponse, ViewNode } from "./api-types.js";
import { readArticleHeads } from "./read-article-heads.js";
import { asViewNode } from "./read-values.js";

/** The nodes of these ids, in their order, as far as the store holds them. */
export async function readNodes(store: GraphStore, ids: readonly string[]): Promise<NodesResponse> {
  const found = new Map<string, ViewNode>();
  const read = async (cypher: string, wanted: readonly string[]) => {
    if (wanted.length === 0) return;
    const { rows } = await store.query(cypher, { parameters: { ids: wanted }, rowLimit: wanted.length });
    for (const [value] of rows) {
      const node = asViewNode(value);
      found.set(node.id, node);
    }
  };
  // Ids start with their label in lower case, and within a label they are looked up, not searched for.
  for (const label of labels) {
    const likely = ids.filter((id) => id.startsWith(`${label.toLowerCase()}:`));
    await read(`MATCH (n:${label}) WHERE n.id IN $ids RETURN n`, likely);
  }
  await read(
    "MATCH (n) WHERE n.id IN $ids RETURN n",
    ids.filter((id) => !found.has(id)),
  );
  const nodes = ids.flatMap((id) => found.get(id) ?? []);
  return { nodes, articles: await readArticleHeads(store, nodes, []) };
}
