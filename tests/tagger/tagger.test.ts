import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createTagger, type Tagger, type TaggerFiles } from "../../src/tagger/create-tagger.js";
import { openTagger } from "../../src/tagger/open-tagger.js";
import type { TaggedText } from "../../src/tagger/tagged-text.js";
import type { Span } from "../../src/model/span.js";

const folder = path.resolve("models/tagger");

/** Words and marks: enough for a test. */
function wordsOf(text: string): readonly Span[] {
  const pattern = /[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*|[’'](?:s|t|re|ve|ll|d|m)\b|\S/gu;
  return Array.from(text.matchAll(pattern), (found) => ({ start: found.index, end: found.index + found[0].length }));
}

const article = `Harbour wall to be rebuilt, says mayor

The mayor of Ostend, Lise Vermeer, said on Tuesday that the harbour wall would be rebuilt before winter.

“We have waited long enough,” Vermeer told reporters. “The money is there.”

Tom Dekker of the Ostend Fishing Union doubted that the work would begin in time. According to the Flemish government, it will cost 40 million euros.`;

let tagger: Tagger;
beforeAll(async () => {
  tagger = await openTagger({ folder, runtime: "native" });
});
afterAll(async () => {
  await tagger.close();
});

const tag = (text: string): Promise<TaggedText> => tagger.tag(text, wordsOf(text));
const wordsUnder = (text: string, spans: readonly (Span & { readonly label: string })[], label: string): string[] =>
  spans.filter((span) => span.label === label).map((span) => text.slice(span.start, span.end));

describe("the tagger", () => {
  it("finds names, sources, cues and contents in a news text", async () => {
    const { names, roles } = await tag(article);
    expect(wordsUnder(article, names, "PER")).toEqual(
      expect.arrayContaining(["Lise Vermeer", "Vermeer", "Tom Dekker"]),
    );
    expect(wordsUnder(article, names, "LOC")).toContain("Ostend");
    expect(wordsUnder(article, roles, "SRC")).toEqual(expect.arrayContaining(["Vermeer", "the Flemish government"]));
    expect(wordsUnder(article, roles, "CON")).toContain("“We have waited long enough,”");
  });

  it("links a content to its cue and the cue to its source", async () => {
    const { roles } = await tag(article);
    const content = roles.find((role) => article.slice(role.start, role.end) === "“We have waited long enough,”");
    const cue = roles[content?.link ?? -1];
    expect(article.slice(cue?.start, cue?.end)).toContain("told");
    const source = roles[cue?.link ?? -1];
    expect(article.slice(source?.start, source?.end)).toBe("Vermeer");
  });

  it("gives the same labels whatever the threads and the windows a run", async () => {
    const text = new Array(12).fill(article).join("\n\n");
    const words = wordsOf(text);
    const expected = await tagger.tag(text, words);
    for (const [threads, batch] of [
      [1, 1],
      [2, 7],
    ] as const) {
      const other = await openTagger({ folder, runtime: "native", threads, batch });
      expect(await other.tag(text, words)).toEqual(expected);
      await other.close();
    }
  });

  it("answers calls that run side by side as it does one after the other", async () => {
    const alone = await tag(article);
    const together = await Promise.all([tag(article), tag("Nothing."), tag(article)]);
    expect(together[0]).toEqual(alone);
    expect(together[2]).toEqual(alone);
  });

  it("finds the same spans in WebAssembly", async () => {
    const web = await openTagger({ folder, runtime: "wasm" });
    const bare = (found: TaggedText): unknown =>
      [...found.names, ...found.roles].map(({ start, end, label }) => [start, end, label]);
    expect(bare(await web.tag(article, wordsOf(article)))).toEqual(bare(await tag(article)));
    await web.close();
  });

  it.each([
    ["nothing", ""],
    ["one word", "Trump"],
    ["white space", " \n\n "],
    ["right to left", "قال الرئيس إن «السلام» قريب. אמר ראש הממשלה"],
    ["emoji", "👩‍👩‍👧 Kim said: “🎉🎉” 😀"],
    ["mojibake", "Itís a deal, said Kim. â€œYesâ€\u009d Ã©"],
    ["capitals", article.toUpperCase()],
    ["lower case", article.toLowerCase()],
    ["marks never closed", "“ “ “ said Kim “ \n\n “ \" ''"],
    ["controls", "a\u0000b \ufffd \ufeff \u200b c\u0301 \ud800"],
  ])("takes %s, with offsets that fit", async (_name, text) => {
    const words = wordsOf(text);
    const found = await tagger.tag(text, words);
    expect(found.partsOfSpeech).toHaveLength(words.length);
    for (const span of [...found.names, ...found.roles]) {
      expect(span.start).toBe(words[span.firstWord]?.start);
      expect(span.end).toBe(words[span.endWord - 1]?.end);
      expect(span.confidence).toBeGreaterThan(0);
      expect(span.confidence).toBeLessThanOrEqual(1);
    }
  });

  it("takes a million characters without a space", async () => {
    const text = "x".repeat(1_000_000);
    expect((await tagger.tag(text, [{ start: 0, end: text.length }])).partsOfSpeech).toHaveLength(1);
  });
});

describe("the model's files", () => {
  const files = async (): Promise<TaggerFiles> => ({
    model: await readFile(path.join(folder, "model.int8.onnx")),
    vocabulary: await readFile(path.join(folder, "vocab.txt")),
    labels: await readFile(path.join(folder, "labels.json")),
  });

  it("are refused when a byte is wrong", async () => {
    const damaged = await files();
    const model = Uint8Array.from(damaged.model);
    model[1000] = (model[1000] ?? 0) ^ 1;
    await expect(createTagger({ ...damaged, model })).rejects.toMatchObject({ code: "model-invalid" });
    await expect(createTagger({ ...damaged, vocabulary: new Uint8Array(3) })).rejects.toMatchObject({
      code: "model-invalid",
    });
    await expect(createTagger({ ...damaged, labels: new TextEncoder().encode("{}") })).rejects.toMatchObject({
      code: "model-invalid",
    });
  });

  it("are named when they are missing", async () => {
    await expect(openTagger({ folder: path.resolve("no-such-folder") })).rejects.toMatchObject({
      code: "model-missing",
    });
  });
});
