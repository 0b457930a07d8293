import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { carrierTypes, type ViewGraph } from "./view-graph.js";
import type { Part } from "./visibility.js";

/** CommonJS: whoever resolves it decides whether its default import is typed as the module or its default. */
type DefaultOf<T> = T extends { readonly default: infer D } ? D : T;
const louvain = louvainModule as unknown as DefaultOf<typeof louvainModule>;

/** The same pseudo-random numbers each time (mulberry32), so that the same picture has the same communities. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The community of each shown node by Louvain's method, the largest first; one node alone is none. */
export function communitiesOf(graph: ViewGraph, shown: Part): ReadonlyMap<string, number> {
  const plain = new UndirectedGraph();
  for (const id of [...shown.nodes].sort()) plain.addNode(id);
  for (const edge of [...shown.edges].sort()) {
    const [source, target] = graph.extremities(edge);
    if (source === target || carrierTypes.has(graph.getEdgeAttribute(edge, "relationship").type)) continue;
    plain.updateUndirectedEdge(source, target, ({ weight }) => ({ weight: Number(weight ?? 0) + 1 }));
  }
  if (plain.size === 0) return new Map();
  const members = new Map<number, string[]>();
  for (const [id, community] of Object.entries(louvain(plain, { rng: seeded(), getEdgeWeight: "weight" }))) {
    members.set(community, [...(members.get(community) ?? []), id]);
  }
  const ranked = [...members.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  return new Map(ranked.flatMap((ids, rank) => ids.map((id) => [id, rank] as const)));
}
