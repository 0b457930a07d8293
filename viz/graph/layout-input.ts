import { captionLines } from "./place-captions.js";
import type { LayoutInput } from "./layout.js";
import { carrierTypes, type ViewGraph } from "./view-graph.js";

const characterWidth = 6.3;
const lineHeight = 14;
const carrierWeight = 0.03;

/** The graph as the layout sees it; with `added`, all others stay where they are. */
export function layoutInput(graph: ViewGraph, added?: ReadonlySet<string>): LayoutInput {
  return {
    nodes: [...graph.nodes()].sort().map((id) => {
      const { home, size, caption, node } = graph.getNodeAttributes(id);
      const lines = captionLines(caption, node.label);
      const width = Math.max(2 * size, ...lines.map((line) => line.length * characterWidth));
      const fixed = added !== undefined && !added.has(id);
      return { id, ...home, width, height: 2 * size + lines.length * lineHeight, fixed };
    }),
    edges: [...graph.edges()].sort().map((edge) => {
      const [from, to] = graph.extremities(edge);
      const { type } = graph.getEdgeAttribute(edge, "relationship");
      return { from, to, weight: carrierTypes.has(type) ? carrierWeight : 1 };
    }),
  };
}
