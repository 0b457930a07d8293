import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Tagger } from "../../src/tagger/create-tagger.js";
import { openTagger } from "../../src/tagger/open-tagger.js";
import { wordFeatures } from "../../src/tagger/word-labels.js";
import { readVocabulary } from "../../src/tagger/word-pieces.js";

/** What the training code made of 1,000 invented sentences; `training/parity.py` tells the form. */
interface Expected {
  readonly words: string;
  readonly gaps: string;
  readonly pieces: number;
  readonly case: string;
  readonly quote: string;
  readonly att: string;
  readonly ner: string;
  readonly upos: string;
  readonly mention: string;
}

const folder = path.resolve("models/tagger");
const vocabulary = readVocabulary(readFileSync(path.join(folder, "vocab.txt"), "utf8"));
const texts = readFileSync(path.resolve("tests/tagger/parity.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Expected);

const letters = (ids: Uint8Array): string => Array.from(ids, (id) => String.fromCharCode(65 + id)).join("");
const gapOf: Readonly<Record<string, string>> = { "0": "", "1": " ", "2": "\n" };

function read(expected: Expected): { words: string[]; gaps: string[] } {
  return { words: expected.words.split(" "), gaps: Array.from(expected.gaps, (sign) => gapOf[sign] ?? "") };
}

let tagger: Tagger;
beforeAll(async () => {
  tagger = await openTagger({ folder, runtime: "native" });
});
afterAll(async () => {
  await tagger.close();
});

it("reads words exactly as the training code does", () => {
  for (const expected of texts) {
    const { words, gaps } = read(expected);
    const features = wordFeatures(words, gaps, vocabulary);
    const sum = features.pieces
      .flatMap((pieces) => [...pieces, 7])
      .reduce((total, piece, k) => (total + piece * (k + 1)) % 2 ** 31, 0);
    expect({ pieces: sum, case: letters(features.cases), quote: letters(features.quotes) }).toEqual({
      pieces: expected.pieces,
      case: expected.case,
      quote: expected.quote,
    });
  }
});

/** Kernels of another CPU round otherwise, which turns near ties: WebAssembly differs in 0.23 % of these labels. */
const nearTies = 0.005;

it("labels words as the training code does", async () => {
  let count = 0;
  let different = 0;
  for (const expected of texts) {
    const { words, gaps } = read(expected);
    const found = await tagger.label(words, gaps);
    for (const head of ["att", "ner", "upos", "mention"] as const) {
      const labels = letters(found[head]);
      expect(labels).toHaveLength(expected[head].length);
      different += Array.from(labels).filter((label, i) => label !== expected[head][i]).length;
      count += labels.length;
    }
  }
  expect(count).toBeGreaterThan(48_000);
  expect(different / count).toBeLessThan(nearTies);
});
