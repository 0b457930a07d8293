import { relationshipTypes } from "../../src/model/graph-schema.js";
import { communityColour, grounds, labelColours, relationshipColour, type Theme } from "./palette.js";
import type { EdgeAttributes, NodeAttributes, ViewGraph } from "./view-graph.js";
import { focusOn, type Part, type Selection } from "./visibility.js";

/** Everything that decides how the graph in view is drawn. */
export interface Look {
  readonly theme: Theme;
  readonly shown: Part;
  readonly selection: Selection | undefined;
  readonly hover: Selection | undefined;
  /** A part that is lit whatever is selected. */
  readonly path: Part | undefined;
  /** Each node's community, where colours tell these and not the labels. */
  readonly communities: ReadonlyMap<string, number> | undefined;
  /** Each node's size, where it is not the one by degree. */
  readonly sizes: ReadonlyMap<string, number> | undefined;
}

/** Above this, pointing at a node dims nothing: drawing the whole graph anew would make the pointer lag. */
const mostDimmedByPointer = 1_500;

/** Above this, lines are drawn straight and without heads: bends and heads take most of a frame. */
const mostHeadedLines = 6_000;

export interface Focus {
  /** What is lit while all else is dimmed. */
  readonly lit: Part | undefined;
  /** What is lit besides. */
  readonly glow: Part | undefined;
}

export function focusOf(graph: ViewGraph, { shown, selection, hover, path }: Look): Focus {
  const lit = path ?? focusOn(graph, selection, shown);
  const pointed = focusOn(graph, hover, shown);
  return shown.nodes.size > mostDimmedByPointer ? { lit, glow: pointed } : { lit: pointed ?? lit, glow: undefined };
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
  id: string,
  { x, y, size, caption, node }: NodeAttributes,
  look: Look,
  focus: Focus,
): NodeLook {
  const lit = focus.lit?.nodes.has(id) === true || focus.glow?.nodes.has(id) === true;
  const dimmed = focus.lit !== undefined && !lit;
  const selected = look.selection?.kind === "node" && look.selection.id === id;
  const ground = grounds[look.theme];
  const own = look.sizes?.get(id) ?? size;
  const colour =
    look.communities === undefined
      ? labelColours[look.theme][node.label]
      : communityColour(look.theme, look.communities.get(id));
  return {
    x,
    y,
    size: selected ? own + 2 : own,
    label: dimmed ? null : caption,
    color: dimmed ? ground.dimNode : colour,
    rim: selected ? ground.text : ground.background,
    hidden: !look.shown.nodes.has(id),
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
  id: string,
  { caption, relationship, curvature }: EdgeAttributes,
  look: Look,
  focus: Focus,
): EdgeLook {
  const lit = focus.lit?.edges.has(id) === true || focus.glow?.edges.has(id) === true;
  const plain = look.shown.edges.size > mostHeadedLines;
  const straight = plain || curvature === 0;
  const directed = !plain && !relationshipTypes[relationship.type].symmetric;
  const ground = grounds[look.theme];
  const colour = relationshipColour(look.theme, relationship.type);
  return {
    label: lit ? caption : null,
    color: lit ? ground.muted : focus.lit === undefined ? colour : ground.dimEdge,
    size: lit ? 2.2 : 1.7,
    hidden: !look.shown.edges.has(id),
    forceLabel: lit,
    curvature,
    type: straight ? (directed ? "arrow" : "line") : directed ? "curvedArrow" : "curve",
  };
}
