import type { Span } from "../model/span.js";

/** Universal part of speech tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Index of its sentence. */
  readonly sentence: number;
  /** No space stands between it and the token before. */
  readonly glued: boolean;
}

/** `firstToken` and `endToken` are a half-open range of token indexes. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly paragraph: number;
}

/** A clean text with its paragraphs, sentences and tokens; every span slices to its words. */
export interface AnalysedText {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}
