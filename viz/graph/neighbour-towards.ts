import type { ViewGraph } from "./view-graph.js";
import type { Part } from "./visibility.js";

/**
 * The shown neighbour of a node that lies most in a direction of the screen, near ones first; from no node, the best
 * connected one. The layout's y grows upwards, the screen's downwards.
 */
export function neighbourTowards(
  graph: ViewGraph,
  from: string | undefined,
  shown: Part,
  right: number,
  down: number,
): string | undefined {
  if (from === undefined) {
    const ids = [...shown.nodes].sort();
    const size = (id: string | undefined) => (id === undefined ? -1 : graph.getNodeAttribute(id, "size"));
    return ids.reduce<string | undefined>((best, id) => (size(id) > size(best) ? id : best), undefined);
  }
  const here = graph.getNodeAttributes(from);
  const edges = graph.edges(from).filter((edge) => shown.edges.has(edge));
  const ranked = [...new Set(edges.map((edge) => graph.opposite(from, edge)))].flatMap((id) => {
    const { x, y } = graph.getNodeAttributes(id);
    const [dx, dy] = [x - here.x, here.y - y];
    const distance = Math.hypot(dx, dy);
    const straight = (dx * right + dy * down) / (distance || 1);
    return straight > 0.35 ? [{ id, cost: distance / straight ** 2 }] : [];
  });
  return ranked.sort((a, b) => a.cost - b.cost || a.id.localeCompare(b.id))[0]?.id;
}
