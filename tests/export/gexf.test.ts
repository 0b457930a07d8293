import { describe, expect, it } from "@jest/globals";
import Graphology from "graphology";
import gexf from "graphology-gexf";
import { gexfExport } from "../../src/export/gexf.js";
import { awkward, collectText, forbiddenInXml, sampleGraph, samples } from "./sample-graph.js";

const read = async (articles: typeof samples) =>
  gexf.parse(Graphology.MultiDirectedGraph, await collectText(gexfExport.write(articles)));

describe("gexf", () => {
  it("reads back with names, types and properties, lists as their JSON", async () => {
    const graph = await read(samples);
    expect([graph.order, graph.size]).toEqual([6, 10]);
    const person = graph.getNodeAttributes("person:ada-brook");
    expect(person).toMatchObject({ label: "Ada Brook", nodeLabel: "Person", gender: "female" });
    expect(JSON.parse(person["aliases"] as string)).toEqual([awkward, "Ada Brook", "Brook"]);
    expect(graph.getNodeAttribute("statement:first:0-4", "text")).toBe(awkward);
    expect(graph.getNodeAttribute("place:lyon", "longitude")).toBe(4.84);
    const edges = graph.mapDirectedEdges((_key, attributes) => attributes);
    expect(edges.filter((edge) => edge["relationshipType"] === "SAID")).toHaveLength(2);
    expect(edges.find((edge) => edge["role"] === "mayor")).toMatchObject({ former: true, confidence: 0.75 });
  });

  it("declares a float as one, whatever the values at hand", async () => {
    const text = await collectText(gexfExport.write(samples));
    expect(text).toContain('title="latitude" type="double"');
    expect(text).toContain('title="startOffset" type="integer"');
  });

  it("replaces what XML cannot hold, one character for one", async () => {
    const graph = await read([sampleGraph({ name: "odd", text: forbiddenInXml })]);
    expect(graph.getNodeAttribute("article:odd", "text")).toBe("bell\uFFFD null\uFFFD half\uFFFD end");
  });
});
