import { MultiDirectedGraph } from "graphology";
import type { Label, RelationshipType } from "../../src/model/graph-schema.js";
import type { ViewNode, ViewRelationship } from "../../src/server/api-types.js";
import { nodeCaption, relationshipCaption } from "./captions.js";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface NodeAttributes {
  /** Where it stands: at home, unless it was moved by hand. */
  x: number;
  y: number;
  /** Where the layout has put it. */
  readonly home: Place;
  size: number;
  readonly caption: string;
  readonly node: ViewNode;
}

export interface EdgeAttributes {
  readonly caption: string;
  readonly relationship: ViewRelationship;
  /** 0 is a straight edge; several between the same two nodes are spread apart. */
  curvature: number;
}

/** The graph in view: what the store holds, with captions, sizes and positions. It knows nothing of the screen. */
export type ViewGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Where an article's words are carried, everything touches everything: as structure these only blur the picture. */
export const carrierTypes: ReadonlySet<RelationshipType> = new Set(["MENTIONS", "REPORTS", "DUPLICATE_OF"]);

/** The same number in 0 … 1 for the same text, on every machine. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 0x1_0000_0000;
}

function startingPoint(id: string): Place {
  const angle = fraction(id) * 2 * Math.PI;
  const radius = 40 + 400 * Math.sqrt(fraction(`${id}#`));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function besideNeighbours(graph: ViewGraph, id: string, placed: ReadonlySet<string>): Place {
  const neighbours = graph.neighbors(id).filter((neighbour) => placed.has(neighbour));
  const start = startingPoint(id);
  if (neighbours.length === 0) return start;
  const mean = (key: "x" | "y") =>
    neighbours.reduce((sum, neighbour) => sum + graph.getNodeAttribute(neighbour, "home")[key], 0) / neighbours.length;
  return { x: mean("x") + start.x / 10, y: mean("y") + start.y / 10 };
}

/** How many facts a node has besides being carried by an article. */
export function structuralDegree(graph: ViewGraph, id: string): number {
  return graph.reduceEdges(
    id,
    (sum, _edge, { relationship }) => sum + (carrierTypes.has(relationship.type) ? 0 : 1),
    0,
  );
}

function nodeSize(label: Label, degree: number): number {
  if (label === "Statement") return 5;
  if (label === "Article") return 10;
  return Math.min(6 + 2.2 * Math.sqrt(degree), 20);
}

/** Every second parallel edge bends to the other side, each pair further out. */
function spreadParallelEdges(graph: ViewGraph): void {
  const between = new Map<string, string[]>();
  graph.forEachEdge((edge, _attributes, source, target) => {
    const pair = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    between.set(pair, [...(between.get(pair) ?? []), edge]);
  });
  for (const edges of between.values()) {
    edges.sort().forEach((edge, index) => {
      const step = 0.18 * (Math.floor(index / 2) + 1);
      const side = index % 2 === 0 ? step : -step;
      const forwards = graph.source(edge) < graph.target(edge) ? 1 : -1;
      graph.setEdgeAttribute(edge, "curvature", edges.length === 1 ? 0 : side * forwards);
    });
  }
}

export interface Addition {
  readonly nodes: readonly ViewNode[];
  readonly relationships: readonly ViewRelationship[];
}

/**
 * Adds what is not there yet and tells the nodes that have no place yet; what is there keeps its position and takes the
 * new properties, and what was there before goes where it was.
 */
export function addToViewGraph(
  graph: ViewGraph,
  { nodes, relationships }: Addition,
  remembered: ReadonlyMap<string, Place> = new Map(),
): ReadonlySet<string> {
  const placed = new Set(graph.nodes());
  const added = new Set<string>();
  for (const node of nodes) {
    const caption = nodeCaption(node);
    if (graph.hasNode(node.id)) graph.mergeNodeAttributes(node.id, { node, caption });
    else {
      const place = remembered.get(node.id);
      const home = place ?? startingPoint(node.id);
      graph.addNode(node.id, { node, caption, size: 0, home, ...home });
      if (place === undefined) added.add(node.id);
    }
  }
  for (const relationship of relationships) {
    if (!graph.hasNode(relationship.from) || !graph.hasNode(relationship.to)) continue;
    const attributes = { relationship, caption: relationshipCaption(relationship), curvature: 0 };
    if (graph.hasEdge(relationship.id)) graph.mergeEdgeAttributes(relationship.id, attributes);
    else graph.addDirectedEdgeWithKey(relationship.id, relationship.from, relationship.to, attributes);
  }
  graph.forEachNode((id, { node }) =>
    graph.setNodeAttribute(id, "size", nodeSize(node.label, structuralDegree(graph, id))),
  );
  if (placed.size > 0) {
    for (const id of added) {
      const home = besideNeighbours(graph, id, placed);
      graph.mergeNodeAttributes(id, { home, ...home });
    }
  }
  spreadParallelEdges(graph);
  return added;
}

export function buildViewGraph(addition: Addition): ViewGraph {
  const graph: ViewGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  addToViewGraph(graph, addition);
  return graph;
}

/** Takes out what the store no longer holds, and adds what it holds now. */
export function refreshViewGraph(
  graph: ViewGraph,
  addition: Addition,
  remembered?: ReadonlyMap<string, Place>,
): ReadonlySet<string> {
  const nodes = new Set(addition.nodes.map(({ id }) => id));
  const relationships = new Set(addition.relationships.map(({ id }) => id));
  for (const edge of graph.edges()) if (!relationships.has(edge)) graph.dropEdge(edge);
  for (const node of graph.nodes()) if (!nodes.has(node)) graph.dropNode(node);
  return addToViewGraph(graph, addition, remembered);
}
