import { describe, expect, it } from "@jest/globals";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { Span } from "../../src/model/span.js";
import type { ArticleResponse } from "../../src/server/api-types.js";
import { pairs } from "../../src/server/read-article.js";
import { evidenceFor, segments, type Evidence, type Layer } from "../../viz/evidence/evidence.js";
import { buildViewGraph } from "../../viz/graph/view-graph.js";
import { emojiGraph, harbourGraphs } from "./harbour-articles.js";
import { inView } from "./in-view.js";

/** The article as the server answers it. */
function asResponse({ article, nodes, relationships }: ArticleGraph): ArticleResponse {
  const { text, ...properties } = article;
  const name = (id: string) => String((nodes.find((node) => node.id === id)?.properties as { name?: string }).name);
  return {
    id: article.id,
    properties: properties,
    text,
    mentions: relationships.flatMap((one) =>
      one.type === "MENTIONS"
        ? [
            {
              relationship: one.id,
              node: one.to,
              label: "Person" as const,
              name: name(one.to),
              method: one.properties.method,
              confidence: one.properties.confidence,
              mentions: one.properties.startOffsets.map((start, index) => ({
                start,
                end: one.properties.endOffsets[index] ?? start,
                surface: one.properties.surfaces[index] ?? "",
                kind: one.properties.kinds[index] ?? "",
              })),
            },
          ]
        : [],
    ),
    statements: nodes.flatMap((node) =>
      node.label === "Statement"
        ? [
            {
              id: node.id,
              properties: node.properties,
              spans: pairs(node.properties.spans),
              sources: relationships.flatMap((one) => {
                if (one.type !== "SAID" || one.to !== node.id) return [];
                const { speakerStart, speakerEnd, cueStart, cueEnd, method, confidence } = one.properties;
                const cue = cueStart === undefined ? {} : { cue: { start: cueStart, end: cueEnd ?? cueStart } };
                const speaker = { start: speakerStart, end: speakerEnd };
                return [
                  { relationship: one.id, node: one.from, name: name(one.from), speaker, ...cue, method, confidence },
                ];
              }),
            },
          ]
        : [],
    ),
  };
}

function words(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

const [crane] = harbourGraphs();
if (crane === undefined) throw new Error("An article is needed.");
const article = asResponse(crane);
const graph = buildViewGraph(inView([crane]));

function lit(
  kind: "node" | "edge",
  id: string,
): Readonly<Record<Layer, readonly string[]>> & { readonly found: Evidence } {
  const found = evidenceFor(article, graph, { kind, id });
  const of = (layer: Layer) => words(article.text, found.spans[layer]);
  return { content: of("content"), mention: of("mention"), speaker: of("speaker"), cue: of("cue"), found };
}

function edge(type: string, from: string): string {
  const found = crane?.relationships.find((one) => one.type === type && one.from === from);
  if (found === undefined) throw new Error(`No ${type} from ${from}`);
  return found.id;
}

describe("evidence", () => {
  it("lights every mention of a person, pronouns too, in the order of the text", () => {
    const petra = lit("node", "person:petra-oyelaran");
    expect(petra.mention).toEqual(["Petra Oyelaran", "She", "Ms Oyelaran"]);
    expect(petra.found.stops.map(({ start }) => start)).toEqual(
      [...petra.found.stops.map(({ start }) => start)].sort((a, b) => a - b),
    );
  });

  it("lights both parts of a split quotation, its speaker and its cue", () => {
    const split = crane.nodes.find((node) => node.label === "Statement" && node.properties.spans.length === 4);
    expect(lit("node", split?.id ?? "")).toMatchObject({
      content: ["“We inspected that crane in March,”", "“It passed, and Mayor Lindqvist has the papers.”"],
      speaker: ["Tomas Verhoeven"],
      cue: ["said"],
      mention: [],
    });
  });

  it("lights a relationship's own words, and its ends inside them", () => {
    expect(lit("edge", edge("HOLDS_ROLE", "person:mara-lindqvist"))).toMatchObject({
      content: ["Mayor Mara Lindqvist"],
      mention: ["Mara Lindqvist"],
    });
    expect(lit("edge", edge("SAID", "person:joss-adeyemi"))).toMatchObject({
      speaker: ["Joss Adeyemi"],
      cue: ["said"],
    });
  });

  it("lights what a statement is about within its words", () => {
    const statement = crane.relationships.find((one) => one.type === "SAID" && one.from === "person:joss-adeyemi")?.to;
    expect(lit("edge", edge("ABOUT", statement ?? ""))).toMatchObject({
      content: ["“Verhoeven is hiding behind paper,”"],
      mention: ["Verhoeven"],
    });
  });

  it("lights nothing for what the article does not support", () => {
    expect(lit("node", "person:nobody").found.stops).toEqual([]);
    expect(lit("edge", "nothing").found.stops).toEqual([]);
  });

  it("counts in code units behind emoji and combining marks", () => {
    const emoji = emojiGraph();
    const response = asResponse(emoji);
    const statement = emoji.nodes.find(({ label }) => label === "Statement")?.id ?? "";
    const found = evidenceFor(response, buildViewGraph(inView([emoji])), { kind: "node", id: statement });
    expect(words(response.text, found.spans.content)).toEqual(["“Cafe\u0301s by the quay 🦑 lost a week,”"]);
    expect(words(response.text, found.spans.speaker)).toEqual(["Ines Calloway"]);
  });
});

describe("segments", () => {
  const none = { content: [], mention: [], speaker: [], cue: [] };

  it("cuts at every edge of a span and covers the text once", () => {
    const cut = segments(20, { ...none, content: [{ start: 2, end: 12 }], mention: [{ start: 8, end: 15 }] });
    expect(cut).toEqual([
      { start: 0, end: 2, layers: [] },
      { start: 2, end: 8, layers: ["content"] },
      { start: 8, end: 12, layers: ["content", "mention"] },
      { start: 12, end: 15, layers: ["mention"] },
      { start: 15, end: 20, layers: [] },
    ]);
  });

  it("is the whole text where nothing is lit", () => {
    expect(segments(5, none)).toEqual([{ start: 0, end: 5, layers: [] }]);
  });
});
