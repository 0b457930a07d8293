import { describe, expect, it } from "@jest/globals";
import { communitiesOf } from "../../viz/graph/communities.js";
import { defaultFilters, everything, noFacets, type Filters } from "../../viz/graph/filters.js";
import { listKey, membersOf, type NeighbourList, type Step } from "../../viz/graph/members.js";
import { neighbourTowards } from "../../viz/graph/neighbour-towards.js";
import { shortestPath } from "../../viz/graph/shortest-path.js";
import { facetValues, statementFacts } from "../../viz/graph/statements.js";
import { dayText, exchangesBetween, ticksOf, timelineOf } from "../../viz/graph/timeline.js";
import { buildViewGraph } from "../../viz/graph/view-graph.js";
import { focusOn, legendCounts, shownOf } from "../../viz/graph/visibility.js";
import { harbourGraphs } from "./harbour-articles.js";
import { headsOf, inView } from "./in-view.js";

const mara = "person:mara-lindqvist";
const tomas = "person:tomas-verhoeven";
const graphs = harbourGraphs();
const graph = buildViewGraph(inView(graphs));
const articles = headsOf(graphs);
const facts = statementFacts(graph, articles);
const members = new Set(graph.nodes());

function show(filters: Partial<Filters>, collapsed: readonly string[] = [], among = members) {
  const given = { ...everything, ...filters };
  return shownOf(graph, { members: among, filters: given, collapsed: new Set(collapsed), facts, articles });
}

const all = show({});
const labelOf = (id: string) => graph.getNodeAttribute(id, "node").label;
const statementsIn = (nodes: ReadonlySet<string>) => [...nodes].filter((id) => labelOf(id) === "Statement");

describe("filters by kind", () => {
  it("count all of a label and what they leave in view", () => {
    const counts = legendCounts(graph, members, all);
    expect(counts.shown).toEqual({ nodes: graph.order, edges: graph.size });
    const first = legendCounts(graph, members, show(defaultFilters));
    expect(first.labels).toEqual(counts.labels);
    expect(first.shown.nodes).toBe(graph.order - 2);
    const noPeople = show({ hiddenLabels: new Set(["Person"]) });
    expect(noPeople.nodes.size).toBe(graph.order - (counts.labels.get("Person") ?? 0));
    expect(noPeople.edges.size).toBeLessThan(all.edges.size);
    expect(show({ hiddenTypes: new Set(["SAID"]) }).edges.size).toBe(graph.size - (counts.types.get("SAID") ?? 0));
  });

  it("hide what stands alone, and what has too few relationships", () => {
    const only = show({ hiddenTypes: new Set([...graph.mapEdges((_e, { relationship }) => relationship.type)]) });
    expect(only.nodes.size).toBe(graph.order);
    const linked = show({ ...everything, hiddenTypes: new Set(["MENTIONS", "REPORTS", "ABOUT"]), hideOrphans: true });
    expect(linked.nodes.size).toBeLessThan(graph.order - 2);
    for (const id of linked.nodes) expect(graph.edges(id).some((edge) => linked.edges.has(edge))).toBe(true);
    const busy = show({ ...defaultFilters, minDegree: 3 });
    expect(busy.nodes).toContain(mara);
    expect(busy.nodes.size).toBeGreaterThan(0);
    expect(busy.nodes).not.toContain("place:sweden");
  });

  it("fold away what hangs on a collapsed node alone", () => {
    const open = show(defaultFilters);
    const folded = show(defaultFilters, [mara]);
    const gone = [...open.nodes].filter((id) => !folded.nodes.has(id));
    expect(gone.length).toBeGreaterThan(0);
    for (const id of gone) {
      const around = graph.edges(id).filter((edge) => open.edges.has(edge));
      expect(new Set(around.map((edge) => graph.opposite(id, edge)))).toEqual(new Set([mara]));
    }
    expect(folded.nodes).toContain(mara);
  });
});

