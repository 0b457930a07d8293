import { describe, expect, it } from "@jest/globals";
import { create } from "xmlbuilder2";
import { graphmlExport } from "../../src/export/graphml.js";
import { awkward, collectText, forbiddenInXml, sampleGraph, samples } from "./sample-graph.js";

interface Row {
  readonly [name: string]: string;
}

/** Nodes and edges as a reader of GraphML sees them: `data` looked up by the names that its keys declare. */
function readGraphml(text: string): { types: Row; nodes: readonly Row[]; edges: readonly Row[] } {
  const types: Record<string, string> = {};
  const names: Record<string, string> = {};
  const rows: Record<"node" | "edge", Row[]> = { node: [], edge: [] };
  create(text).each(
    (item) => {
      const element = item.node as unknown as Element;
      const attribute = (name: string): string => element.getAttribute(name) ?? "";
      if (element.nodeName === "key") {
        names[attribute("id")] = attribute("attr.name");
        types[`${attribute("for")}.${attribute("attr.name")}`] = attribute("attr.type");
      }
      if (element.nodeName !== "node" && element.nodeName !== "edge") return;
      const row: Record<string, string> = { source: attribute("source"), target: attribute("target") };
      item.each((data) => {
        const child = data.node as unknown as Element;
        const name = names[child.getAttribute("key") ?? ""];
        if (name === undefined) throw new Error(`undeclared key in ${child.outerHTML}`);
        row[name] = child.textContent ?? "";
      });
      rows[element.nodeName].push({ key: attribute("id"), ...row });
    },
    false,
    true,
  );
  return { types, nodes: rows.node, edges: rows.edge };
}

describe("graphml", () => {
  it("declares each property with its type and reads back, lists as their JSON", async () => {
    const { types, nodes, edges } = readGraphml(await collectText(graphmlExport.write(samples)));
    expect(types).toMatchObject({
      "node.latitude": "double",
      "node.startOffset": "long",
      "node.aliases": "string",
      "edge.former": "boolean",
      "edge.confidence": "double",
    });
    expect(Object.keys(types)).not.toEqual(expect.arrayContaining(["node.fingerprint"]));
    expect([nodes.length, edges.length]).toEqual([6, 10]);
    const person = nodes.find(({ key }) => key === "person:ada-brook");
    expect(person).toMatchObject({ label: "Ada Brook", nodeLabel: "Person" });
    expect(JSON.parse(person?.["aliases"] ?? "")).toEqual([awkward, "Ada Brook", "Brook"]);
    expect(nodes.find(({ key }) => key === "statement:first:0-4")?.["text"]).toBe(awkward);
    expect(edges.find((edge) => edge["role"] === "mayor")).toMatchObject({
      source: "person:ada-brook",
      target: "place:lyon",
      former: "true",
      confidence: "0.75",
    });
  });

  it("replaces what XML cannot hold, one character for one", async () => {
    const text = await collectText(graphmlExport.write([sampleGraph({ name: "odd", text: forbiddenInXml })]));
    const article = readGraphml(text).nodes.find(({ key }) => key === "article:odd");
    expect(article?.["text"]).toBe("bell\uFFFD null\uFFFD half\uFFFD end");
  });
});
