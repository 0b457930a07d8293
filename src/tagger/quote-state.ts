import { quoteIds } from "./feature-ids.js";

type MarkKind = "open" | "close" | "straight";

const letterOrDigit = /[\p{L}\p{N}]/u;
const opening = /[“„«]/;
const closing = /[”»]/;

/** What a word does as a double quotation mark; a bracket or so may hang on it. */
function markKind(word: string): MarkKind | undefined {
  if (word.length > 6) return undefined;
  if (Array.from(word).length > 3 || letterOrDigit.test(word)) return undefined;
  if (word === "``" || opening.test(word)) return "open";
  if (closing.test(word)) return "close";
  return word.includes('"') || word === "''" ? "straight" : undefined;
}

/**
 * Whether each word stands inside quotation marks, one of `quoteIds` a word.
 *
 * A paragraph (a gap with a line break) ends a quotation, unless the next one opens with a mark again: then it runs on.
 * A straight mark opens where it hangs on the word after it, closes where it hangs on the word before, and else turns
 * the state over.
 *
 * @param gaps the characters before each word, from the end of the one before it
 */
export function quoteStates(words: readonly string[], gaps: readonly string[]): Uint8Array {
  const states = new Uint8Array(words.length);
  let inside = false;
  words.forEach((word, i) => {
    const first = i === 0 || (gaps[i] ?? "").includes("\n");
    let kind = markKind(word);
    if (kind !== undefined) {
      const freeLeft = first || gaps[i] !== "";
      const freeRight = i + 1 === words.length || gaps[i + 1] !== "";
      if (kind === "close" && first && !freeRight) kind = "open";
      if (kind === "straight") {
        if (freeLeft !== freeRight) kind = freeLeft ? "open" : "close";
        else kind = first || !inside ? "open" : "close";
      }
    }
    if (first && kind !== "open") inside = false;
    let state: number = inside ? quoteIds.in : quoteIds.out;
    if (kind === "open") {
      state = quoteIds.open;
      inside = true;
    } else if (kind === "close") {
      state = quoteIds.close;
      inside = false;
    }
    states[i] = first ? state + (quoteIds.outFirst - quoteIds.out) : state;
  });
  return states;
}
