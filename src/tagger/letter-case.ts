import { caseIds, headOfWord } from "./feature-ids.js";

const letter = /\p{L}/gu;
const upper = /\p{Lu}/u;
const digit = /\p{Nd}/u;

/** How a word is written: the model is uncased and learns the case from this. */
export function letterCase(word: string): number {
  const head = headOfWord(word);
  if (digit.test(head)) return caseIds.digit;
  const letters = head.match(letter);
  if (letters === null) return caseIds.punctuation;
  const capitals = letters.filter((one) => upper.test(one)).length;
  if (capitals === 0) return caseIds.lower;
  if (capitals === 1 && upper.test(letters[0] ?? "")) return caseIds.title;
  return capitals === letters.length ? caseIds.upper : caseIds.mixed;
}
