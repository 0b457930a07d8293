import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { overlaps, slice, type Span } from "../model/span.js";
import type { Quotation } from "../syntax/find-quotations.js";
import { opensHeard } from "./heard.js";
import type { Attribution } from "./tagged-attributions.js";

const contrast = /^(?:though|although|but|while|whereas)$/u;
/** "him", and "Sentencing him" */
const objects = /^(?:\p{L}+ing )?(?:him|her|them|us|me)$/iu;

/**
 * Of the parts of what was said those that can be one report: no question or half a sentence beside it that stands
 * without marks in another sentence ("What did he think? "No," he said"), no clause that the tag contrasts ("He put it
 * at 37, though the mayor said it was 60"), no object of another verb ("Sentencing him, the judge said …"), nothing that
 * the speaker was told before.
 */
export function withinSentence(
  { text, tokens, sentences }: AnalysedText,
  contents: readonly Span[],
  { cue, source }: Pick<Attribution, "cue" | "source">,
  quotations: readonly Quotation[],
): readonly Span[] {
  const home = sentences[cue.sentence];
  const isQuoted = (part: Span): boolean => quotations.some(({ spans }) => spans.some((span) => overlaps(span, part)));
  const isHere = (part: Span): boolean => home !== undefined && overlaps(part, home);
  const isHeard = opensHeard({ tokens, sentences }, cue.sentence);
  const isContrasted =
    source !== undefined && source.start < cue.start && contrast.test(tokens[source.firstToken - 1]?.lower ?? "");
  const isOdd = (part: Span): boolean => {
    if (isHere(part) && isHeard && source !== undefined && part.end <= source.start) return true;
    // "Results are expected in May. In a memo he told them to wait": nobody is known to expect the second.
    if (source === undefined && !isHere(part) && !/^[“"‘'„«]/u.test(text.slice(part.start))) return true;
    if (isQuoted(part)) return false;
    if (!isHere(part)) return text[part.end] === "?" || text[part.end - 1] === "?" || !opens(part) || !closes(part);
    const isBefore = source !== undefined && part.end <= source.start;
    return isBefore && (isContrasted || objects.test(slice(text, part)));
  };
  const opens = (part: Span): boolean => {
    const first = tokenAt(tokens, part.start);
    return sentences[tokens[first]?.sentence ?? -1]?.firstToken === first;
  };
  const closes = (part: Span): boolean => {
    const last = tokenAt(tokens, part.end) - 1;
    const end = sentences[tokens[last]?.sentence ?? -1]?.endToken ?? 0;
    return tokens.slice(last + 1, end).every(({ pos }) => pos === "PUNCT");
  };
  const own = contents.filter((part) => !isOdd(part));
  return own.length === 0 ? contents : own;
}
