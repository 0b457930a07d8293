import type { Token } from "../article/analysed-text.js";
import { fieldWords, organizationWords } from "../lexicon/names.js";
import { wordSet } from "../lexicon/words.js";

/** What ends the name of a body that is for two fields. */
const bodiesForTwo = wordSet(`
  commission administration agency authority board council department ministry bureau office tribunal executive committee
  directorate party project federation
`);

/** "Securities and Exchange Commission", "National Oceanic and Atmospheric Administration" */
export function isBodyForTwo(tokens: readonly Token[], start: number, end: number): boolean {
  const words = tokens.slice(start, end).map(({ lower }) => lower);
  const and = words.indexOf("and");
  const isLong = words.length - and >= 3 && words.length - and <= 4;
  return and > 0 && and <= 2 && isLong && isField(tokens[start + and - 1]) && bodiesForTwo.has(words.at(-1) ?? "");
}

/** "Ministry of Health and Care" goes on where what follows is a field as well; "Bank of England and Barclays" is two. */
export function hasOfPhrase(tokens: readonly Token[], start: number, end: number): boolean {
  const words = tokens.slice(start, end);
  const link = words.findIndex(({ lower }) => lower === "of" || lower === "for");
  return link > 0 && organizationWords.has(words[link - 1]?.lower ?? "");
}

/** Whether a word in capitals is what bodies are for. */
export function isField(token: Token | undefined): boolean {
  return (
    token !== undefined && /^\p{Lu}/u.test(token.text) && (fieldWords.has(token.lower) || science.test(token.lower))
  );
}

/** "Geology", "Mathematics" */
const science = /.(?:olog(?:y|ies)|ography|onomy|chemistry|physics|ematics|onomics|osophy|iatry|genetics)$/u;

/** ", Media and Sport" of a Department for Culture, Media and Sport: fields in capitals, the last behind "and". */
export function opensFields(tokens: readonly Token[], comma: number): boolean {
  let at = comma;
  while (tokens[at]?.text === "," && isField(tokens[at - 1]) && isField(tokens[at + 1])) at += 2;
  if (tokens[at]?.text === ",") at++;
  return at > comma && isAnd(tokens[at]) && isField(tokens[at + 1]);
}

export function isAnd(token: Token | undefined): boolean {
  return token?.lower === "and" || token?.text === "&";
}

/** "Fisher and Sons" */
export function isFirm(words: readonly Token[]): boolean {
  const [link, last] = words.slice(-2);
  return (
    /^(?:and|&)$/u.test(link?.lower ?? "") &&
    /^(?:sons|daughters|brothers|partners|associates)$/u.test(last?.lower ?? "")
  );
}
