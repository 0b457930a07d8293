import type { AnalysedText } from "../article/analysed-text.js";
import { overlaps, type Span } from "../model/span.js";
import type { Quotation } from "../syntax/find-quotations.js";

/**
 * Words that run over the end of a paragraph, such as those of a headline with the first sentence of the report, are
 * said only as far as they stand in the paragraph of their cue, or open another one with quotation marks.
 */
export function withinParagraph(
  { paragraphs }: AnalysedText,
  contents: readonly Span[],
  cue: Span,
  quotations: readonly Quotation[],
): readonly Span[] {
  const home = paragraphs.find((paragraph) => overlaps(paragraph, cue));
  const opensQuoted = (part: Span): boolean =>
    quotations.some(({ spans }) => spans.some((span) => overlaps(span, { start: part.start, end: part.start + 1 })));
  return contents.flatMap((content) => {
    const over = paragraphs.filter((paragraph) => overlaps(paragraph, content));
    if (home === undefined || over.length < 2 || !over.includes(home)) return [content];
    return over
      .map(({ start, end }) => ({ start: Math.max(content.start, start), end: Math.min(content.end, end) }))
      .filter((part) => overlaps(part, home) || opensQuoted(part));
  });
}
