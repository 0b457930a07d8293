import { describe, expect, it } from "@jest/globals";
import type { ViewNode, ViewRelationship } from "../../src/server/api-types.js";
import { nodeCaption, relationshipCaption, shorten } from "../../viz/graph/captions.js";
import { addToViewGraph, buildViewGraph, refreshViewGraph, structuralDegree } from "../../viz/graph/view-graph.js";
import { harbourGraphs } from "./harbour-articles.js";
import { inView } from "./in-view.js";

const mara = "person:mara-lindqvist";

describe("captions", () => {
  it("cuts between words and takes loose punctuation off", () => {
    expect(shorten("We inspected that crane, in March", 25)).toBe("We inspected that crane…");
    expect(shorten("short\nenough", 24)).toBe("short enough");
  });

  it("never shows an id", () => {
    const { nodes, relationships } = inView(harbourGraphs());
    for (const node of nodes) expect(nodeCaption(node)).not.toContain(node.id);
    for (const relationship of relationships) expect(relationshipCaption(relationship)).not.toContain("_");
  });

  it("says what a relationship's own words say", () => {
    const { relationships } = inView(harbourGraphs());
    const captions = new Map(relationships.map((one) => [one.type, relationshipCaption(one)]));
    expect(captions.get("HOLDS_ROLE")).toBe("chief executive");
    expect(captions.get("LOCATED_IN")).toBe("located in");
    expect(relationships.filter(({ type }) => type === "SAID").map(relationshipCaption)).toContain("warned");
  });
});

describe("the view graph", () => {
  it("puts the same node in the same place whatever the order", () => {
    const { nodes, relationships } = inView(harbourGraphs());
    const graph = buildViewGraph({ nodes, relationships });
    const backwards = buildViewGraph({ nodes: [...nodes].reverse(), relationships });
    graph.forEachNode((id, { x, y }) => {
      expect([backwards.getNodeAttribute(id, "x"), backwards.getNodeAttribute(id, "y")]).toEqual([x, y]);
    });
    const places = new Set(graph.mapNodes((_id, { x, y }) => `${x} ${y}`));
    expect(places.size).toBe(graph.order);
  });

  it("bends only edges that have a twin, and each differently", () => {
    const node = (id: string): ViewNode => ({ id, label: "Person", properties: { name: id } });
    const edge = (id: string, from: string, to: string): ViewRelationship => {
      const properties = { article: "article:a", startOffset: 0, endOffset: 1, method: "m", confidence: 1 };
      return { id, type: "MET", from, to, properties };
    };
    const graph = buildViewGraph({
      nodes: [node("a"), node("b"), node("c")],
      relationships: [edge("1", "a", "b"), edge("2", "b", "a"), edge("3", "a", "b"), edge("4", "b", "c")],
    });
    expect(graph.getEdgeAttribute("4", "curvature")).toBe(0);
    // Seen from one end, so that what runs the other way is comparable.
    const bends = ["1", "2", "3"].map(
      (id) => graph.getEdgeAttribute(id, "curvature") * (graph.source(id) === "a" ? 1 : -1),
    );
    expect(new Set(bends).size).toBe(3);
    expect(bends).not.toContain(0);
  });

  it("keeps positions when it grows, and places what is new beside its neighbours", () => {
    const [first, second] = harbourGraphs().map((graph) => inView([graph]));
    if (first === undefined || second === undefined) throw new Error("Two articles are needed.");
    const graph = buildViewGraph(first);
    graph.forEachNode((id) => graph.mergeNodeAttributes(id, { x: 10, y: 20 }));
    const before = new Set(graph.nodes());
    const added = addToViewGraph(graph, second);
    expect(added.size).toBeGreaterThan(3);
    for (const id of before) expect(graph.getNodeAttributes(id)).toMatchObject({ x: 10, y: 20 });
    expect(added.has(mara)).toBe(false);
  });

  it("forgets on refresh what the store no longer holds", () => {
    const [first] = harbourGraphs();
    if (first === undefined) throw new Error("An article is needed.");
    const graph = buildViewGraph(inView(harbourGraphs()));
    refreshViewGraph(graph, inView([first]));
    expect(graph.order).toBe(first.nodes.length);
    expect(graph.size).toBe(first.relationships.length);
  });

  it("counts facts, not what an article carries", () => {
    const graph = buildViewGraph(inView(harbourGraphs()));
    expect(structuralDegree(graph, mara)).toBeLessThan(graph.degree(mara));
  });
});
