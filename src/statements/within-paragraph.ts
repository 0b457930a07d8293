import type { AnalysedText } from "../article/analysed-text.js";
import { partitionPoint } from "../model/partition-point.js";
import { overlaps, type Span } from "../model/span.js";
import type { Quotation } from "../syntax/find-quotations.js";

/**
 * Of words in several paragraphs, such as those of a headline with the first sentence of the report, only those are said
 * that stand in the paragraph of their cue, or open another one with quotation marks.
 */
export function withinParagraph(
  { paragraphs }: AnalysedText,
  contents: readonly Span[],
  cue: Span,
  quotations: readonly Quotation[],
): readonly Span[] {
  const over = (span: Span): readonly Span[] => {
    const first = partitionPoint(paragraphs, ({ end }) => end <= span.start);
    return paragraphs.slice(
      first,
      partitionPoint(paragraphs, ({ start }) => start < span.end),
    );
  };
  const [home] = over(cue);
  const opensQuoted = (part: Span): boolean =>
    quotations.some(({ spans }) => spans.some((span) => overlaps(span, { start: part.start, end: part.start + 1 })));
  if (home === undefined || !contents.some((content) => overlaps(content, home))) return contents;
  return contents.flatMap((content) =>
    over(content)
      .map(({ start, end }) => ({ start: Math.max(content.start, start), end: Math.min(content.end, end) }))
      .filter((part) => overlaps(part, home) || opensQuoted(part)),
  );
}
