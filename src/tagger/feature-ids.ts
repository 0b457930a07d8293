/** Ids of the letter-case input, one a word; the order is that of `training/labels.py`. */
export const caseIds = { pad: 0, lower: 1, title: 2, upper: 3, mixed: 4, digit: 5, punctuation: 6 } as const;

/** Ids of the quotation-state input; the first word of a paragraph has its own four. */
export const quoteIds = {
  pad: 0,
  out: 1,
  open: 2,
  in: 3,
  close: 4,
  outFirst: 5,
  openFirst: 6,
  inFirst: 7,
  closeFirst: 8,
} as const;

/** Ids of BERT's special pieces. */
export const pieceIds = { pad: 0, unknown: 100, begin: 101, end: 102 } as const;

/** Code points of a word that are looked at: no word, however long, costs more. */
export const maxWordLength = 200;
/** Code points of a basic token that are looked up; a longer one is unknown. */
export const maxTokenLength = 100;
/** Pieces that stand for a word. */
export const maxWordPieces = 12;

/** The first `maxWordLength` code points of a word. */
export function headOfWord(word: string): string {
  if (word.length <= maxWordLength) return word;
  return Array.from(word.slice(0, 2 * maxWordLength))
    .slice(0, maxWordLength)
    .join("");
}
