import type { AnalysedText } from "../article/analysed-text.js";
import type { Span } from "../model/span.js";

const bullet = /^[*•·▪●–—-]\s+(?=\S)/u;
const dateline = /^\p{Lu}[\p{Lu}.’' -]+(?:, [\p{L}., \d]{2,40})?(?: ?\([^()\n]{1,40}\))? ?(?:-|–|—|--) (?=\S)/u;

/** "PARIS (AP) — The strike is over, a union said": where a report comes from is not what was said, nor is a bullet. */
export function withoutDateline(analysed: AnalysedText, spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans;
  if (first === undefined) return spans;
  const start = behindDateline(analysed, first);
  return start === first.start ? spans : [{ start, end: first.end }, ...rest];
}

/** Where words begin that open a paragraph, without the dateline or the bullet before them. */
function behindDateline({ text, paragraphs }: AnalysedText, { start, end }: Span): number {
  if (!paragraphs.some((paragraph) => paragraph.start === start)) return start;
  const words = text.slice(start, end);
  const [opening = ""] = bullet.exec(words) ?? dateline.exec(words) ?? [];
  return start + opening.length;
}

const town =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}(?:, \p{Lu}[\p{L}., ]+)? ?(?:\([^()\n]{1,40}\) )?(?:-|–|—|--) (?=\p{Lu}[^–—]+$)/u;

/** The same before a source, where a town may stand in small letters: nothing else has one dash before another name. */
export function sourceBehindDateline(analysed: AnalysedText, words: Span): number {
  const start = behindDateline(analysed, words);
  const opens = start === words.start && analysed.paragraphs.some((paragraph) => paragraph.start === start);
  return opens ? start + (town.exec(analysed.text.slice(start, words.end))?.[0] ?? "").length : start;
}
