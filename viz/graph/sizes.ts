import type { ViewGraph } from "./view-graph.js";

/** How often the articles that were read mention each node. */
export function mentionCounts(graph: ViewGraph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  graph.forEachEdge((_edge, { relationship: { type, to, properties } }) => {
    if (type === "MENTIONS") counts.set(to, (counts.get(to) ?? 0) + Number(properties.count));
  });
  return counts;
}

/** Node sizes by mentions; statements and articles keep theirs. */
export function sizesByMentions(graph: ViewGraph): ReadonlyMap<string, number> {
  return new Map([...mentionCounts(graph)].map(([id, count]) => [id, Math.min(5 + 2 * Math.sqrt(count), 22)]));
}
