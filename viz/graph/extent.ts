import type { ViewGraph } from "./view-graph.js";

/** The box that some nodes take as the layout has put them. */
export function extentOf(graph: ViewGraph, ids: Iterable<string>): { x: [number, number]; y: [number, number] } {
  const x: [number, number] = [Infinity, -Infinity];
  const y: [number, number] = [Infinity, -Infinity];
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const at = graph.getNodeAttribute(id, "home");
    x.splice(0, 2, Math.min(x[0], at.x), Math.max(x[1], at.x));
    y.splice(0, 2, Math.min(y[0], at.y), Math.max(y[1], at.y));
  }
  return x[0] <= x[1] ? { x, y } : { x: [0, 1], y: [0, 1] };
}
