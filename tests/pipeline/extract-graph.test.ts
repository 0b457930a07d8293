import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { ProgressBus } from "../../src/events.js";
import { extractGraph } from "../../src/pipeline/extract-graph.js";
import { endpointPairs } from "../../src/model/graph-schema.js";
import { wrongOffsets } from "../helpers/offsets.js";

const samples = readdirSync("examples")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`examples/${name}`, "utf8"));

const pieces = fc.constantFrom(
  "Ana Reis said the bridge was closed.",
  '"We wait," said Tom Okafor, the mayor of Porto. "We always wait."',
  "He added that “nobody” knew why 👩‍🚒 the crew left.",
  "According to the Lisbon Port Authority, it’s over.",
  "It\u00eds late, and they don\u00edt know.",
  "Itâ€™s late, said the officials.",
  'Jose\u0301 A\u0301lvarez told reporters: "N\u00e3o."',
  '"An open quotation that never ends',
  "UNCLE SAM SAID NOTHING.",
  "םולש said nothing. مرحبا",
  "&quot;Fine,&quot; she said &amp; left.",
  "''Old marks,'' wrote Dr. K. Lindt.",
  "\u{1F600}\u{1F600} \u{1F1F5}\u{1F1F9} Lisbon, Portugal\u200b!",
  "",
);
const breaks = fc.constantFrom("\n", "\r\n", "\n\n", "\r\n\r\n", " ", "\u00a0", "\t", "\u2028");
const texts = fc
  .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: "grapheme", maxLength: 30 })), breaks), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => `The story of the day: ${parts.flat().join("")}`);

describe("extractGraph", () => {
  it("points every fact to words that slice from the text, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(wrongOffsets(await extractGraph({ source: "property", content: text }))).toEqual([]);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("points every fact of the samples to its words, also with Windows line ends and a byte order mark", async () => {
    for (const text of samples) {
      const plain = await extractGraph({ source: "sample", content: text });
      const windows = await extractGraph({ source: "sample", content: `\ufeff${text.replaceAll("\n", "\r\n")}` });
      expect(wrongOffsets(plain)).toEqual([]);
      expect(windows.nodes).toEqual(plain.nodes);
      expect(windows.relationships).toEqual(plain.relationships);
    }
  });

  it("leaves out what the schema does not have between two ends, and keeps the rest", async () => {
    const content =
      "Ana Reis told Paris that the bridge was closed. The people of the town had heard about this before.";
    const graph = await extractGraph({ source: "test", content });
    const labelOf = new Map(graph.nodes.map(({ id, label }) => [id, label]));
    const wrong = graph.relationships.filter(
      ({ type, from, to }) =>
        !endpointPairs(type).some((pair) => pair[0] === labelOf.get(from) && pair[1] === labelOf.get(to)),
    );
    expect(wrong).toEqual([]);
    expect(graph.relationships.map(({ type, to }) => `${type} ${labelOf.get(to) ?? ""}`)).toContain("SAID Statement");
    expect([...labelOf.values()]).toContain("Place");
  });

  it("gives the same graph on every run, byte for byte", async () => {
    for (const content of samples) {
      const [first, second] = [
        await extractGraph({ source: "a", content }),
        await extractGraph({ source: "a", content }),
      ];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    }
  });

  it("stores an article in another language and says that nothing was extracted", async () => {
    const content =
      "Der Minister sagte am Montag, dass die Brücke bis zum Sommer gesperrt bleibt. Die Bürger sind verärgert.";
    const graph = await extractGraph({ source: "de", content });
    expect(graph.nodes.map((node) => node.label)).toEqual(["Article"]);
    expect(graph.article.language).toBe("de");
    expect(graph.warnings.map((warning) => warning.code)).toEqual(["language-unsupported"]);
  });

  it("refuses a text without words", async () => {
    await expect(extractGraph({ source: "void.txt", content: " \n…\n" })).rejects.toMatchObject({
      code: "input-empty",
      message: expect.stringContaining("void.txt"),
    });
  });

  it("tells the bus of every stage, in the order of the pipeline", async () => {
    const stages: string[] = [];
    const bus = new ProgressBus().on("stage:end", ({ stage }) => stages.push(stage));
    await extractGraph({ source: "a", content: "Ana Reis said it was over." }, { bus });
    expect(stages).toEqual([
      "article",
      "gazetteer",
      "analysis",
      "model",
      "tagging",
      "syntax",
      "times",
      "coreference model",
      "entities",
      "statements",
      "relations",
      "graph",
    ]);
  });

  it("survives what is not prose", async () => {
    for (const content of [
      "x",
      "A".repeat(200_000),
      '"'.repeat(500) + "word",
      "WORD ".repeat(20_000),
      "ואז הוא אמר 🙂".repeat(50),
    ]) {
      expect(wrongOffsets(await extractGraph({ source: "odd", content }))).toEqual([]);
    }
  });
});
