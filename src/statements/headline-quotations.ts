import type { AnalysedText } from "../article/analysed-text.js";
import { contains, overlaps, type Span } from "../model/span.js";
import { subjectAt } from "../syntax/transcript.js";
import type { NameType, TaggedSpan } from "../tagger/tagged-text.js";
import type { Draft } from "./draft.js";

export const headlineMethod = "headline-quotation";

/** Words in marks of any kind, then a colon or a dash. */
const before = /^(["“‘'][^\n]*?\p{L}[^\n]*?["”’'])\s?([:–—])\s+(?=\p{Lu})/u;

/** Set by hand. */
const headlineConfidence = 0.85;

/**
 * `"It is over": Ana Reis on her last race`: the words that open a headline are whose name stands behind the colon. What
 * was found in the headline without a source gives way.
 */
export function withHeadlineQuotation(
  { text, tokens, paragraphs }: AnalysedText,
  drafts: readonly Draft[],
  names: readonly TaggedSpan<NameType>[],
): Draft[] {
  const [headline] = paragraphs;
  if (headline === undefined) return [...drafts];
  const [whole, words, colon] = before.exec(text.slice(headline.start, headline.end)) ?? [];
  if (whole === undefined || words === undefined || colon === undefined) return [...drafts];
  const behind = headline.start + whole.length;
  const name = names.find(({ label, start }) => start === behind && (label === "PER" || label === "ORG"));
  if (name === undefined) return [...drafts];
  const span: Span = { start: headline.start, end: headline.start + words.length };
  const at = headline.start + whole.lastIndexOf(colon);
  const inHeadline = drafts.filter((draft) => draft.spans.some((part) => overlaps(part, headline)));
  // What is said inside the words ("I write so that …") is not who says them.
  if (inHeadline.some(({ subject, cue }) => subject !== undefined && !contains(span, cue))) return [...drafts];
  // The tagger parts "Okonjo-Reilly".
  const rest = /^(?:-\p{Lu}\p{L}*)+/u.exec(text.slice(name.end))?.[0] ?? "";
  const subject = subjectAt(tokens, { start: name.start, end: name.end + rest.length });
  const draft: Draft = {
    cue: {
      start: at,
      end: at + 1,
      lemma: ":",
      mode: "said",
      negated: false,
      sentence: tokens[subject.head]?.sentence ?? 0,
    },
    subject,
    spans: [span],
    quotations: [...new Set(inHeadline.flatMap(({ quotations }) => quotations))],
    method: headlineMethod,
    confidence: headlineConfidence,
  };
  return [...drafts.filter((known) => !inHeadline.includes(known)), draft];
}
