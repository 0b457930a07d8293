import { letterCase } from "./letter-case.js";
import { pieceIds } from "./feature-ids.js";
import type { ModelInputs, OnnxSession } from "./onnx-session.js";
import { quoteStates } from "./quote-state.js";
import type { HeadName, TaggerLabels } from "./tagger-labels.js";
import { headOrder } from "./tagger-labels.js";
import { pathMarginals } from "./marginals.js";
import { firstMaximum, viterbi } from "./viterbi.js";
import type { Window } from "./windows.js";
import { overlappingWindows } from "./windows.js";
import { wordPieces, type Vocabulary } from "./word-pieces.js";

/** What the model reads of a text, one entry a word. */
export interface WordFeatures {
  readonly pieces: readonly (readonly number[])[];
  readonly cases: Uint8Array;
  readonly quotes: Uint8Array;
}

/** The label index of each word in each head, the scores of the links, and how sure the model is of roles and names. */
export interface WordLabels {
  readonly att: Uint8Array;
  readonly ner: Uint8Array;
  readonly upos: Uint8Array;
  readonly mention: Uint8Array;
  /** words × link labels, row by row. */
  readonly linkScores: Float32Array;
  /** How probable (0 to 1) the label of each word is, given the whole text. */
  readonly attShare: Float32Array;
  readonly nerShare: Float32Array;
}

interface KnownWord {
  readonly pieces: readonly number[];
  readonly letterCase: number;
}

/** @param gaps the characters before each word, from the end of the one before it */
export function wordFeatures(words: readonly string[], gaps: readonly string[], vocabulary: Vocabulary): WordFeatures {
  const known = new Map<string, KnownWord>();
  const entries = words.map((word) => {
    let entry = known.get(word);
    if (entry === undefined) {
      entry = { pieces: wordPieces(word, vocabulary), letterCase: letterCase(word) };
      known.set(word, entry);
    }
    return entry;
  });
  return {
    pieces: entries.map((entry) => entry.pieces),
    cases: Uint8Array.from(entries, (entry) => entry.letterCase),
    quotes: quoteStates(words, gaps),
  };
}

/** The inputs of some windows, and for each the place of each of its words' first pieces. */
function modelInputs(features: WordFeatures, windows: readonly Window[]): ModelInputs & { places: Int32Array[] } {
  const lengths = windows.map((window) =>
    features.pieces.slice(window.first, window.end).reduce((sum, pieces) => sum + pieces.length, 0),
  );
  const width = Math.max(...lengths) + 2;
  const make = (): Int32Array => new Int32Array(windows.length * width);
  const inputs = { ids: make(), mask: make(), case: make(), quote: make() };
  const places = windows.map((window, row) => {
    const firsts = new Int32Array(window.end - window.first);
    let at = row * width;
    inputs.ids[at] = pieceIds.begin;
    at += 1;
    for (let word = window.first; word < window.end; word += 1) {
      firsts[word - window.first] = at;
      for (const piece of features.pieces[word] ?? []) {
        inputs.ids[at] = piece;
        inputs.case[at] = features.cases[word] ?? 0;
        inputs.quote[at] = features.quotes[word] ?? 0;
        at += 1;
      }
    }
    inputs.ids[at] = pieceIds.end;
    inputs.mask.fill(1, row * width, at + 1);
    return firsts;
  });
  return { windows: windows.length, pieces: width, ...inputs, places };
}

/**
 * Runs the model over a text of any length, in windows with overlap, and decodes the two chains over the whole text, so
 * that no window's border cuts a span. The result does not depend on `batch`: the model scores each row on its own.
 */
export async function labelWords(
  features: WordFeatures,
  labels: TaggerLabels,
  session: OnnxSession,
  batch: number,
): Promise<WordLabels> {
  const count = features.pieces.length;
  const sizes = headOrder.map((head) => labels.heads[head].length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const scores = Object.fromEntries(
    headOrder.map((head) => [head, new Float32Array(count * labels.heads[head].length)]),
  ) as Record<HeadName, Float32Array>;
  const windows = overlappingWindows(
    features.pieces.map((pieces) => pieces.length),
    labels.room,
    labels.overlap,
  ).filter((window) => window.ownEnd > window.ownFirst);
  for (let start = 0; start < windows.length; start += batch) {
    const part = windows.slice(start, start + batch);
    const { places, ...inputs } = modelInputs(features, part);
    const output = await session.run(inputs);
    part.forEach((window, row) => {
      for (let word = window.ownFirst; word < window.ownEnd; word += 1) {
        let at = (places[row]?.[word - window.first] ?? 0) * total;
        headOrder.forEach((head, k) => {
          const size = sizes[k] ?? 0;
          scores[head].set(output.subarray(at, at + size), word * size);
          at += size;
        });
      }
    });
  }
  const best = (head: "upos" | "mention"): Uint8Array => {
    const size = labels.heads[head].length;
    return Uint8Array.from({ length: count }, (_, word) => firstMaximum(scores[head], word * size, size));
  };
  const att = viterbi(scores.att, labels.chains.att);
  const ner = viterbi(scores.ner, labels.chains.ner);
  return {
    att,
    ner,
    upos: best("upos"),
    mention: best("mention"),
    linkScores: scores.link,
    attShare: pathMarginals(scores.att, att, labels.chains.att),
    nerShare: pathMarginals(scores.ner, ner, labels.chains.ner),
  };
}
