import type { ArticleEcho } from "./echo.js";
import { shingles, winnow, writeHash } from "./fingerprints.js";
import { wordsOf } from "./words.js";

const shingleWords = 5;
const window = 8;
/** Fewer words, or words that only go round, are no article. */
const wordsAtLeast = 40;
const fingerprintsAtLeast = 8;
/** The least fingerprints of an article, a sample of its words that the copies share (Broder's sketch). */
const keysOfArticle = 12;

export interface ArticleSketch {
  readonly keys: readonly string[];
  /** The length of the text, and its fingerprints. */
  readonly sketch: string;
}

export function sketchArticle(text: string): ArticleSketch {
  const words = wordsOf(text).map(({ norm }) => norm);
  const hashes = words.length < wordsAtLeast ? [] : winnow(shingles(words, shingleWords), window);
  const written = hashes.length < fingerprintsAtLeast ? [] : hashes.map(writeHash);
  return {
    keys: written.slice(0, keysOfArticle).map((hash) => `a${hash}`),
    sketch: [text.length, ...written].join(" "),
  };
}

export interface Duplicate {
  readonly method: "same-text" | "copied-text";
  /** Share of the fingerprints of both that stand in both (Jaccard). */
  readonly similarity: number;
  readonly confidence: number;
  /** Of the texts. */
  readonly length: number;
  readonly otherLength: number;
}

const leastOfShorter = 0.75;
const leastOfLater = 0.5;
const round = (value: number) => Math.round(value * 100) / 100;

interface ReadSketch {
  readonly length: number;
  readonly hashes: ReadonlySet<string>;
}

const sketches = new WeakMap<ArticleEcho, ReadSketch>();

/** An article is compared with many. */
function readSketch(echo: ArticleEcho): ReadSketch {
  const known = sketches.get(echo);
  if (known !== undefined) return known;
  const [length, ...hashes] = echo.sketch.split(" ");
  const read = { length: Number(length), hashes: new Set(hashes) };
  sketches.set(echo, read);
  return read;
}

/**
 * Whether the later article is a copy of the earlier one: three quarters of the fingerprints of the shorter one stand in
 * the other, and at least half of the later one's in the earlier, so that a report that quotes a brief whole is no copy.
 */
export function duplicateOf(later: ArticleEcho, earlier: ArticleEcho): Duplicate | undefined {
  const { length, hashes: own } = readSketch(later);
  const { length: otherLength, hashes: others } = readSketch(earlier);
  let shared = 0;
  for (const hash of own) if (others.has(hash)) shared += 1;
  if (shared === 0) return undefined;
  const ofShorter = shared / Math.min(own.size, others.size);
  if (ofShorter < leastOfShorter || shared / own.size < leastOfLater) return undefined;
  const similarity = shared / (own.size + others.size - shared);
  return {
    method: similarity === 1 ? "same-text" : "copied-text",
    similarity: round(similarity),
    confidence: round(Math.min(0.99, 0.9 + 0.1 * (ofShorter - leastOfShorter) * 4)),
    length,
    otherLength,
  };
}