describe("filters by what statements are", () => {
  it("leave the statements of one speaker, and whom they tie in", () => {
    const { nodes } = show({ ...defaultFilters, facets: { ...noFacets, who: [mara] } });
    const spoken = statementsIn(nodes);
    expect(spoken).toHaveLength(3);
    for (const id of spoken) expect(facts.get(id)?.values.who).toEqual([mara]);
    expect(nodes).toContain(tomas);
  });

  it("tell the cue, the publisher and the day", () => {
    const denied = show({ facets: { ...noFacets, cue: ["denied"] } });
    expect(statementsIn(denied.nodes)).toHaveLength(1);
    const later = show({ since: "2031-05-11" });
    expect(statementsIn(later.nodes)).toHaveLength(5);
    expect(statementsIn(show({ until: "2031-05-11" }).nodes)).toHaveLength(8);
    expect(show({ since: "2040-01-01" }).nodes.size).toBe(0);
    expect(show({ facets: { ...noFacets, publisher: ["No Such Paper"] } }).nodes.size).toBe(0);
  });

  it("tell the place in the text", () => {
    const half = statementsIn(show({ part: [0, 0.5] }).nodes);
    const rest = statementsIn(show({ part: [0.5, 1] }).nodes);
    expect(half.length).toBeGreaterThan(2);
    expect(half.length + rest.length).toBe(13);
  });

  it("count what each value would leave, the other facets applied", () => {
    const free = facetValues(graph, facts.values(), everything);
    expect(free.who).toContainEqual({ value: mara, title: "Mara Lindqvist", count: 3 });
    const chosen: Filters = { ...everything, facets: { ...noFacets, who: [mara] } };
    const values = facetValues(graph, facts.values(), chosen);
    expect(values.who).toEqual(free.who);
    expect(values.cue.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    for (const { value, count } of values.about) {
      const left = show({ facets: { ...chosen.facets, about: [value] } });
      expect(statementsIn(left.nodes)).toHaveLength(count);
    }
  });
});

describe("the timeline", () => {
  const statements = [...facts.values()];

  it("has a lane a speaker, along days where there are several", () => {
    const { axis, least, most, lanes, undated } = timelineOf(statements);
    expect([axis, dayText(least), dayText(most), undated]).toEqual(["day", "2031-05-10", "2031-05-12", 0]);
    expect(lanes.flatMap(({ marks }) => marks)).toHaveLength(13);
    expect(lanes[0]?.marks).toHaveLength(3);
  });

  it("is labelled from one end to the other", () => {
    expect(ticksOf(timelineOf(statements)).map(({ words }) => words)).toEqual([
      "2031-05-10",
      "2031-05-11",
      "2031-05-12",
    ]);
    const axis = { axis: "day", least: 0, most: 365, lanes: [], undated: 0 } as const;
    expect(ticksOf(axis).map(({ at }) => at)).toEqual([0, 91, 183, 274, 365]);
    expect(ticksOf({ ...axis, axis: "place", most: 100 }).map(({ words }) => words)).toEqual([
      "0 %",
      "25 %",
      "50 %",
      "75 %",
      "100 %",
    ]);
  });

  it("goes by the place in the text where all is of one day, and counts what has no day else", () => {
    const one = timelineOf(statements.filter(({ article }) => article === graphs[0]?.article.id));
    expect([one.axis, one.least, one.most]).toEqual(["place", 0, 100]);
    const [first, ...others] = statements;
    if (first === undefined) throw new Error("Nobody says anything.");
    expect(timelineOf([{ ...first, day: undefined }, ...others]).undated).toBe(1);
  });

  it("lays what two say of each other in the order it was said", () => {
    const exchanges = exchangesBetween(statements, tomas, mara);
    expect(exchanges.map(({ speaker }) => speaker)).toEqual([tomas, mara]);
    expect(exchangesBetween(statements, mara, "person:nobody")).toEqual([]);
  });
});

describe("what is in view", () => {
  const base = new Set(["a", "b"]);
  const scope = { only: undefined, removed: new Set<string>() };
  const list = (ids: readonly string[], complete: boolean): NeighbourList => ({ ids, read: ids.length, complete });
  const step = (node: string, count: number): Step => ({ node, type: undefined, count });
  const knows = () => true;

  it("grows by what a step brings, at most its count, none of it in view before", () => {
    const lists = new Map([[listKey(step("a", 2)), list(["b", "c", "d", "e"], false)]]);
    const once = membersOf(base, { ...scope, steps: [step("a", 2)] }, lists, knows);
    expect(once).toEqual({ nodes: new Set(["a", "b", "c", "d"]), missing: undefined });
    const twice = membersOf(base, { ...scope, steps: [step("a", 2), step("a", 2)] }, lists, knows);
    expect(twice).toEqual({ nodes: new Set(["a", "b", "c", "d", "e"]), missing: { ...step("a", 2), also: [] } });
    const end = new Map([[listKey(step("a", 2)), list(["b", "c", "d", "e"], true)]]);
    expect(membersOf(base, { ...scope, steps: [step("a", 2), step("a", 2)] }, end, knows).missing).toBeUndefined();
  });

  it("starts from one node alone, and leaves out what was taken out", () => {
    const lists = new Map([[listKey(step("c", 50)), list(["a", "d"], true)]]);
    const { nodes } = membersOf(base, { only: "c", steps: [step("c", 50)], removed: new Set(["d"]) }, lists, knows);
    expect(nodes).toEqual(new Set(["c", "a"]));
  });

  it("waits for a node that was not read, and tells which others stand by themselves", () => {
    const unread = new Set(["x", "y", "z"]);
    const steps = [step("b", 0), step("z", 0), step("y", 0), step("z", 0), step("x", 2)];
    const { missing } = membersOf(base, { ...scope, steps }, new Map(), (id) => !unread.has(id));
    expect(missing).toEqual({ ...step("z", 0), also: ["y"] });
  });
});

describe("focus, paths and walks", () => {
  it("light a node's shown neighbours only", () => {
    const wide = focusOn(graph, { kind: "node", id: mara }, all);
    const narrow = focusOn(graph, { kind: "node", id: mara }, show(defaultFilters));
    expect(wide?.nodes.size).toBe(new Set(graph.neighbors(mara)).size + 1);
    expect([...(narrow?.nodes ?? [])].some((id) => id.startsWith("article:"))).toBe(false);
  });

  it("light an edge with its two ends, and nothing for what is not there", () => {
    const edge = graph.edges()[0] ?? "";
    expect(focusOn(graph, { kind: "edge", id: edge }, all)?.nodes).toEqual(new Set(graph.extremities(edge)));
    expect(focusOn(graph, { kind: "node", id: "person:nobody" }, all)).toBeUndefined();
  });

  it("find a shortest way through what is shown", () => {
    const shown = show(defaultFilters);
    const path = shortestPath(graph, mara, "person:joss-adeyemi", shown);
    const steps = path?.steps ?? [];
    expect([steps[0], steps.at(-1)]).toEqual([mara, "person:joss-adeyemi"]);
    for (let index = 1; index < steps.length; index += 2) {
      const ends = new Set(graph.extremities(steps[index] ?? ""));
      expect(ends).toEqual(new Set([steps[index - 1], steps[index + 1]]));
      expect(shown.edges).toContain(steps[index]);
    }
    const withArticles = shortestPath(graph, mara, "person:joss-adeyemi", all)?.steps ?? [];
    expect(withArticles.length).toBeLessThanOrEqual(steps.length);
    expect(
      shortestPath(
        graph,
        mara,
        "person:joss-adeyemi",
        show({ hiddenLabels: new Set(["Statement", "Article", "Event", "Place"]) }),
      ),
    ).toBeUndefined();
  });

  it("walk to the neighbour that lies that way", () => {
    const shown = show(defaultFilters);
    const near = [...(focusOn(graph, { kind: "node", id: mara }, shown)?.nodes ?? [])].filter((id) => id !== mara);
    const { x, y } = graph.getNodeAttributes(mara);
    const found = [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ].flatMap(([right = 0, down = 0]) => {
      const next = neighbourTowards(graph, mara, shown, right, down);
      if (next === undefined) return [];
      expect(near).toContain(next);
      const there = graph.getNodeAttributes(next);
      expect((there.x - x) * right + (y - there.y) * down).toBeGreaterThan(0);
      return [next];
    });
    expect(new Set(found).size).toBeGreaterThan(1);
    expect(neighbourTowards(graph, undefined, shown, 1, 0)).toBe(tomas);
  });

  it("tell communities, the same each time", () => {
    const shown = show(defaultFilters);
    const communities = communitiesOf(graph, shown);
    expect(communities).toEqual(communitiesOf(graph, shown));
    expect(new Set(communities.values()).size).toBeGreaterThan(1);
    expect(communities.size).toBeLessThanOrEqual(shown.nodes.size);
  });
});
