import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { contains, overlaps, type Span } from "../model/span.js";
import { spanIndex } from "../model/span-index.js";
import type { Turn } from "../syntax/transcript.js";
import type { Draft } from "./draft.js";
import { isSure } from "./merge-drafts.js";

export const transcriptMethod = "transcript";

/**
 * The drafts with one for each turn of a transcript. What was found inside a turn's words stays, as a part of it; what
 * took the speaker's name or words across its border goes, for what the rules see there.
 */
export function withTurns(
  analysed: AnalysedText,
  drafts: readonly Draft[],
  ruled: readonly Draft[],
  turns: readonly Turn[],
): Draft[] {
  if (turns.length === 0) return [...drafts];
  const index = spanIndex(turns, ({ label, colon, spans }) => [{ start: label.start, end: colon.end }, ...spans]);
  const fits = (draft: Draft): boolean => {
    const parts: readonly Span[] = [draft.cue, ...draft.spans];
    const near = index.overlapping(draft.cue, ...draft.spans);
    const isTag = near.some(({ label, colon }) =>
      [draft.cue, draft.subject].some((part) => part !== undefined && overlaps(part, { ...label, end: colon.end })),
    );
    return !isTag && near.every(({ spans }) => parts.every((part) => spans.some((span) => contains(span, part))));
  };
  const kept = drafts.filter(fits);
  const known = spanIndex(kept, (draft) => [draft.cue, ...draft.spans]);
  const others = ruled.filter(
    (draft) =>
      isSure(draft) &&
      known.overlapping(draft.cue, ...draft.spans).length === 0 &&
      index.overlapping(draft.cue).length > 0 &&
      fits(draft),
  );
  return [...kept, ...others, ...turns.flatMap((turn) => draftOf(analysed, turn))];
}

/** Of questions whose asker nobody names there is none. */
function draftOf({ text, tokens }: AnalysedText, { speaker, colon, spans }: Turn): Draft[] {
  const end = spans.at(-1)?.end ?? colon.end;
  if (speaker === undefined || spans.length === 0) return [];
  const draft: Draft = {
    cue: {
      ...colon,
      lemma: ":",
      mode: text[end - 1] === "?" ? "asks" : "said",
      negated: false,
      sentence: tokens[tokenAt(tokens, colon.start)]?.sentence ?? 0,
    },
    subject: speaker,
    spans,
    quotations: [],
    method: transcriptMethod,
    confidence: 0.95,
  };
  return [draft];
}
