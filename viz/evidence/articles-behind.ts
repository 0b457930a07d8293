import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";
import type { GraphSource } from "../state/source.js";

export interface ArticlesBehind {
  readonly ids: readonly string[];
  /** How many there are, should that be more than are listed. */
  readonly total: number;
}

const mostListed = 200;

function listed(ids: readonly unknown[]): ArticlesBehind {
  const known = [...new Set(ids.filter((id) => typeof id === "string"))];
  return { ids: known, total: known.length };
}

/** The articles whose words support a node or an edge, those that mention it most first. */
export async function articlesBehind(
  source: GraphSource,
  graph: ViewGraph,
  { kind, id }: Selection,
): Promise<ArticlesBehind> {
  if (kind === "edge") {
    const { properties } = graph.getEdgeAttribute(id, "relationship");
    return listed([properties.article, properties.otherArticle]);
  }
  const { label, properties } = graph.getNodeAttribute(id, "node");
  if (label === "Article") return listed([id]);
  if (label === "Statement") return listed([properties.article]);
  const { relationships, total } = await source.neighbours(id, { type: "MENTIONS", limit: mostListed });
  const count = (relationship: (typeof relationships)[number]) => Number(relationship.properties.count);
  const ids = [...relationships].sort((a, b) => count(b) - count(a)).map(({ from }) => from);
  return { ids, total };
}
