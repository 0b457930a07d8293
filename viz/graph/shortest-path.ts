import type { ViewGraph } from "./view-graph.js";
import type { Part } from "./visibility.js";

export interface Path extends Part {
  /** Node, edge, node, edge, … node. */
  readonly steps: readonly string[];
}

/** A shortest way between two nodes through what is shown, whichever way the edges run; the same one each time. */
export function shortestPath(graph: ViewGraph, from: string, to: string, shown: Part): Path | undefined {
  if (!shown.nodes.has(from) || !shown.nodes.has(to)) return undefined;
  const cameBy = new Map<string, string | undefined>([[from, undefined]]);
  let front = [from];
  while (front.length > 0 && !cameBy.has(to)) {
    const next: string[] = [];
    for (const node of front) {
      const edges = graph.edges(node).filter((edge) => shown.edges.has(edge));
      for (const edge of edges.sort()) {
        const other = graph.opposite(node, edge);
        if (cameBy.has(other)) continue;
        cameBy.set(other, edge);
        next.push(other);
      }
    }
    front = next;
  }
  if (!cameBy.has(to)) return undefined;
  const steps = [to];
  for (let edge = cameBy.get(to), node = to; edge !== undefined; edge = cameBy.get(node)) {
    node = graph.opposite(node, edge);
    steps.unshift(node, edge);
  }
  return {
    steps,
    nodes: new Set(steps.filter((_step, index) => index % 2 === 0)),
    edges: new Set(steps.filter((_step, index) => index % 2 === 1)),
  };
}
