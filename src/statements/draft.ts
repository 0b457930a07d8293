import type { Span } from "../model/span.js";
import type { Cue, Subject } from "../syntax/find-cues.js";

/** The words of a statement and what attributes them, before its source is resolved. */
export interface Draft {
  readonly spans: readonly Span[];
  readonly cue: Pick<Cue, "start" | "end" | "lemma" | "mode" | "negated" | "sentence">;
  /** Nobody, where the text does not say whose words they are. */
  readonly subject?: Subject;
  readonly addressee?: Subject;
  readonly method: string;
  readonly confidence: number;
  /** Indexes of the quotations that are part of its words. */
  readonly quotations: readonly number[];
}
