import type { NodeProperties } from "./graph-schema.js";
import type { Span } from "./span.js";

export type StatementKind = NodeProperties<"Statement">["kind"];
export type StatementMode = NodeProperties<"Statement">["mode"];
export type Polarity = NodeProperties<"Statement">["polarity"];

/** Who said it: an entity of the article and the words that name it there. */
export interface Speaker {
  readonly entity: string;
  readonly words: Span;
}

/** How the source of a statement was found: by what kind of words, and how sure the coreference is (0 to 1). */
export interface SourceSign {
  /** `thing`: words for no person or body; `unresolved`: a pronoun that stands for nobody known; `several`: "A and B". */
  readonly kind: "name" | "description" | "pronoun" | "several" | "unnamed" | "thing" | "unresolved" | "nobody";
  readonly confidence: number;
}

/** From what the confidence of a statement follows. */
export interface StatementSigns {
  /** Of the tagger; nothing where a rule found it. */
  readonly words?: readonly number[];
  readonly source: SourceSign;
}

/** One attributed statement of an article. */
export interface Statement {
  /** The words of the statement, in the order of the text, without the tag that interrupts them. */
  readonly spans: readonly Span[];
  readonly kind: StatementKind;
  readonly mode: StatementMode;
  readonly polarity: Polarity;
  readonly cue?: Span;
  readonly speakers: readonly Speaker[];
  /** The words of a source that is a thing, or a pronoun that could not be resolved. */
  readonly source?: Span;
  /** Ids of entities. */
  readonly addressees: readonly Speaker[];
  /** When it was said, as a TIMEX3 value, and the words that tell. */
  readonly said?: { readonly value: string; readonly words: Span };
  /** Index of the statement of whose words this one is a part. */
  readonly outer?: number;
  readonly method: string;
  readonly signs: StatementSigns;
  /** 0 to 1: how probable the words and the speaker are both right. */
  readonly confidence: number;
}
