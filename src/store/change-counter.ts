import { labels, relationshipTypeNames, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { Change, ChangeCounts } from "./graph-store.js";

export type ChangeKind = keyof Change;

/** Adds up what a write did, by label and relationship type. */
export class ChangeCounter {
  readonly #counts = new Map<string, Record<ChangeKind, number>>();

  add(name: Label | RelationshipType, kind: ChangeKind, times = 1): void {
    const change = this.#counts.get(name) ?? { added: 0, changed: 0, removed: 0, unchanged: 0 };
    change[kind] += times;
    this.#counts.set(name, change);
  }

  counts(): ChangeCounts {
    const pick = <N extends Label | RelationshipType>(names: readonly N[]) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const change = this.#counts.get(name);
          return change === undefined ? [] : [[name, { ...change }]];
        }),
      ) as Partial<Record<N, Change>>;
    return { nodes: pick(labels), relationships: pick(relationshipTypeNames) };
  }
}
