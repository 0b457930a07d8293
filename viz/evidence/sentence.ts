import type { Span } from "../../src/model/span.js";

/** The sentences of a text in which a span lies, within its paragraph. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
  const newline = text.indexOf("\n", end);
  const paragraph = text.slice(from, newline === -1 ? undefined : newline);
  const sentences = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(paragraph)];
  return sentences
    .filter(({ index, segment }) => from + index < end && start < from + index + segment.length)
    .map(({ segment }) => segment)
    .join("")
    .trim();
}
