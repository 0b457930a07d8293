import type { Span } from "../model/span.js";
import type { Cue, Subject } from "../syntax/find-cues.js";
import type { TaggerSigns } from "./trust.js";

/** The words of a statement and what attributes them, before its source is resolved. */
export interface Draft {
  readonly spans: readonly Span[];
  readonly cue: Pick<Cue, "start" | "end" | "lemma" | "mode" | "negated" | "sentence">;
  /** Nobody, where the text does not say whose words they are. */
  readonly subject?: Subject;
  /** The words that stand for the subject beside the cue: "which" of "the court, which ruled". */
  readonly toldAs?: Span;
  readonly addressee?: Subject;
  readonly method: string;
  /** Of the tagger, or set by hand; it ranks drafts and becomes the confidence of the statement by `trustOf`. */
  readonly confidence: number;
  /** What the tagger saw, where the draft is its own. */
  readonly seen?: TaggerSigns & { readonly ruled: boolean };
  /** Indexes of the quotations that are part of its words. */
  readonly quotations: readonly number[];
}
