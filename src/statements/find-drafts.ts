import type { AnalysedText } from "../article/analysed-text.js";
import type { Span } from "../model/span.js";
import type { Cue } from "../syntax/find-cues.js";
import type { Quotation } from "../syntax/find-quotations.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import { quotationOfTokens } from "../syntax/quotation-of-tokens.js";
import { contentAfter, type ContentStart, type TokenView } from "./content-after.js";
import { contentBefore } from "./content-before.js";
import { contentEnd } from "./content-end.js";
import type { Draft } from "./draft.js";

const confidenceOf: Readonly<Record<ContentStart["frame"], number>> = {
  quotation: 0.92,
  colon: 0.75,
  that: 0.9,
  question: 0.75,
  infinitive: 0.65,
  label: 0.7,
  object: 0.55,
  clause: 0.82,
};

/** The statements that a cue attributes, in the order of their cues. */
export function findDrafts(
  analysed: AnalysedText,
  cues: readonly Cue[],
  quotations: readonly Quotation[],
  phrases: readonly NounPhrase[],
): Draft[] {
  const view: TokenView = {
    analysed,
    phrases: new Map(phrases.map((phrase) => [phrase.firstToken, phrase])),
    quotationOf: quotationOfTokens(analysed, quotations),
  };
  const taken = new Set<number>();
  return cues.flatMap((cue) => {
    const draft = draftOf(view, cue, cues, quotations, taken);
    for (const quotation of draft?.quotations ?? []) taken.add(quotation);
    return draft === undefined ? [] : [draft];
  });
}

function draftOf(
  view: TokenView,
  cue: Cue,
  cues: readonly Cue[],
  quotations: readonly Quotation[],
  taken: ReadonlySet<number>,
): Draft | undefined {
  const after = contentAfter(view, cue);
  const before = contentBefore(view, cue);
  const isTag =
    before !== undefined &&
    (after === undefined || (before.kind === "quotation" && !before.inOtherSentence) || weak(after));
  if (isTag) return tagged(view, cue, before, cues, quotations, taken);
  if (after === undefined) return interrupted(view, cue, cues);
  return complement(view, cue, after, cues, quotations, taken);
}

/** What stands behind a tag is the statement's own only where a clause or a quotation could not stand before it. */
function weak(start: ContentStart): boolean {
  // "In May, one official had told monitors to go home"
  if (start.frame === "infinitive" && start.addressee !== undefined) return false;
  return start.frame === "object" || start.frame === "label" || start.frame === "infinitive";
}

function complement(
  view: TokenView,
  cue: Cue,
  start: ContentStart,
  cues: readonly Cue[],
  quotations: readonly Quotation[],
  taken: ReadonlySet<number>,
): Draft | undefined {
  const { tokens, sentences, text } = view.analysed;
  const common = {
    cue,
    subject: cue.subject,
    ...(start.addressee !== undefined && { addressee: start.addressee }),
    method: `cue-${start.frame}`,
    confidence: confidenceOf[start.frame],
  };
  const opening = tokens[start.token];
  if (opening === undefined) return undefined;
  const quotation = view.quotationOf[start.token] ?? -1;
  if (start.frame === "quotation" && quotation !== -1) {
    if (taken.has(quotation)) return undefined;
    const spans = quotations[quotation]?.spans ?? [];
    const sentenceEnd = sentences[cue.sentence]?.end ?? 0;
    const last = spans.at(-1);
    const rest = last === undefined ? "" : text.slice(last.end, sentenceEnd);
    // Words that go on behind a fragment belong to the statement: he felt "no rush" on the deal.
    const whole =
      spans.length > 1 ||
      (last?.end ?? 0) >= sentenceEnd ||
      !/\p{L}/u.test(rest) ||
      /^[\s,.]*$/u.test(rest) ||
      endsQuote(text, last);
    if (whole) return { ...common, spans, quotations: [quotation] };
  }
  const end = contentEnd(view, cue, start.token, cues);
  // "He denies fraud"
  if (end - start.token < (cue.lemma === "deny" ? 1 : 2) && quotation === -1) return undefined;
  const first = tokens[start.token];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return undefined;
  const inside = [...new Set(view.quotationOf.slice(start.token, end))].filter((index) => index !== -1);
  const spans = withQuotations({ start: first.start, end: last.end }, inside, quotations, view);
  return { ...common, spans, quotations: inside };
}

