import { describe, expect, it } from "@jest/globals";
import { buildViewGraph } from "../../viz/graph/view-graph.js";
import { everything, noFacets } from "../../viz/graph/filters.js";
import { amend, commit, redo, startHistory, undo } from "../../viz/state/history.js";
import { nodeOfRow, rowReader } from "../../viz/console/node-of-row.js";
import { buildSearchIndex } from "../../viz/state/search-index.js";
import { decodeUrlState, encodeUrlState } from "../../viz/state/url-state.js";
import {
  bringing,
  collapsing,
  expanding,
  firstView,
  moving,
  puttingBack,
  removing,
  selecting,
  type ViewState,
} from "../../viz/state/view-state.js";
import { harbourGraphs } from "./harbour-articles.js";
import { inView } from "./in-view.js";

describe("the address", () => {
  it("is empty for the view as it starts", () => {
    expect(encodeUrlState(firstView)).toBe("");
    expect(decodeUrlState("")).toEqual(firstView);
  });

  it("keeps the whole view, with any characters in an id", () => {
    const odd = "statement:a b&c=d#e+f%g,h~:3-9";
    const view: ViewState = {
      selection: { kind: "node", id: odd },
      filters: {
        hiddenLabels: new Set(["Place"]),
        hiddenTypes: new Set(["ABOUT", "MET"]),
        hideOrphans: true,
        minDegree: 3,
        maxDegree: 40,
        facets: { ...noFacets, who: [odd, "person:b"], cue: ["told, then said"], publisher: ["The Ledger & Sons"] },
        since: "2031-05-10",
        until: "2031-05-12",
        part: [0.25, 0.5],
      },
      only: odd,
      steps: [
        { node: odd, type: undefined, count: 50 },
        { node: "person:b", type: "SAID", count: 100 },
      ],
      removed: new Set([odd]),
      collapsed: new Set(["person:b", odd]),
      path: { from: odd, to: "person:b" },
      exchange: { from: "person:b", to: odd },
      colours: "community",
      sizes: "mentions",
      cap: 2_000,
      camera: { x: 0.25, y: -1.5, ratio: 0.3 },
      moved: new Map([
        [odd, { x: -12.25, y: 3 }],
        ["person:b", { x: 0, y: -0.5 }],
      ]),
      dock: "console",
    };
    const nothingHidden: ViewState = { ...firstView, filters: everything, selection: { kind: "edge", id: "abc" } };
    for (const kept of [view, nothingHidden, firstView]) {
      expect(decodeUrlState(`#${encodeUrlState(kept)}`)).toEqual(kept);
    }
  });

  it("passes over what it does not know", () => {
    const { filters, steps, camera, dock, cap, moved } = decodeUrlState(
      "#off=Planet,Person&colour=red&step=x,SAID,a&step=50,HATES,a&camera=1,x,2&dock=attic&cap=many&degree=-2&moved=1,x,a&moved=1,2",
    );
    expect(filters.hiddenLabels).toEqual(new Set(["Person"]));
    expect(filters.minDegree).toBe(0);
    expect(steps).toEqual([{ node: "a", type: undefined, count: 50 }]);
    expect([camera, dock, cap, moved.size]).toEqual([undefined, undefined, 500, 0]);
  });
});

describe("the history", () => {
  it("goes back and forth, and forgets what was undone once something new is done", () => {
    const three = commit(commit(startHistory(1), 2), 3);
    expect(undo(three).present).toBe(2);
    expect(redo(undo(undo(three))).present).toBe(2);
    expect(redo(commit(undo(three), 4)).present).toBe(4);
    expect(undo(commit(undo(three), 4)).present).toBe(2);
    expect(undo(startHistory(1)).present).toBe(1);
  });

  it("undoes an amended view as it was amended", () => {
    const amended = amend(commit(startHistory("a"), "b"), "b, seen from near");
    expect(undo(commit(amended, "c")).present).toBe("b, seen from near");
    expect(undo(amended).present).toBe("a");
  });
});

describe("the changes of a view", () => {
  it("take back what an expansion brought when a node is collapsed, and no more", () => {
    const expanded = expanding("b", undefined)(expanding("a", "SAID")(expanding("a", undefined)(firstView)));
    expect(expanded.steps).toHaveLength(3);
    const collapsed = collapsing("a")(expanded);
    expect(collapsed.steps).toEqual([{ node: "b", type: undefined, count: 50 }]);
    expect(collapsed.collapsed).toEqual(new Set(["a"]));
    expect(expanding("a", undefined)(collapsed).collapsed).toEqual(new Set());
  });

  it("bring a node back that was taken out", () => {
    const removed = removing("a")(selecting({ kind: "node", id: "a" })(firstView));
    expect(removed.selection).toBeUndefined();
    expect(removed.removed).toEqual(new Set(["a"]));
    expect(bringing("a")(removed).removed).toEqual(new Set());
  });

  it("move nodes by hand and put them back, one or all", () => {
    const moved = moving("b", { x: 1, y: 2 })(moving("a", { x: 0.126, y: -0.001 })(firstView));
    expect(moved.moved.get("a")).toEqual({ x: 0.13, y: -0 });
    expect([...puttingBack("a")(moved).moved.keys()]).toEqual(["b"]);
    expect(puttingBack()(moved).moved.size).toBe(0);
    expect(encodeUrlState(puttingBack()(moved))).toBe("");
  });
});

describe("search", () => {
  const search = buildSearchIndex(buildViewGraph(inView(harbourGraphs().slice(0, 1))));

  it("finds by beginning, alias and typing error, names before statements", () => {
    expect(search("lindq")[0]?.id).toBe("person:mara-lindqvist");
    expect(search("lindkvist")[0]?.id).toBe("person:mara-lindqvist");
    expect(search("ms oyel")[0]?.id).toBe("person:petra-oyelaran");
    expect(search("gothenburg")[0]?.id).toBe("place:gothenburg");
  });

  it("finds the words of a statement", () => {
    expect(search("hiding paper")[0]?.label).toBe("Statement");
    expect(search("nonexistentword")).toEqual([]);
  });
});

describe("the node that a row leads to", () => {
  const graph = buildViewGraph(inView(harbourGraphs()));
  const nodeOf = nodeOfRow(rowReader(graph));
  const statement = graph.findNode((_id, { node }) => node.label === "Statement") ?? "";

  it("is a node or an id that the row holds, a statement before its speaker", () => {
    const person = { $type: "node", id: "person:mara-lindqvist", label: "Person", properties: {} } as const;
    expect(nodeOf([1, person])).toBe("person:mara-lindqvist");
    expect(nodeOf([person, statement])).toBe(statement);
  });

  it("is what the words name", () => {
    expect(nodeOf(["Mara Lindqvist", "said"])).toBe("person:mara-lindqvist");
    expect(nodeOf(["Mara Lindqvist", String(graph.getNodeAttribute(statement, "node").properties.text)])).toBe(
      statement,
    );
    expect(nodeOf([3, "nobody", null])).toBeUndefined();
  });
});
