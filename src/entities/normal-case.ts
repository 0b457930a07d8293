import { placeWords } from "../lexicon/names.js";

/**
 * A name in normal case: `DONALD Trump` gives `Donald Trump`, `US`, `NATO` and `McCain` stay. Words of four letters and
 * more in capitals are lowered where the name has other words or is that of a person, shorter ones where they are words
 * for a place (`CORVIN BAY`).
 */
export function normalCase(name: string, isPerson: boolean): string {
  const words = name.replace(/\s+/gu, " ").replace(/[’ʼ]/gu, "'").split(" ");
  return words
    .map((word) => (isShouted(word) && (isPerson || (words.length > 1 && isWord(word))) ? lowered(word) : word))
    .join(" ");
}

function isWord(word: string): boolean {
  return word.length > 5 || placeWords.has(word.toLowerCase());
}

function isShouted(word: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word.replace(/[-']/gu, "")) && /[AEIOUY]/u.test(word);
}

function lowered(word: string): string {
  return word.replace(/\p{Lu}[\p{Lu}]*/gu, (part, offset: number) =>
    offset > 0 && word[offset - 1] === "'" && part.length === 1
      ? part.toLowerCase()
      : part[0] + part.slice(1).toLowerCase(),
  );
}
