import type { Token } from "../article/analysed-text.js";
import { wordSet } from "../lexicon/words.js";

/** Letters behind a name in British papers, which are no part of it. */
const postnominals = wordSet("qc kc obe cbe mbe kbe dbe frs frcp phd");

/** The end of a person's name without the letters behind it: "Marian Holt QC". */
export function endWithoutLetters(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last - first > 2 && postnominals.has(tokens[last - 1]?.lower ?? "")) last--;
  return last;
}
