/** A half-open range of an article's clean text, in UTF-16 code units: `text.slice(start, end)` are its words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** By start, the longer one first where two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
