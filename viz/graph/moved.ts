import type { Place, ViewGraph } from "./view-graph.js";

/** Nodes that were moved by hand, and where to, in the layout's measure. */
export type Moved = ReadonlyMap<string, Place>;

/** Stands every node where it was moved to by hand, or else at home; tells whether one has changed its place. */
export function arrange(graph: ViewGraph, moved: Moved): boolean {
  let changed = false;
  graph.forEachNode((id, attributes) => {
    const place = moved.get(id) ?? attributes.home;
    if (attributes.x === place.x && attributes.y === place.y) return;
    standAt(graph, id, place);
    changed = true;
  });
  return changed;
}

/** Stands one node somewhere; whoever draws the graph is not told, and would index all of it anew if it were. */
export function standAt(graph: ViewGraph, id: string, { x, y }: Place): void {
  Object.assign(graph.getNodeAttributes(id), { x, y });
}
