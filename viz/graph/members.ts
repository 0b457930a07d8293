import type { RelationshipType } from "../../src/model/graph-schema.js";

/** One expansion of a node: at most `count` neighbours that were not in view before it. */
export interface Step {
  readonly node: string;
  /** Only along this relationship type. */
  readonly type: RelationshipType | undefined;
  readonly count: number;
}

/** What decides which nodes are in view, before any filter. */
export interface Scope {
  /** Where it is set, the picture starts from this node alone, not from the whole graph. */
  readonly only: string | undefined;
  readonly steps: readonly Step[];
  readonly removed: ReadonlySet<string>;
}

/** A node's neighbours in the store's order, as far as they were asked for. */
export interface NeighbourList {
  readonly ids: readonly string[];
  /** Relationships that were read for it. */
  readonly read: number;
  readonly complete: boolean;
}

/** A step that waits for what was not read yet. */
export interface Missing extends Step {
  /** Other nodes to be shown by themselves that were not read either. */
  readonly also: readonly string[];
}

export interface Members {
  readonly nodes: ReadonlySet<string>;
  /** The step whose neighbours have to be asked for before the rest can be told. */
  readonly missing: Missing | undefined;
}

/** How many neighbours one step brings in at most. */
export const stepSize = 50;

export function listKey({ node, type }: Pick<Step, "node" | "type">): string {
  return `${type ?? "any"} ${node}`;
}

/** The steps of a node, or of one type of it, with room for `stepSize` more. */
export function withStep(steps: readonly Step[], node: string, type: RelationshipType | undefined): readonly Step[] {
  return [...steps, { node, type, count: stepSize }];
}

/** Follows the steps one after the other, so that the same steps lead to the same nodes on every machine. */
export function membersOf(
  base: ReadonlySet<string>,
  scope: Scope,
  lists: ReadonlyMap<string, NeighbourList>,
  knows: (node: string) => boolean,
): Members {
  const nodes = new Set(scope.only === undefined ? base : [scope.only]);
  const without = () => new Set([...nodes].filter((node) => !scope.removed.has(node)));
  const waiting = (step: Step): Members => {
    const also = scope.steps.flatMap(({ node, count }) => (count === 0 && !knows(node) ? [node] : []));
    return { nodes: without(), missing: { ...step, also: [...new Set(also)].filter((node) => node !== step.node) } };
  };
  if (scope.only !== undefined && !knows(scope.only)) return waiting({ node: scope.only, type: undefined, count: 0 });
  for (const step of scope.steps) {
    if (step.count === 0 && !knows(step.node)) return waiting(step);
    nodes.add(step.node);
    const list = lists.get(listKey(step));
    let brought = 0;
    for (const id of list?.ids ?? []) {
      if (brought === step.count) break;
      if (nodes.has(id)) continue;
      nodes.add(id);
      brought += 1;
    }
    if (brought < step.count && list?.complete !== true) return waiting(step);
  }
  return { nodes: without(), missing: undefined };
}
