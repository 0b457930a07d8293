/** A half-open range of word indexes that the model reads at once, and those of them that take their scores from it. */
export interface Window {
  readonly first: number;
  readonly end: number;
  readonly ownFirst: number;
  readonly ownEnd: number;
}

/**
 * Windows of at most `room` pieces that cover all words; neighbours share about `overlap` pieces, and a shared word
 * belongs to the window in which it is more central.
 *
 * @param lengths the number of pieces of each word
 */
export function overlappingWindows(lengths: readonly number[], room: number, overlap: number): readonly Window[] {
  const ranges: { first: number; end: number }[] = [];
  let first = 0;
  while (first < lengths.length) {
    let end = first;
    let used = 0;
    while (end < lengths.length && (end === first || used + (lengths[end] ?? 0) <= room)) {
      used += lengths[end] ?? 0;
      end += 1;
    }
    ranges.push({ first, end });
    if (end === lengths.length) break;
    let back = end;
    let shared = 0;
    while (back - 1 > first && shared + (lengths[back - 1] ?? 0) <= overlap) {
      back -= 1;
      shared += lengths[back] ?? 0;
    }
    first = back;
  }
  const begins = ranges.map((range, k) => {
    const before = ranges[k - 1];
    return before === undefined ? range.first : Math.floor((range.first + before.end + 1) / 2);
  });
  return ranges.map((range, k) => ({
    ...range,
    ownFirst: begins[k] ?? range.first,
    ownEnd: Math.max(begins[k] ?? range.first, begins[k + 1] ?? range.end),
  }));
}
