import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Label } from "../../src/model/graph-schema.js";
import { readPath, type PathRequest } from "../../src/server/read-path.js";
import { shortestPath } from "../../viz/graph/shortest-path.js";
import { buildViewGraph } from "../../viz/graph/view-graph.js";
import { fileSource } from "../../viz/state/file-source.js";
import { harbourGraphs } from "../viz/harbour-articles.js";
import { inView } from "../viz/in-view.js";
import { temporaryStore, type TemporaryStore } from "./fixture.js";

const graphs = harbourGraphs();
const graph = buildViewGraph(inView(graphs));
const joss = "person:joss-adeyemi";
const ines = "person:ines-calloway";
const sweden = "place:sweden";

function request(from: string, to: string, more: Partial<PathRequest> = {}): PathRequest {
  const withoutLabels: readonly Label[] = ["Article"];
  return { from, to, withoutLabels, withoutTypes: ["MENTIONS", "REPORTS"], withoutNodes: [], ...more };
}

/** How many nodes lie on a shortest way in the whole graph, but for what is left out. */
function expected({ from, to, withoutLabels, withoutTypes, withoutNodes }: PathRequest): number {
  const nodes = graph.filterNodes(
    (id, { node }) => id === from || id === to || !(withoutLabels.includes(node.label) || withoutNodes.includes(id)),
  );
  const edges = graph.filterEdges((_edge, { relationship }) => !withoutTypes.includes(relationship.type));
  const kept = new Set(nodes);
  const among = edges.filter((edge) => graph.extremities(edge).every((end) => kept.has(end)));
  return shortestPath(graph, from, to, { nodes: kept, edges: new Set(among) })?.nodes.size ?? 0;
}

describe("a shortest way through the store", () => {
  let held: TemporaryStore;
  beforeAll(async () => {
    held = await temporaryStore(graphs);
  });
  afterAll(() => held.dispose());

  const requests: readonly PathRequest[] = [
    request(joss, ines),
    request(ines, joss),
    request(joss, sweden),
    request(joss, ines, { withoutLabels: [], withoutTypes: [] }),
    request(joss, sweden, { withoutNodes: ["place:gothenburg"] }),
    request(joss, joss),
  ];

  it.each(requests)("is as short as in memory, and one of neighbours: %#", async (asked) => {
    const found = await readPath(held.store, asked);
    const inMemory = await fileSource("here", graphs).path(asked);
    expect(found.complete).toBe(true);
    expect([found.nodes.length, inMemory.nodes.length]).toEqual([expected(asked), expected(asked)]);
    for (const { nodes } of [found, inMemory]) {
      expect([nodes[0], nodes.at(-1)]).toEqual([asked.from, asked.to]);
      for (const [index, node] of nodes.slice(1).entries()) expect(graph.neighbors(node)).toContain(nodes[index]);
    }
    expect(await readPath(held.store, asked)).toEqual(found);
  });

  it("is none where there is none", async () => {
    const asked = request(joss, ines, { withoutLabels: ["Statement", "Article", "Event", "Place"] });
    expect(await readPath(held.store, asked)).toEqual({ nodes: [], complete: true });
    expect(await readPath(held.store, request(joss, "person:nobody"))).toEqual({ nodes: [], complete: true });
  });
});