/** A quotation that closes with a full stop or comma inside its marks is whole. */
function endsQuote(text: string, span: Span | undefined): boolean {
  return span !== undefined && /[.!?][”"’']$/u.test(text.slice(span.start, span.end));
}

/** A quotation that starts inside the words and runs on over the end of the sentence is part of them to its end. */
function withQuotations(
  span: Span,
  inside: readonly number[],
  quotations: readonly Quotation[],
  view: TokenView,
): Span[] {
  const parts = inside.flatMap((index) => quotations[index]?.spans ?? []);
  const end = Math.max(span.end, ...parts.map((part) => part.end));
  const paragraph = view.analysed.paragraphs.find((known) => known.start <= span.start && span.start < known.end);
  const limit = paragraph === undefined ? end : Math.min(end, paragraph.end);
  const later = parts.filter((part) => part.start >= limit);
  return [{ start: span.start, end: limit }, ...later];
}

function tagged(
  view: TokenView,
  cue: Cue,
  before: NonNullable<ReturnType<typeof contentBefore>>,
  cues: readonly Cue[],
  quotations: readonly Quotation[],
  taken: ReadonlySet<number>,
): Draft | undefined {
  const { tokens, sentences } = view.analysed;
  const common = { cue, subject: cue.subject };
  const tagEnd = cue.order === "before" ? cue.endToken : cue.subject.endToken;
  const sentence = sentences[cue.sentence];
  if (before.kind === "quotation") {
    if (taken.has(before.quotation)) return undefined;
    const spans = [...(quotations[before.quotation]?.spans ?? [])];
    const used = [before.quotation];
    const next = quotationBehind(view, tagEnd, sentence?.endToken ?? 0);
    if (next !== undefined && !taken.has(next)) {
      spans.push(...(quotations[next]?.spans ?? []));
      used.push(next);
    }
    return { ...common, spans, quotations: used, method: "tag-quotation", confidence: 0.93 };
  }
  const first = tokens[before.firstToken];
  let end = before.endToken;
  while (end > before.firstToken && tokens[end - 1]?.text === "," && (view.quotationOf[end - 1] ?? -1) === -1) end--;
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return undefined;
  const inside = [...new Set(view.quotationOf.slice(before.firstToken, end))].filter((index) => index !== -1);
  const spans: Span[] = [{ start: first.start, end: last.end }];
  const rest = clauseBehind(view, tagEnd, sentence?.endToken ?? 0, cues, cue);
  if (rest !== undefined) spans.push(rest);
  return { ...common, spans, quotations: inside, method: "tag-clause", confidence: 0.8 };
}

/** "In recent days, advisers say, the president has grown impatient": the tag stands between two parts of a clause. */
function interrupted(view: TokenView, cue: Cue, cues: readonly Cue[]): Draft | undefined {
  const { tokens, sentences } = view.analysed;
  const sentence = sentences[cue.sentence];
  if (sentence === undefined || cue.shared) return undefined;
  const tag = cue.order === "before" ? cue.subject.firstToken : cue.firstToken;
  const behind = cue.order === "before" ? cue.endToken : cue.subject.endToken;
  const opening = tokens[sentence.firstToken];
  const [before, after, first] = [tokens[tag - 2], tokens[behind], tokens[behind + 1]];
  if (tag - 2 < sentence.firstToken || tokens[tag - 1]?.text !== "," || after?.text !== ",") return undefined;
  if (opening === undefined || before === undefined || first === undefined) return undefined;
  if (first.sentence !== cue.sentence || /ing$/u.test(first.lower) || first.pos === "CCONJ") return undefined;
  const inside = view.quotationOf.slice(sentence.firstToken, sentence.endToken).some((index) => index !== -1);
  const last = tokens[contentEnd(view, cue, behind + 1, cues) - 1];
  if (inside || last === undefined || last.end - first.start < 12) return undefined;
  return {
    cue,
    subject: cue.subject,
    spans: [
      { start: opening.start, end: before.end },
      { start: first.start, end: last.end },
    ],
    quotations: [],
    method: "tag-between",
    confidence: 0.75,
  };
}

/** `"…," she said on Friday, "…"`. */
function quotationBehind(view: TokenView, from: number, end: number): number | undefined {
  for (let i = from; i < Math.min(end, from + 12); i++) {
    const quotation = view.quotationOf[i] ?? -1;
    if (quotation !== -1)
      return /^[,.:;]$|^[–—-]$/u.test(view.analysed.tokens[i - 1]?.text ?? "") ? quotation : undefined;
  }
  return undefined;
}

/** "The bridge, she said, would open in May": the words go on behind the tag with their verb. */
function clauseBehind(view: TokenView, from: number, end: number, cues: readonly Cue[], cue: Cue): Span | undefined {
  const { tokens } = view.analysed;
  const first = tokens[from + 1];
  if (tokens[from]?.text !== "," || first === undefined || from + 2 >= end) return undefined;
  if (first.pos !== "VERB" && first.pos !== "AUX") return undefined;
  if (/ing$/u.test(first.lower)) return undefined;
  const stop = contentEnd(view, cue, from + 1, cues);
  const last = tokens[stop - 1];
  return last === undefined ? undefined : { start: first.start, end: last.end };
}
