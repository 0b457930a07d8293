import type { RelationshipType } from "../../src/model/graph-schema.js";
import { defaultFilters, type Filters } from "../graph/filters.js";
import type { Moved } from "../graph/moved.js";
import type { Place } from "../graph/view-graph.js";
import { withStep, type Scope } from "../graph/members.js";
import type { Selection } from "../graph/visibility.js";

/** Where the picture is looked at from. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Nodes asked for at first; what lies beyond is found by search and brought in with its neighbours. */
export const firstCap = 500;

export const docks = ["console", "timeline", "exchanges", "map"] as const;
export type Dock = (typeof docks)[number];

/** Everything that makes a view: an address, an undo step and a saved view keep exactly this. */
export interface ViewState extends Scope {
  readonly selection: Selection | undefined;
  readonly filters: Filters;
  readonly collapsed: ReadonlySet<string>;
  /** The two ends between which the shortest path is lit. */
  readonly path: Pair | undefined;
  /** The two whose statements about each other are laid side by side. */
  readonly exchange: Pair | undefined;
  readonly colours: "label" | "community";
  readonly sizes: "degree" | "mentions";
  /** How many nodes the store is asked for. */
  readonly cap: number;
  /** As it comes to rest; absent while all is to be seen. */
  readonly camera: Camera | undefined;
  /** Where nodes stand that were moved by hand. */
  readonly moved: Moved;
  /** What is open below the picture. */
  readonly dock: Dock | undefined;
}

export const firstView: ViewState = {
  selection: undefined,
  filters: defaultFilters,
  only: undefined,
  steps: [],
  removed: new Set(),
  collapsed: new Set(),
  path: undefined,
  exchange: undefined,
  colours: "label",
  sizes: "degree",
  cap: firstCap,
  camera: undefined,
  moved: new Map(),
  dock: undefined,
};

export type Update = (view: ViewState) => ViewState;

function without<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return new Set([...set].filter((other) => other !== item));
}

export const selecting =
  (selection: Selection | undefined): Update =>
  (view) => ({ ...view, selection, path: undefined });

export const filtering =
  (filters: Filters): Update =>
  (view) => ({ ...view, filters });

/** Brings in the next neighbours of a node, and unfolds it. */
export const expanding =
  (node: string, type: RelationshipType | undefined): Update =>
  (view) => ({
    ...view,
    steps: withStep(view.steps, node, type),
    collapsed: without(view.collapsed, node),
    removed: without(view.removed, node),
    selection: { kind: "node", id: node },
    path: undefined,
  });

/** Takes back what a node's expansions brought in, and folds away what hangs on it alone. */
export const collapsing =
  (node: string): Update =>
  (view) => ({
    ...view,
    steps: view.steps.filter((step) => step.node !== node || step.count === 0),
    collapsed: new Set([...view.collapsed, node]),
  });

export const unfolding =
  (node: string): Update =>
  (view) => ({ ...view, collapsed: without(view.collapsed, node) });

export const removing =
  (node: string): Update =>
  (view) => ({
    ...view,
    removed: new Set([...view.removed, node]),
    selection: view.selection?.id === node ? undefined : view.selection,
  });

/** Starts again from one node and its first neighbours. */
export const startingFrom =
  (node: string): Update =>
  (view) => ({
    ...view,
    only: node,
    steps: withStep([], node, undefined),
    collapsed: new Set(),
    removed: new Set(),
    selection: { kind: "node", id: node },
    path: undefined,
    camera: undefined,
  });

/** Puts a node somewhere by hand. */
export const moving =
  (node: string, { x, y }: Place): Update =>
  (view) => ({ ...view, moved: new Map(view.moved).set(node, { x: toHundredths(x), y: toHundredths(y) }) });

const toHundredths = (value: number) => Math.round(value * 100) / 100;

/** Puts one node, or all, back to where the layout had them. */
export const puttingBack =
  (node?: string): Update =>
  (view) => ({ ...view, moved: new Map(node === undefined ? [] : [...view.moved].filter(([id]) => id !== node)) });

/** Starts again from these nodes alone, with nothing filtered out that is of the same kinds as they are. */
export const showingOnly =
  (nodes: readonly string[], filters: Filters): Update =>
  (view) => ({
    ...view,
    only: nodes[0],
    steps: nodes.slice(1).map((node) => ({ node, type: undefined, count: 0 })),
    filters,
    collapsed: new Set(),
    removed: new Set(),
    selection: undefined,
    path: undefined,
    camera: undefined,
  });

/** Shows a node that is out of view, by itself. */
export const bringing =
  (node: string): Update =>
  (view) => ({
    ...view,
    steps: [...view.steps, { node, type: undefined, count: 0 }],
    removed: without(view.removed, node),
  });
