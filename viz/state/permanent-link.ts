import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";
import { encodeUrlState } from "./url-state.js";
import { firstView } from "./view-state.js";

/** The part of an address after `#` that leads to a node or an edge, whatever of the store is in view at first. */
function permanentHash(graph: ViewGraph, selection: Selection): string {
  const ends = selection.kind === "edge" && graph.hasEdge(selection.id) ? graph.extremities(selection.id) : [];
  const steps = ends.map((node) => ({ node, type: undefined, count: 0 }));
  return encodeUrlState({ ...firstView, selection, steps });
}

export function permanentLink(graph: ViewGraph, selection: Selection): string {
  return `${location.href.replace(/#.*$/u, "")}#${permanentHash(graph, selection)}`;
}
