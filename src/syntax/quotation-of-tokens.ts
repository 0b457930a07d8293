import type { AnalysedText } from "../article/analysed-text.js";
import { compareSpans, overlaps } from "../model/span.js";
import type { Quotation } from "./find-quotations.js";

/** For each token the index of the quotation it stands in, or -1. */
export function quotationOfTokens(analysed: AnalysedText, quotations: readonly Quotation[]): readonly number[] {
  const parts = quotations.flatMap((quotation, index) => quotation.spans.map((span) => ({ span, index })));
  parts.sort((a, b) => compareSpans(a.span, b.span));
  let at = 0;
  return analysed.tokens.map((token) => {
    while (at < parts.length && (parts[at]?.span.end ?? 0) <= token.start) at++;
    const part = parts[at];
    return part !== undefined && overlaps(part.span, token) ? part.index : -1;
  });
}
