import type { AnalysedText } from "../article/analysed-text.js";
import type { Span } from "../model/span.js";

const bullet = /^[*•·▪●–—-]\s+(?=\S)/u;
const dateline = /^\p{Lu}[\p{Lu}.’' ]+(?:, [\p{L}., \d]{2,40})?(?: ?\([^()\n]{1,40}\))? ?(?:-|–|—|--) (?=\S)/u;

/** "PARIS (AP) — The strike is over, a union said": where a report comes from is not what was said, nor is a bullet. */
export function withoutDateline({ text, paragraphs }: AnalysedText, spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans;
  if (first === undefined || !paragraphs.some(({ start }) => start === first.start)) return spans;
  const words = text.slice(first.start, first.end);
  const [opening = ""] = bullet.exec(words) ?? dateline.exec(words) ?? [];
  return opening === "" ? spans : [{ start: first.start + opening.length, end: first.end }, ...rest];
}
