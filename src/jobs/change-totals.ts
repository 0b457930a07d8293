import type { Change, ChangeCounts } from "../store/graph-store.js";

/** Adds up what several writes did. */
export function addChanges(a: ChangeCounts, b: ChangeCounts): ChangeCounts {
  return { nodes: addAll(a.nodes, b.nodes), relationships: addAll(a.relationships, b.relationships) };
}

function addAll<K extends string>(
  a: Readonly<Partial<Record<K, Change>>>,
  b: Readonly<Partial<Record<K, Change>>>,
): Partial<Record<K, Change>> {
  const sum: Partial<Record<K, Change>> = { ...a };
  for (const key of Object.keys(b) as K[]) {
    const [one, two] = [sum[key], b[key]];
    if (two !== undefined) sum[key] = one === undefined ? two : addChange(one, two);
  }
  return sum;
}

function addChange(a: Change, b: Change): Change {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    removed: a.removed + b.removed,
    unchanged: a.unchanged + b.unchanged,
  };
}
