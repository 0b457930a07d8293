import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { extractGraph } from "../../src/pipeline/extract-graph.js";
import { mendAttributions } from "../../src/statements/mend-attributions.js";
import type { Attribution } from "../../src/statements/tagged-attributions.js";
import { nodesOf, speakersOf } from "../helpers/gold.js";
import { attributed } from "./attributed.js";

describe("sources that the tagger leaves elsewhere", () => {
  it("finds one at the end of what was said", async () => {
    const text =
      'Alan Whitlock was asked if they could hold out. "Try us," he replied.\n\nNegotiators are due to meet on Friday with a federal mediator, Susan Prinz, two people briefed on the plans said.';
    expect(await attributed(text)).toContain(
      "two people briefed on the plans | said | Negotiators are due to meet on Friday with a federal mediator, Susan Prinz",
    );
  });

  it("gives the words to whom an agency quotes", async () => {
    const text =
      "State news agency Agerpres quoted a government source as saying that two ministers were considering resigning.";
    expect(await attributed(text)).toEqual([
      "government source | saying | that two ministers were considering resigning",
    ]);
  });

  it("gives a passive to nobody in another paragraph", () => {
    const text = "Agerpres said so.\n\nProtests were reported in Arad. Protests are said to have begun.";
    const analysed = analyseText(text);
    const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const at = (word: string) => analysed.tokens.findIndex(({ text: own }) => own === word);
    const attribution = (first: string, verb: string, lemma: string): Attribution => ({
      cue: {
        ...spanOf(`${first} ${verb}`),
        ...{ verb: at(first) + 1, firstToken: at(first), endToken: at(first) + 2, lemma, mode: "said", negated: false },
        sentence: analysed.tokens[at(first)]?.sentence ?? 0,
      },
      source: { ...spanOf("Agerpres"), firstToken: 0, endToken: 1, head: 0 },
      contents: [spanOf("Protests")],
      confidence: 0.5,
      seen: { content: 0.5, cue: 0.5, agreed: false, apart: true },
    });
    const passive = attribution("were", "reported", "report");
    const hearsay = attribution("are", "said", "say");
    expect(mendAttributions(analysed, [], [passive, hearsay], [])).toEqual([hearsay]);
  });
});

describe("words of a clause", () => {
  const text =
    "Rao said such a test was under way, and results were expected soon. Reis, who argued that it was late, was booed.";
  const analysed = analyseText(text);
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const at = (word: string) => analysed.tokens.findIndex(({ text: own }) => own === word);
  const mended = (source: string, verb: string, content: string): string[] => {
    const token = at(verb);
    const cue = {
      ...spanOf(verb),
      ...{ verb: token, firstToken: token, endToken: token + 1, lemma: "say", mode: "said" as const, negated: false },
      sentence: analysed.tokens[token]?.sentence ?? 0,
    };
    const attribution: Attribution = {
      cue,
      source: { ...spanOf(source), firstToken: at(source), endToken: at(source) + 1, head: at(source) },
      contents: [spanOf(content)],
      confidence: 0.9,
      seen: { content: 0.9, cue: 0.9, source: 0.9, agreed: true, apart: false },
    };
    return mendAttributions(analysed, [], [attribution], []).flatMap(({ contents }) =>
      contents.map(({ start, end }) => text.slice(start, end)),
    );
  };

  it("go on behind a subject at which the tagger stops", () => {
    expect(mended("Rao", "said", "such a test was under way, and results")).toEqual([
      "such a test was under way, and results were expected soon",
    ]);
  });

  it("end with their relative clause", () => {
    expect(mended("who", "argued", "that it was late, was booed")).toEqual(["that it was late"]);
  });
});

describe("a passive with by", () => {
  it("is said by whom it names, whoever goes on", async () => {
    const text = "The figures were confirmed by the health ministry, which said nobody had died.";
    expect(await attributed(text)).toEqual([
      "health ministry | were confirmed | The figures",
      "health ministry | said | nobody had died",
    ]);
  });
});

describe("sources", () => {
  it("are bodies such as embassies", async () => {
    const text = "The British consulate said nobody was hurt.";
    expect(await attributed(text)).toEqual(["British consulate | said | nobody was hurt"]);
  });

  it("without a name are one by their noun, whatever stands behind", async () => {
    const text = "The team found that the children slept less. The team, led by Ana Reis, said the sample was small.";
    const found = await attributed(text);
    expect(found.map((one) => one.split(" | ")[0])).toEqual(["team", "team"]);
  });

  it("take a body up again inside its own words", async () => {
    const text =
      "The death toll was confirmed by the regional emergency office, which said it expected the number to rise.";
    const found = await attributed(text);
    expect(found.filter((one) => one.includes("expected |"))).toEqual([
      "regional emergency office | expected | the number to rise",
    ]);
  });

  it("never take a person up again as it", async () => {
    const text = "Ana Reis said the report was wrong. It claimed that the port had closed.";
    const found = await attributed(text);
    expect(found.filter((one) => one.includes("claimed"))).toEqual([" | claimed | that the port had closed"]);
  });

  it("take up one without a name by the noun", async () => {
    const text =
      'A senior EU diplomat, speaking on condition of anonymity, said that Ireland had come close to walking out. "There was shouting," the diplomat said.';
    const graph = await extractGraph({ source: "test", content: text });
    const [first, second] = nodesOf(graph, "Statement").map(({ id }) => speakersOf(graph, id));
    expect(first).toEqual(["senior EU diplomat"]);
    expect(second).toEqual(first);
  });

  it("tell a day from whom somebody warns", async () => {
    const text = "The National Meteorological Service warned Sunday that more rain was likely through Wednesday.";
    const graph = await extractGraph({ source: "test", content: text });
    expect(graph.relationships.filter(({ type }) => type === "ADDRESSED_TO")).toEqual([]);
  });
});
