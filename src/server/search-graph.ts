import { labels, entityLabels, type Label } from "../model/graph-schema.js";
import type { GraphStore } from "../store/graph-store.js";
import type { SearchHit, SearchResponse } from "./api-types.js";
import { asText } from "./read-values.js";

interface Searchable {
  readonly title: string;
  readonly condition: string;
}

function searchable(label: Label): Searchable {
  if (label === "Article") return { title: "n.title", condition: "toLower(n.title) CONTAINS wanted" };
  if (label === "Statement") return { title: "n.text", condition: "toLower(n.text) CONTAINS wanted" };
  return {
    title: "n.name",
    condition: "(toLower(n.name) CONTAINS wanted OR any(x IN n.aliases WHERE toLower(x) CONTAINS wanted))",
  };
}

/** Entities first, for a name is what people look for most. */
const order: readonly Label[] = [
  ...entityLabels,
  ...labels.filter((label) => !(entityLabels as readonly Label[]).includes(label)),
];

/** Nodes whose name, alias, headline or statement words contain the words, letter case aside. */
export async function searchGraph(store: GraphStore, words: string, limit: number): Promise<SearchResponse> {
  const hits: SearchHit[] = [];
  for (const label of order) {
    const { title, condition } = searchable(label);
    const cypher =
      // The embedded engine takes no parameter inside `any(…)`, so it gets a name first.
      `WITH $words AS wanted MATCH (n:${label}) WHERE ${condition} RETURN n.id AS id, ${title} AS title ` +
      `ORDER BY size(${title}), id LIMIT ${limit + 1 - hits.length}`;
    const { rows } = await store.query(cypher, { parameters: { words: words.toLowerCase() }, rowLimit: limit + 1 });
    for (const [id, name] of rows) hits.push({ id: asText(id), label, title: asText(name) });
    if (hits.length > limit) return { hits: hits.slice(0, limit), truncated: true };
  }
  return { hits, truncated: false };
}
