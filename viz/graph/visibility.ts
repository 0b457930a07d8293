import type { Label, RelationshipType } from "../../src/model/graph-schema.js";
import { labels, relationshipTypeNames } from "../../src/model/graph-schema.js";
import type { ArticleHead } from "../../src/server/api-types.js";
import { choosesStatements, type Filters } from "./filters.js";
import { articleFits, fits, type StatementFacts } from "./statements.js";
import type { ViewGraph } from "./view-graph.js";

export type Selection = { readonly kind: "node" | "edge"; readonly id: string };

/** Some nodes and edges of a graph. */
export interface Part {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export interface ShownInput {
  readonly members: ReadonlySet<string>;
  readonly filters: Filters;
  /** Nodes whose neighbours that hang on them alone are folded away. */
  readonly collapsed: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, StatementFacts>;
  readonly articles: ReadonlyMap<string, ArticleHead>;
}

function passes(graph: ViewGraph, id: string, { filters, facts, articles }: ShownInput): boolean {
  const { label } = graph.getNodeAttribute(id, "node");
  if (filters.hiddenLabels.has(label)) return false;
  if (label === "Article") return articleFits(articles.get(id), filters);
  const statement = facts.get(id);
  return statement === undefined || fits(statement, filters);
}

function edgesAmong(graph: ViewGraph, nodes: ReadonlySet<string>, input: ShownInput): Set<string> {
  const { hiddenTypes } = input.filters;
  const edges = new Set<string>();
  graph.forEachEdge((edge, { relationship }, source, target) => {
    if (hiddenTypes.has(relationship.type) || !nodes.has(source) || !nodes.has(target)) return;
    const ofStatement = input.facts.has(source) || input.facts.has(target);
    // A statement's own filters decide on what belongs to it; a fact between entities goes with its article.
    if (!ofStatement && !articleFits(input.articles.get(String(relationship.properties.article)), input.filters))
      return;
    edges.add(edge);
  });
  return edges;
}

function degreesOf(graph: ViewGraph, edges: ReadonlySet<string>): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const edge of edges) {
    for (const end of graph.extremities(edge)) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

/** What hangs on a collapsed node and on nothing else. */
function folded(graph: ViewGraph, edges: ReadonlySet<string>, collapsed: ReadonlySet<string>): ReadonlySet<string> {
  if (collapsed.size === 0) return new Set();
  const neighbours = new Map<string, Set<string>>();
  for (const edge of edges) {
    const [source, target] = graph.extremities(edge);
    neighbours.set(source, (neighbours.get(source) ?? new Set()).add(target));
    neighbours.set(target, (neighbours.get(target) ?? new Set()).add(source));
  }
  const gone = [...neighbours].filter(
    ([id, others]) => !collapsed.has(id) && [...others].every((other) => collapsed.has(other)),
  );
  return new Set(gone.map(([id]) => id));
}

/** What of the graph is in the picture. */
export function shownOf(graph: ViewGraph, input: ShownInput): Part {
  const { members, filters, collapsed } = input;
  const nodes = new Set([...members].filter((id) => graph.hasNode(id) && passes(graph, id, input)));
  let edges = edgesAmong(graph, nodes, input);
  const drop = (gone: Iterable<string>) => {
    for (const id of gone) nodes.delete(id);
    edges = new Set([...edges].filter((edge) => graph.extremities(edge).every((end) => nodes.has(end))));
  };
  drop(folded(graph, edges, collapsed));
  const { minDegree, maxDegree = Infinity } = filters;
  const byDegree = minDegree > 0 || maxDegree < Infinity;
  if (byDegree) {
    const degrees = degreesOf(graph, edges);
    const isEntity = (id: string) => !["Statement", "Article"].includes(graph.getNodeAttribute(id, "node").label);
    const fits = (degree: number) => degree >= minDegree && degree <= maxDegree;
    drop([...nodes].filter((id) => isEntity(id) && !fits(degrees.get(id) ?? 0)));
  }
  if (filters.hideOrphans || byDegree || choosesStatements(filters)) {
    const degrees = degreesOf(graph, edges);
    drop([...nodes].filter((id) => !degrees.has(id)));
  }
  return { nodes, edges };
}

/** What lights up around a node or an edge: its neighbours in view and what joins them to it. */
export function focusOn(graph: ViewGraph, selection: Selection | undefined, shown: Part): Part | undefined {
  if (selection === undefined) return undefined;
  const { kind, id } = selection;
  if (kind === "edge") {
    if (!graph.hasEdge(id)) return undefined;
    return { nodes: new Set(graph.extremities(id)), edges: new Set([id]) };
  }
  if (!graph.hasNode(id)) return undefined;
  const edges = graph.edges(id).filter((edge) => shown.edges.has(edge));
  return { nodes: new Set([id, ...edges.map((edge) => graph.opposite(id, edge))]), edges: new Set(edges) };
}

export interface LegendCounts {
  readonly labels: ReadonlyMap<Label, number>;
  readonly types: ReadonlyMap<RelationshipType, number>;
  /** What the filters leave in view. */
  readonly shown: { readonly nodes: number; readonly edges: number };
}

/** How many nodes a label and edges a type has among the members, in the order of the schema, and how many are shown. */
export function legendCounts(graph: ViewGraph, members: ReadonlySet<string>, shown: Part): LegendCounts {
  const byLabel = new Map<Label, number>();
  const byType = new Map<RelationshipType, number>();
  graph.forEachNode((id, { node }) => {
    if (members.has(id)) byLabel.set(node.label, (byLabel.get(node.label) ?? 0) + 1);
  });
  graph.forEachEdge((_edge, { relationship }, source, target) => {
    if (!members.has(source) || !members.has(target)) return;
    byType.set(relationship.type, (byType.get(relationship.type) ?? 0) + 1);
  });
  const inOrder = <K>(order: readonly K[], counts: ReadonlyMap<K, number>) =>
    new Map(order.flatMap((key) => (counts.has(key) ? [[key, counts.get(key) ?? 0] as const] : [])));
  return {
    labels: inOrder(labels, byLabel),
    types: inOrder(relationshipTypeNames, byType),
    shown: { nodes: shown.nodes.size, edges: shown.edges.size },
  };
}
