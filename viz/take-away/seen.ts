import type { ArticleHead, ViewNode, ViewRelationship } from "../../src/server/api-types.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Part } from "../graph/visibility.js";

/** A node with its place in the picture. */
export interface SeenNode extends ViewNode {
  readonly x: number;
  readonly y: number;
}

/** What is in the picture, and the articles that it rests on. */
export interface Seen {
  readonly nodes: readonly SeenNode[];
  readonly relationships: readonly ViewRelationship[];
  readonly articles: readonly ArticleHead[];
}

export function seenIn(graph: ViewGraph, shown: Part, articles: ReadonlyMap<string, ArticleHead>): Seen {
  const nodes = [...shown.nodes].sort().map((id) => {
    const { node, x, y } = graph.getNodeAttributes(id);
    return { ...node, x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
  });
  const relationships = [...shown.edges].sort().map((id) => graph.getEdgeAttribute(id, "relationship"));
  const ids = new Set<unknown>([...nodes, ...relationships].flatMap(({ id, properties }) => [id, properties.article]));
  return { nodes, relationships, articles: [...articles.values()].filter(({ id }) => ids.has(id)) };
}
