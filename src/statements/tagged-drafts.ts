import type { AnalysedText } from "../article/analysed-text.js";
import { compareSpans, contains, overlaps, slice, type Span } from "../model/span.js";
import { spanIndex } from "../model/span-index.js";
import type { Quotation } from "../syntax/find-quotations.js";
import type { Draft } from "./draft.js";
import { withinParagraph } from "./within-paragraph.js";
import { withinSentence } from "./within-sentence.js";
import type { Attribution } from "./tagged-attributions.js";

const relative = /^(?:who|which|that)$/iu;

/**
 * Drafts of the tagger's attributions. A content that holds a part of a quotation takes the whole of it, unless another
 * attribution has words of it too.
 */
export function taggedDrafts(
  analysed: AnalysedText,
  tagged: readonly Attribution[],
  quotations: readonly Quotation[],
  ruled: readonly Draft[],
): Draft[] {
  const attributions = tagged
    .filter((attribution) => tellsWords(analysed, attribution))
    .map((attribution) => ({
      ...attribution,
      contents: withinSentence(
        analysed,
        withinParagraph(analysed, attribution.contents, attribution.cue, quotations),
        attribution,
        quotations,
      ),
    }));
  const byContent = spanIndex(
    attributions.map((attribution, index) => ({ attribution, index })),
    ({ attribution }) => attribution.contents,
  );
  const claims = quotations.map(
    ({ spans }) => new Set(spans.flatMap((span) => byContent.overlapping(span).map(({ index }) => index))),
  );
  const quotationsOf = attributions.map((): number[] => []);
  for (const [quotation, claimed] of claims.entries())
    for (const index of claimed) quotationsOf[index]?.push(quotation);
  const byCue = spanIndex(ruled, (draft) => [draft.cue]);
  return attributions.map((attribution, index): Draft => {
    const inside = quotationsOf[index] ?? [];
    const whole = inside.flatMap((quotation) =>
      claims[quotation]?.size === 1 ? (quotations[quotation]?.spans ?? []) : [],
    );
    const { cue, source, confidence } = attribution;
    const [beside] = byCue.overlapping(cue);
    const contents = withOtherHalf(outsideOfSource(attribution), beside);
    // "Her publisher, Gyldal, which said so": grammar knows what "which" stands for.
    const isRelative = source !== undefined && relative.test(slice(analysed.text, source));
    const subject = (isRelative ? beside?.subject : undefined) ?? source ?? beside?.subject;
    return {
      cue,
      ...(subject !== undefined && { subject }),
      ...(isRelative && { toldAs: { start: source.start, end: source.end } }),
      ...(beside?.addressee !== undefined && { addressee: beside.addressee }),
      spans: withRelativeClause(analysed.text, joined(analysed.text, outsideOf(contents, whole), whole, cue), beside),
      quotations: inside,
      method: "tagger",
      confidence: Math.round(confidence * 100) / 100,
      seen: { ...attribution.seen, ruled: beside !== undefined },
    };
  });
}

const nothing = /^(?:so|as much|the same|which|whom)$/iu;

/** What those ask for who tell something, or refuse who tell nothing. */
const silence = /^(?:(?:not )?to be (?:identified|named|quoted)\b|(?:(?:not )?to )?comment\b(?! on|about|that))/iu;

/** "A bank denied him a loan": what is not given instead of what is not true. */
export const refused =
  /^(?:(?:him|them|us|me|you)\b|her (?:an?|the|any)\b|(?:access|entry|bail|permission|asylum|visas?|parole)\b)/u;

/** "She said so", "a photo which he deleted", "…, she said, referring to the mayor" and "they denied her bail" tell no words. */
function tellsWords({ text }: AnalysedText, { cue, contents }: Attribution): boolean {
  const isEmpty = contents.every((content) => [nothing, silence].some((words) => words.test(slice(text, content))));
  if (cue.lemma === "deny" && contents.some((content) => refused.test(slice(text, content)))) return false;
  return !isEmpty && !/^(?:referring|alluding) to$/iu.test(slice(text, cue));
}

/** "An official, who asked not to be named, said": what stands between the source and its cue is not what was said. */
function outsideOfSource({ contents, source, cue }: Attribution): readonly Span[] {
  if (source === undefined || source.start > cue.start) return contents;
  const others = contents.filter((content) => !contains({ start: source.start, end: cue.start }, content));
  return others.length === 0 ? contents : others;
}

/** "For the first time, she said, nobody was hurt": the tag stands between two halves, of which the tagger saw one. */
function withOtherHalf(contents: readonly Span[], ruled: Draft | undefined): readonly Span[] {
  const [only] = contents;
  if (only === undefined || contents.length !== 1 || ruled === undefined || ruled.spans.length !== 2) return contents;
  return ruled.spans.some((span) => overlaps(span, only)) ? [only, ...ruled.spans] : contents;
}

/** "The next step, she says, is a trial, which her team hopes to begin soon": grammar knows how the clause goes on. */
function withRelativeClause(text: string, contents: readonly Span[], ruled: Draft | undefined): readonly Span[] {
  return contents.map((content) => {
    const cut = /,? (?:who|which)$/u.exec(slice(text, content));
    if (cut === null) return content;
    const whole = ruled?.spans.find((span) => overlaps(span, content) && span.end > content.end);
    return { start: content.start, end: whole?.end ?? content.end - cut[0].length };
  });
}

/** What of the contents lies outside quotations that are taken whole; a quotation of many paragraphs keeps its spans. */
function outsideOf(contents: readonly Span[], whole: readonly Span[]): Span[] {
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return [...contents];
  return contents.filter((content) => !contains({ start: first.start, end: last.end }, content));
}

/** Overlapping spans as one, and those between which stand only marks and spaces of one paragraph. */
function joined(text: string, contents: readonly Span[], whole: readonly Span[], cue: Span): Span[] {
  const result: Span[] = [];
  for (const span of [...contents, ...whole].sort(compareSpans)) {
    const last = result.at(-1);
    const touches =
      last !== undefined && (span.start <= last.end || /^[^\p{L}\p{N}\n]*$/u.test(text.slice(last.end, span.start)));
    if (!touches) result.push(span);
    else if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end };
  }
  const said = result.filter((span) => !contains(cue, span));
  // "The letters, which a court suggested that …": the pronoun alone is nothing that was said.
  const others = said.filter(({ start, end }) => !relative.test(text.slice(start, end)));
  return others.length === 0 ? said : others;
}
