import type { Label, RelationshipType } from "../../src/model/graph-schema.js";
import { labels, relationshipTypeNames } from "../../src/model/graph-schema.js";
import type { ViewGraph } from "./view-graph.js";

export interface Filters {
  readonly hiddenLabels: ReadonlySet<Label>;
  readonly hiddenTypes: ReadonlySet<RelationshipType>;
}

/** Articles touch everything that they mention: the picture starts without them, and the legend says so. */
export const defaultFilters: Filters = {
  hiddenLabels: new Set<Label>(["Article"]),
  hiddenTypes: new Set<RelationshipType>(["MENTIONS", "REPORTS"]),
};

export type Selection = { readonly kind: "node" | "edge"; readonly id: string };

export function isNodeVisible(graph: ViewGraph, id: string, { hiddenLabels }: Filters): boolean {
  return !hiddenLabels.has(graph.getNodeAttribute(id, "node").label);
}

export function isEdgeVisible(graph: ViewGraph, edge: string, filters: Filters): boolean {
  const { type } = graph.getEdgeAttribute(edge, "relationship");
  const [source, target] = graph.extremities(edge);
  return (
    !filters.hiddenTypes.has(type) && isNodeVisible(graph, source, filters) && isNodeVisible(graph, target, filters)
  );
}

export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** What lights up around a node or an edge: its visible neighbours and what joins them to it. */
export function focusOn(graph: ViewGraph, selection: Selection | undefined, filters: Filters): Focus | undefined {
  if (selection === undefined) return undefined;
  const { kind, id } = selection;
  if (kind === "edge") {
    if (!graph.hasEdge(id)) return undefined;
    return { nodes: new Set(graph.extremities(id)), edges: new Set([id]) };
  }
  if (!graph.hasNode(id)) return undefined;
  const edges = graph.edges(id).filter((edge) => isEdgeVisible(graph, edge, filters));
  return { nodes: new Set([id, ...edges.map((edge) => graph.opposite(id, edge))]), edges: new Set(edges) };
}

export interface LegendCounts {
  readonly labels: ReadonlyMap<Label, number>;
  readonly types: ReadonlyMap<RelationshipType, number>;
  /** What the filters leave in view. */
  readonly shown: { readonly nodes: number; readonly edges: number };
}

/** How many nodes a label and edges a type has in the graph, in the order of the schema, and how many are in view. */
export function legendCounts(graph: ViewGraph, filters: Filters): LegendCounts {
  const byLabel = new Map<Label, number>();
  const byType = new Map<RelationshipType, number>();
  let nodes = 0;
  let edges = 0;
  graph.forEachNode((id, { node }) => {
    byLabel.set(node.label, (byLabel.get(node.label) ?? 0) + 1);
    if (isNodeVisible(graph, id, filters)) nodes += 1;
  });
  graph.forEachEdge((edge, { relationship }) => {
    byType.set(relationship.type, (byType.get(relationship.type) ?? 0) + 1);
    if (isEdgeVisible(graph, edge, filters)) edges += 1;
  });
  const inOrder = <K>(order: readonly K[], counts: ReadonlyMap<K, number>) =>
    new Map(order.flatMap((key) => (counts.has(key) ? [[key, counts.get(key) ?? 0] as const] : [])));
  return {
    labels: inOrder(labels, byLabel),
    types: inOrder(relationshipTypeNames, byType),
    shown: { nodes, edges },
  };
}
