import { describe, expect, it } from "@jest/globals";
import { buildViewGraph } from "../../viz/graph/view-graph.js";
import { defaultFilters, type Filters, type Selection } from "../../viz/graph/visibility.js";
import { nodeFinder } from "../../viz/state/node-of-row.js";
import { buildSearchIndex } from "../../viz/state/search-index.js";
import { decodeUrlState, encodeUrlState } from "../../viz/state/url-state.js";
import { harbourGraphs } from "./harbour-articles.js";
import { inView } from "./in-view.js";

describe("the address", () => {
  it("is empty for the view as it starts", () => {
    expect(encodeUrlState({ selection: undefined, filters: defaultFilters })).toBe("");
    expect(decodeUrlState("")).toEqual({ selection: undefined, filters: defaultFilters });
  });

  it("keeps selection and filters, with any characters in an id", () => {
    const selections: readonly Selection[] = [
      { kind: "node", id: "statement:a b&c=d#e+f%g:3-9" },
      { kind: "edge", id: "abc" },
    ];
    const filters: Filters = { hiddenLabels: new Set(["Place"]), hiddenTypes: new Set(["ABOUT", "MET"]) };
    const nothingHidden: Filters = { hiddenLabels: new Set(), hiddenTypes: new Set() };
    for (const selection of selections) {
      for (const kept of [filters, nothingHidden, defaultFilters]) {
        const state = { selection, filters: kept };
        expect(decodeUrlState(`#${encodeUrlState(state)}`)).toEqual(state);
      }
    }
  });

  it("passes over what it does not know", () => {
    expect(decodeUrlState("#off=Planet,Person&colour=red").filters.hiddenLabels).toEqual(new Set(["Person"]));
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
  const nodeOf = nodeFinder(graph);
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
