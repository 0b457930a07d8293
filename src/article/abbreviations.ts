import type { Span } from "../model/span.js";
import { wordSet } from "../lexicon/words.js";

/** Titles cut short, after which the tokeniser sees the end of a sentence: "the Rev. Josiah Bell". */
const titles = wordSet(`
  Rev Fr Cpl Maj Pvt Adm Cmdr Cdr Cmdt Comdr Det Insp Supt Cllr Ald Atty Amb Msgr Mme Mlle Mx Pres Treas Asst Bros
  Brig Const Gov Engr Barr Smt
`);

/** One token of each such title with its full stop, and no sentence that ends with it before a capital or a hyphen. */
export function joinAbbreviations<T extends Span>(sentences: readonly (readonly T[])[], text: string): T[][] {
  const joined: T[][] = [];
  let isOpen = false;
  for (const tokens of sentences) {
    const whole = joinStops(tokens, text);
    const [first, last] = [whole[0], whole.at(-1)];
    const before = joined.at(-1);
    const goesOn = first !== undefined && /^[\p{Lu}-]/u.test(text.slice(first.start, first.end));
    if (isOpen && goesOn && before !== undefined) before.push(...whole);
    else joined.push(whole);
    isOpen = last !== undefined && isTitle(text.slice(last.start, last.end));
  }
  return joined;
}

function isTitle(word: string): boolean {
  return word.endsWith(".") && titles.has(word.slice(0, -1));
}

function joinStops<T extends Span>(tokens: readonly T[], text: string): T[] {
  const result: T[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (last !== undefined && last.end === token.start && isTitle(text.slice(last.start, token.end)))
      result[result.length - 1] = { ...last, end: token.end };
    else result.push(token);
  }
  return result;
}
