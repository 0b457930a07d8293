import type { Run } from "./align-words.js";
import type { Word } from "./words.js";

export interface Wording {
  readonly text: string;
  readonly words: readonly Word[];
}

/** What stands between two common runs, or before the first and after the last: indexes of words, end exclusive. */
export interface Gap {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /** Between two runs, not at an end. */
  readonly isInside: boolean;
}

export function gapsOf(left: Wording, right: Wording, runs: readonly Run[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  const end: Run = { left: left.words.length, right: right.words.length, length: 0 };
  [...runs, end].forEach((run, index) => {
    const isInside = index > 0 && index < runs.length;
    if (run.left > i || run.right > j) gaps.push({ left: [i, run.left], right: [j, run.right], isInside });
    [i, j] = [run.left + run.length, run.right + run.length];
  });
  return gaps;
}

const wordsShown = 12;
const gapsShown = 4;

function quote({ text, words }: Wording, [from, to]: readonly [number, number]): string {
  const last = Math.min(to, from + wordsShown);
  const slice = text.slice(words[from]?.start ?? 0, words[last - 1]?.end ?? 0).replace(/\s+/gu, " ");
  return `“${slice}${last < to ? " …" : ""}”`;
}

/** What a later wording changed in an earlier one, in words. */
export function describeDifference(later: Wording, earlier: Wording, gaps: readonly Gap[]): string {
  if (gaps.length === 0) return "same words";
  const told = gaps.slice(0, gapsShown).map(({ left, right }) => {
    if (left[0] === left[1]) return `without ${quote(earlier, right)}`;
    if (right[0] === right[1]) return `with ${quote(later, left)} added`;
    return `${quote(later, left)} for ${quote(earlier, right)}`;
  });
  return [...told, ...(gaps.length > gapsShown ? ["and more"] : [])].join("; ");
}
