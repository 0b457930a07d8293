import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { ArticleHead, ViewNode } from "../../src/server/api-types.js";
import type { Addition } from "../../viz/graph/view-graph.js";

/** Article graphs as the server would answer them for the picture. */
export function inView(graphs: readonly ArticleGraph[]): Addition {
  const nodes = new Map<string, ViewNode>();
  for (const { id, label, properties } of graphs.flatMap((graph) => graph.nodes)) {
    nodes.set(id, { id, label, properties: properties });
  }
  return {
    nodes: [...nodes.values()],
    relationships: graphs.flatMap((graph) => graph.relationships),
  };
}

export function headsOf(graphs: readonly ArticleGraph[]): ReadonlyMap<string, ArticleHead> {
  return new Map(
    graphs.map(({ article: { id, title, publisher, published } }) => [
      id,
      { id, title, ...(publisher && { publisher }), ...(published && { published }) },
    ]),
  );
}
