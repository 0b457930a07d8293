import { describe, expect, it } from "@jest/globals";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import { DOMParser } from "linkedom";
import { buildViewGraph } from "../../viz/graph/view-graph.js";
import { nodesCsv, relationshipsCsv, writeCsv } from "../../viz/take-away/csv.js";
import { writeGexf, writeGraphml, writeJson } from "../../viz/take-away/graph-files.js";
import { seenIn, type Seen } from "../../viz/take-away/seen.js";
import { writeSvg } from "../../viz/take-away/svg.js";
import { harbourGraphs } from "./harbour-articles.js";
import { headsOf, inView } from "./in-view.js";

const odd = 'A “B” <C> & "D",\nnext\u0001';
const graphs = harbourGraphs();
const graph = buildViewGraph(inView(graphs));
graph.updateNodeAttribute("person:mara-lindqvist", "node", (node) => {
  if (node === undefined) throw new Error("She is not there.");
  return { ...node, properties: { ...node.properties, name: odd } };
});
const shown = {
  nodes: new Set(graph.filterNodes((_id, { node }) => node.label !== "Article")),
  edges: new Set(graph.filterEdges((_id, { relationship: { type } }) => type !== "MENTIONS" && type !== "REPORTS")),
};
const seen = seenIn(graph, shown, headsOf(graphs));
const clean = odd.replace("\u0001", "\uFFFD");

interface Element {
  readonly textContent: string;
  getAttribute(name: string): string | null;
}

/** The elements of an XML text that fit a selector. */
function elements(text: string, selector: string): readonly Element[] {
  const document = new DOMParser().parseFromString(text, "text/xml") as unknown as {
    querySelectorAll(wanted: string): Iterable<Element>;
  };
  return [...document.querySelectorAll(selector)];
}

/** Rows of RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("what is taken away", () => {
  it("is what is seen, and the articles that it rests on", () => {
    const back = JSON.parse(writeJson(seen)) as Seen;
    expect(back.nodes).toHaveLength(shown.nodes.size);
    expect(back.relationships).toHaveLength(shown.edges.size);
    expect(back.articles.map(({ id }) => id)).toEqual(graphs.map(({ article }) => article.id));
  });

  it("is GEXF that a reader of GEXF reads", () => {
    const back = gexf.parse(MultiDirectedGraph, writeGexf(seen));
    expect([back.order, back.size]).toEqual([shown.nodes.size, shown.edges.size]);
    expect(back.getNodeAttributes("person:mara-lindqvist")).toMatchObject({ label: clean, nodeLabel: "Person" });
    expect(back.getNodeAttribute("person:mara-lindqvist", "x")).toBeCloseTo(
      graph.getNodeAttribute("person:mara-lindqvist", "x"),
      1,
    );
  });

  it("is GraphML whose keys are all declared", () => {
    const written = writeGraphml(seen);
    expect(elements(written, "node")).toHaveLength(shown.nodes.size);
    expect(elements(written, "edge")).toHaveLength(shown.edges.size);
    const declared = new Set(elements(written, "key").map((key) => key.getAttribute("id")));
    for (const data of elements(written, "data")) expect(declared).toContain(data.getAttribute("key"));
    expect(elements(written, 'node[id="person:mara-lindqvist"] data[key="node-name"]')[0]?.textContent).toBe(clean);
  });

  it("is CSV that keeps quotation marks, commas and line ends", () => {
    const [header = [], ...rows] = parseCsv(nodesCsv(seen));
    expect(rows).toHaveLength(shown.nodes.size);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header.length]));
    expect(rows.find(([id]) => id === "person:mara-lindqvist")?.[header.indexOf("caption")]).toBe(odd);
    expect(parseCsv(relationshipsCsv(seen))).toHaveLength(shown.edges.size + 1);
    expect(writeCsv(["a", "b"], [[null, ["x"]]])).toBe('a,b\r\n,"[""x""]"\r\n');
  });

  it("is SVG with a circle a node, a line an edge, and words escaped", () => {
    const edge = { id: "e", from: { x: 0, y: 0, size: 5 }, to: { x: 30, y: 40, size: 5 }, color: "#123456", size: 2 };
    const svg = writeSvg({
      width: 100,
      height: 80,
      theme: "light",
      nodes: [
        { id: "a", x: 0, y: 0, size: 5, color: "#abcdef", rim: "#ffffff" },
        { id: "b", x: 30, y: 40, size: 5, color: "#abcdef", rim: "#ffffff" },
      ],
      edges: [
        { ...edge, type: "arrow", curvature: 0 },
        { ...edge, type: "curve", curvature: 0.2 },
      ],
      lines: [{ text: "a < b", font: '500 12px "Inter"', x: 10, y: 10, angle: 0, muted: false }],
    });
    expect(elements(svg, "circle")).toHaveLength(2);
    const paths = elements(svg, "path").map((path) => path.getAttribute("d"));
    // A line, its head, which ends at the rim of the node, and a curve.
    expect(paths).toHaveLength(3);
    expect(paths[1]).toMatch(/^M27 36L/u);
    expect(paths[2]).toContain("Q");
    expect(elements(svg, "text")[0]?.textContent).toBe("a < b");
  });
});
