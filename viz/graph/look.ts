import { relationshipTypes } from "../../src/model/graph-schema.js";
import { grounds, labelColours, relationshipColour, type Theme } from "./palette.js";
import type { EdgeAttributes, NodeAttributes, ViewGraph } from "./view-graph.js";
import { focusOn, isEdgeVisible, isNodeVisible, type Filters, type Focus, type Selection } from "./visibility.js";

/** Everything that decides how the graph in view is drawn. */
export interface Look {
  readonly theme: Theme;
  readonly filters: Filters;
  readonly selection: Selection | undefined;
  readonly hover: Selection | undefined;
}

export function focusOf(graph: ViewGraph, look: Look): Focus | undefined {
  return focusOn(graph, look.hover, look.filters) ?? focusOn(graph, look.selection, look.filters);
}

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
  readonly color: string;
  readonly rim: string;
  readonly hidden: boolean;
  readonly lit: boolean;
  readonly forceLabel: boolean;
  readonly type: "node";
}

/** How one node is drawn. */
export function nodeLook(
  graph: ViewGraph,
  id: string,
  { x, y, size, caption, node }: NodeAttributes,
  look: Look,
  focus: Focus | undefined,
): NodeLook {
  const dimmed = focus !== undefined && !focus.nodes.has(id);
  const lit = focus !== undefined && !dimmed;
  const selected = look.selection?.kind === "node" && look.selection.id === id;
  const ground = grounds[look.theme];
  return {
    x,
    y,
    size: selected ? size + 2 : size,
    label: dimmed ? null : caption,
    color: dimmed ? ground.dimNode : labelColours[look.theme][node.label],
    rim: selected ? ground.text : ground.background,
    hidden: !isNodeVisible(graph, id, look.filters),
    lit,
    forceLabel: lit,
    type: "node",
  };
}

export interface EdgeLook {
  readonly label: string | null;
  readonly color: string;
  readonly size: number;
  readonly hidden: boolean;
  readonly forceLabel: boolean;
  readonly curvature: number;
  readonly type: "line" | "arrow" | "curve" | "curvedArrow";
}

/** How one edge is drawn: straight unless it has a twin, with a head unless it means the same both ways. */
export function edgeLook(
  graph: ViewGraph,
  id: string,
  { caption, relationship, curvature }: EdgeAttributes,
  look: Look,
  focus: Focus | undefined,
): EdgeLook {
  const lit = focus?.edges.has(id) === true;
  const straight = curvature === 0;
  const directed = !relationshipTypes[relationship.type].symmetric;
  const ground = grounds[look.theme];
  const colour = relationshipColour(look.theme, relationship.type);
  return {
    label: lit ? caption : null,
    color: focus === undefined ? colour : lit ? ground.muted : ground.dimEdge,
    size: lit ? 2.2 : 1.7,
    hidden: !isEdgeVisible(graph, id, look.filters),
    forceLabel: lit,
    curvature,
    type: straight ? (directed ? "arrow" : "line") : directed ? "curvedArrow" : "curve",
  };
}
