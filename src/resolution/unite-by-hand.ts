import { compareText } from "../model/canonical.js";
import type { Cluster } from "./cluster.js";
import type { HandMade } from "./hand-made.js";

const nameOf = ({ key, suffix }: Cluster) => `${key} ${suffix}`;

/** For each cluster that a hand-made merge joins with others, the one whose id all of them take. */
export function uniteByHand(clusters: readonly Cluster[], hand: HandMade): ReadonlyMap<Cluster, Cluster> {
  const merges = hand.sides(clusters);
  const group = new Map<Cluster, Set<Cluster>>();
  for (const { keep, merge } of merges) {
    const all = new Set([...keep, ...merge].flatMap((cluster) => [...(group.get(cluster) ?? [cluster])]));
    for (const cluster of all) group.set(cluster, all);
  }
  const merged = new Set(merges.flatMap(({ merge }) => merge));
  const heads = new Map<Set<Cluster>, Cluster>();
  for (const all of new Set(group.values())) {
    const [head] = [...all].sort(
      (a, b) => Number(merged.has(a)) - Number(merged.has(b)) || compareText(nameOf(a), nameOf(b)),
    );
    if (head !== undefined) heads.set(all, head);
  }
  return new Map(
    [...group].flatMap(([cluster, all]) => {
      const head = heads.get(all);
      return head === undefined ? [] : [[cluster, head]];
    }),
  );
}
