import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import type { Cue } from "../syntax/find-cues.js";
import type { Attribution } from "./tagged-attributions.js";

/**
 * "She said the closures were late and predicted that …": the words end where another verb of hers begins to tell more.
 * Only before "that" or marks: with "and called for" it may be those of whom she speaks.
 */
export function beforeNextCue({ tokens }: AnalysedText, attribution: Attribution, ruled: readonly Cue[]): Attribution {
  const { source, contents, cue } = attribution;
  const content = contents.at(-1);
  if (source === undefined || content === undefined || content.start < cue.end) return attribution;
  const next = ruled.find(
    (other) =>
      other.shared &&
      other.start > content.start &&
      other.end < content.end &&
      other.subject.start < source.end &&
      source.start < other.subject.end &&
      /^(?:and|but)$/u.test(tokens[other.firstToken - 1]?.lower ?? "") &&
      opensWords(tokens[other.endToken]),
  );
  if (next === undefined) return attribution;
  let last = next.firstToken - 2;
  while (tokens[last]?.text === ",") last--;
  const end = tokens[last]?.end ?? content.end;
  const isRest = last - tokenAt(tokens, content.start) < 1;
  return isRest ? attribution : { ...attribution, contents: [...contents.slice(0, -1), { start: content.start, end }] };
}

const opensWords = (token: Token | undefined): boolean =>
  token?.lower === "that" || /^[:“"‘]$/u.test(token?.text ?? "");
