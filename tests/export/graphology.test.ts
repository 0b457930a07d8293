import { describe, expect, it } from "@jest/globals";
import Graphology from "graphology";
import type { SerializedGraph } from "graphology-types";
import { graphologyExport } from "../../src/export/graphology.js";
import { nodeLabels, relationshipTypes } from "../../src/model/graph-schema.js";
import { awkward, collectText, samples } from "./sample-graph.js";

describe("graphology", () => {
  it("is imported by graphology with every property in its own type", async () => {
    const text = await collectText(graphologyExport.write(samples));
    const graph = Graphology.MultiDirectedGraph.from(JSON.parse(text) as SerializedGraph);
    expect([graph.order, graph.size, graph.multi, graph.type]).toEqual([6, 10, true, "directed"]);
    expect(graph.getNodeAttributes("person:ada-brook")).toEqual({
      label: "Ada Brook",
      nodeLabel: "Person",
      id: "person:ada-brook",
      name: "Ada Brook",
      aliases: [awkward, "Ada Brook", "Brook"],
      roles: [],
      gender: "female",
    });
    const [role] = graph.directedEdges("person:ada-brook", "place:lyon");
    expect(graph.getEdgeAttributes(role)).toMatchObject({ relationshipType: "HOLDS_ROLE", former: true });
  });

  it("draws an article by its title and a statement by its words", async () => {
    const graph = Graphology.MultiDirectedGraph.from(
      JSON.parse(await collectText(graphologyExport.write(samples))) as SerializedGraph,
    );
    expect(graph.getNodeAttribute("article:first", "label")).toBe("Title of first");
    expect(graph.getNodeAttribute("statement:first:0-4", "label")).toBe(awkward);
  });

  it("adds no attribute that the schema declares too", () => {
    const declared = [...Object.values(nodeLabels), ...Object.values(relationshipTypes)].flatMap(({ properties }) =>
      Object.keys(properties),
    );
    expect(declared).not.toEqual(expect.arrayContaining(["label"]));
    expect(declared).not.toEqual(expect.arrayContaining(["nodeLabel"]));
    expect(declared).not.toEqual(expect.arrayContaining(["relationshipType"]));
  });
});
