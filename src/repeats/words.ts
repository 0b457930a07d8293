import { functionWords } from "../lexicon/function-words.js";

/** A word of a text as it is compared: lower case, without accents, apostrophes and punctuation. */
export interface Word {
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** Not one of the words that only hold a sentence together. */
  readonly isContent: boolean;
}

const letters = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** What an editor put into a quotation: "[the minister]", "[sic]". */
const insertions = /\[[^[\]]*\]/gu;

function plain(word: string): string {
  if (/^[A-Za-z0-9]+$/u.test(word)) return word.toLowerCase();
  return word
    .replace(/['’]/gu, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** The words of a text; those that an editor put in brackets are left out. */
export function wordsOf(text: string): readonly Word[] {
  const heard = text.replace(insertions, (inserted) => " ".repeat(inserted.length));
  return [...heard.matchAll(letters)].map((match) => {
    const norm = plain(match[0]);
    return { norm, start: match.index, end: match.index + match[0].length, isContent: !functionWords.has(norm) };
  });
}
