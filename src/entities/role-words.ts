import type { Token } from "../article/analysed-text.js";
import { portfolios, roleModifiers } from "../lexicon/roles.js";

/** The first token of a role with the words that belong to it: "interior" of "the interior minister", not before `floor`. */
export function roleStart(tokens: readonly Token[], title: number, floor: number): number {
  let start = title;
  while (start > floor && tokens[start - 1]?.sentence === tokens[title]?.sentence && belongs(tokens, start - 1))
    start--;
  return start;
}

const ministers =
  /^(?:minister|secretary|spokesman|spokeswoman|chief|adviser|advisor|commissioner|editor|correspondent)$/u;

/** A lower-case noun right before a title in lower case names what it is of: "opposition leader", "climate activist". */
function belongs(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [tokens[index], tokens[index + 1]];
  if (word === undefined || next === undefined || /^["'“‘]$/u.test(word.text)) return false;
  const isPortfolio = portfolios.has(word.lower) && ministers.test(next.lower);
  if (isPortfolio || roleModifiers.has(word.lower)) return /^\p{Lu}/u.test(word.text) === /^\p{Lu}/u.test(next.text);
  const isPlain = word.pos === "NOUN" && next.pos === "NOUN" && /^\p{Ll}{3,}$/u.test(word.text);
  return isPlain && !/^(?:year|month|day|week|time|man|woman)s?$/u.test(word.lower);
}

/** A role in lower case, as it stands. */
export function roleText(tokens: readonly Token[], first: number, end: number): string {
  return tokens
    .slice(first, end)
    .map((token, i) => (i > 0 && !token.glued ? " " : "") + token.lower)
    .join("");
}
