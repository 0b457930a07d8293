import { describe, expect, it } from "@jest/globals";
import type { QueryValue } from "../../../src/store/query-result.js";
import { rowReader } from "../../../viz/console/node-of-row.js";
import { filtersFor, nodesOfAnswer } from "../../../viz/console/nodes-of-answer.js";
import { buildViewGraph } from "../../../viz/graph/view-graph.js";
import { harbourGraphs } from "../harbour-articles.js";
import { inView } from "../in-view.js";

const none = () => [];
const person = (id: string): QueryValue => ({ $type: "node", id, label: "Person", properties: { name: "Ada" } });
const met: QueryValue = {
  $type: "relationship",
  id: "r",
  type: "MET",
  from: "person:a",
  to: "person:b",
  properties: {},
};

describe("the nodes of an answer", () => {
  it("are those in cells, lists, maps and paths, the ends of relationships, and ids, each once", () => {
    const path = { $type: "path", nodes: [person("person:c"), person("person:d")], relationships: [met] } as QueryValue;
    const rows: QueryValue[][] = [
      [person("person:c"), null, 7],
      [[met], { of: "place:north-sea" }, "a place: by the sea"],
      [path, "article:two 2", "nothing:at-all"],
    ];
    const held = nodesOfAnswer(rows, none);
    expect(held.ids).toEqual(["person:c", "person:a", "person:b", "place:north-sea", "person:d"]);
    expect([...held.labels].sort()).toEqual(["Person", "Place"]);
    expect([...held.types]).toEqual(["MET"]);
  });

  it("are also those that a cell names by its words", () => {
    const graph = buildViewGraph(inView(harbourGraphs()));
    const statement = graph.findNode((_id, { node }) => node.label === "Statement") ?? "";
    const words = String(graph.getNodeAttribute(statement, "node").properties.text);
    expect(nodesOfAnswer([["Mara Lindqvist", words, "nobody"]], rowReader(graph)).ids).toEqual([
      statement,
      "person:mara-lindqvist",
    ]);
  });

  it("are hidden by no filter, nor is what joins articles to them", () => {
    const people = filtersFor(nodesOfAnswer([[person("person:c")]], none));
    expect([...people.hiddenLabels]).toEqual(["Article"]);
    const articles = filtersFor(nodesOfAnswer([["article:one"]], none));
    expect([[...articles.hiddenLabels], [...articles.hiddenTypes]]).toEqual([[], []]);
  });
});
