import { OnrecordError } from "../errors.js";
import type { Span } from "../model/span.js";
import { openOnnxSession, type RuntimeName } from "./onnx-session.js";
import { taggedText, type TaggedText } from "./tagged-text.js";
import { readTaggerLabels, type TaggerLabels } from "./tagger-labels.js";
import { readVocabulary } from "./word-pieces.js";
import { labelWords, wordFeatures, type WordLabels } from "./word-labels.js";

/** The model's three files, as bytes: from disk, or fetched in a browser page. */
export interface TaggerFiles {
  readonly model: Uint8Array;
  readonly vocabulary: Uint8Array;
  readonly labels: Uint8Array;
}

export interface TaggerOptions {
  /** Threads of one run; 1 unless set. */
  readonly threads?: number;
  /** Windows a run; 1 unless set: more are padded to the longest, need more memory and were slower wherever tried. */
  readonly batch?: number;
  readonly runtime?: RuntimeName;
}

export interface Tagger {
  readonly runtime: RuntimeName;
  readonly labels: TaggerLabels;
  /**
   * Names, sources, cues and contents of a text. `words` are its tokens in order, none overlapping. Calls may run side
   * by side: they share one session and take turns.
   */
  readonly tag: (text: string, words: readonly Span[]) => Promise<TaggedText>;
  /** The bare labels, one a word. `gaps` are the characters before each word. */
  readonly label: (words: readonly string[], gaps: readonly string[]) => Promise<WordLabels>;
  readonly close: () => Promise<void>;
}

async function verify(name: keyof TaggerLabels["sha256"], bytes: Uint8Array, labels: TaggerLabels): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== labels.sha256[name]) {
    throw new OnrecordError("model-invalid", `The model's file ${name} is damaged or of another version.`, {
      details: { file: name, expected: labels.sha256[name], found: hex },
    });
  }
}

/** Checks the files, loads the model once, and gives the tagger that shares it. */
export async function createTagger(files: TaggerFiles, options: TaggerOptions = {}): Promise<Tagger> {
  const decoder = new TextDecoder();
  const labels = readTaggerLabels(decoder.decode(files.labels));
  await verify("model.int8.onnx", files.model, labels);
  await verify("vocab.txt", files.vocabulary, labels);
  const vocabulary = readVocabulary(decoder.decode(files.vocabulary));
  const session = await openOnnxSession(files.model, { runtime: options.runtime, threads: options.threads ?? 1 });
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const label: Tagger["label"] = (words, gaps) =>
    inTurn(() => labelWords(wordFeatures(words, gaps, vocabulary), labels, session, options.batch ?? 1));
  return {
    runtime: session.runtime,
    labels,
    label,
    async tag(text, words) {
      const surfaces = words.map((word) => text.slice(word.start, word.end));
      const gaps = words.map((word, i) => text.slice(words[i - 1]?.end ?? 0, word.start));
      return taggedText(words, await label(surfaces, gaps), labels);
    },
    close: () => inTurn(() => session.close()),
  };
}
