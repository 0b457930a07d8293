/** What the words of a verb group tell. */
export interface VerbGroup {
  readonly endToken: number;
  /** Index of the full verb, or of the form of "be" that stands alone. */
  readonly verb: number;
  /** Base form with its particle: "step down". */
  readonly lemma: string;
  /** `bare`: without auxiliary, past or participle; `base`: behind "to". */
  readonly form: "finite" | "bare" | "base" | "ing" | "participle";
  readonly passive: boolean;
  readonly negated: boolean;
  /** Behind "would", "could", "will" and the like. */
  readonly modal: boolean;
  readonly progressive: boolean;
  readonly perfect: boolean;
}

/** A half-open range of token indexes, with the index of its head. */
export interface NounChunk {
  readonly kind: "noun";
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  /** "Monday", "last week", "two days later": tells when, and is neither subject nor object. */
  readonly time: boolean;
}

export interface VerbChunk extends VerbGroup {
  readonly kind: "verb";
  readonly firstToken: number;
  readonly endToken: number;
}

export interface WordChunk {
  readonly kind: "preposition" | "and" | "that" | "if" | "when" | "who" | "comma" | "stop" | "adverb" | "other";
  readonly firstToken: number;
  readonly endToken: number;
}

/** A piece of a sentence that the clause analysis moves as one. */
export type Chunk = NounChunk | VerbChunk | WordChunk;
