import type { Word } from "./words.js";

/** A run of words that stands in both texts, by the indexes where it starts. */
export interface Run {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** Beyond as many words of a text, only its beginning is compared. */
const wordsAtMost = 2_000;

/** For each pair of positions, the length of the longest common subsequence from there on, row after row. */
function commonLengths(a: readonly Word[], b: readonly Word[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[i]?.norm === b[j]?.norm
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

/** The runs of at least `least` words that both texts have in the same order: a longest common subsequence's. */
export function commonRuns(left: readonly Word[], right: readonly Word[], least: number): readonly Run[] {
  const [a, b] = [left.slice(0, wordsAtMost), right.slice(0, wordsAtMost)];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const runs: { left: number; right: number; length: number }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const last = runs.at(-1);
    if (a[i]?.norm === b[j]?.norm) {
      if (last !== undefined && last.left + last.length === i && last.right + last.length === j) last.length += 1;
      else runs.push({ left: i, right: j, length: 1 });
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return runs.filter(({ length }) => length >= least);
}
