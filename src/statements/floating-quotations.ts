import type { AnalysedText } from "../article/analysed-text.js";
import type { Quotation } from "../syntax/find-quotations.js";
import type { Draft } from "./draft.js";

/**
 * Gives quotations without a tag of their own to the source before them: those that follow a quotation in its paragraph
 * belong to the same statement, a paragraph that is all quotation goes on by the same source.
 */
export function addFloatingQuotations(
  analysed: AnalysedText,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
): Draft[] {
  const result = [...drafts];
  const taken = new Set(drafts.flatMap((draft) => draft.quotations));
  for (const [index, quotation] of quotations.entries()) {
    const first = quotation.spans[0];
    if (
      taken.has(index) ||
      first === undefined ||
      isInside(result, first.start) ||
      !opensSentence(analysed, first.start)
    )
      continue;
    const previous = lastBefore(result, first.start);
    if (previous === undefined || !isWhole(analysed, quotation)) continue;
    const distance = paragraphAt(analysed, first.start) - paragraphAt(analysed, endOf(previous));
    if (distance > 1 || (distance === 1 && !fillsParagraph(analysed, quotation))) continue;
    taken.add(index);
    const position = result.indexOf(previous);
    if (distance === 0 && previous.quotations.length > 0 && previous.method === "tag-quotation") {
      result[position] = {
        ...previous,
        spans: [...previous.spans, ...quotation.spans],
        quotations: [...previous.quotations, index],
      };
    } else {
      const { cue, subject, addressee } = previous;
      result.push({
        cue,
        ...(subject !== undefined && { subject }),
        ...(addressee !== undefined && { addressee }),
        spans: quotation.spans,
        quotations: [index],
        method: "floating-quotation",
        confidence: 0.75,
      });
    }
  }
  return result;
}

function endOf(draft: Draft): number {
  return Math.max(draft.cue.end, draft.subject?.end ?? 0, ...draft.spans.map((span) => span.end));
}

function isInside(drafts: readonly Draft[], offset: number): boolean {
  return drafts.some((draft) => draft.spans.some((span) => span.start <= offset && offset < span.end));
}

function lastBefore(drafts: readonly Draft[], offset: number): Draft | undefined {
  const before = drafts.filter((draft) => endOf(draft) <= offset && !draft.cue.negated);
  return before.sort((a, b) => endOf(b) - endOf(a) || a.cue.start - b.cue.start)[0];
}

function paragraphAt(analysed: AnalysedText, offset: number): number {
  return analysed.paragraphs.findLastIndex((paragraph) => paragraph.start <= offset);
}

function opensSentence(analysed: AnalysedText, offset: number): boolean {
  return analysed.sentences.some((sentence) => sentence.start === offset);
}

/** More than a few words that end as a sentence does: no scare quotes, no title of a work. */
function isWhole(analysed: AnalysedText, quotation: Quotation): boolean {
  const words = quotation.spans.map((span) => analysed.text.slice(span.start, span.end)).join(" ");
  return (
    words.split(/\s+/u).length >= 3 &&
    (/[.!?…,][”"’']$/u.test(words) || quotation.unclosed || quotation.spans.length > 1)
  );
}

function fillsParagraph(analysed: AnalysedText, quotation: Quotation): boolean {
  const last = quotation.spans.at(-1);
  const first = quotation.spans[0];
  if (first === undefined || last === undefined) return false;
  const paragraph = analysed.paragraphs[paragraphAt(analysed, first.start)];
  const end = analysed.paragraphs[paragraphAt(analysed, last.start)];
  return paragraph?.start === first.start && end !== undefined && end.end - last.end <= 1;
}
