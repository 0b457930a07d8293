const never = -10_000;

/** The labels of a chain and what a step from one to another is worth; illegal steps are very low. */
export interface Chain {
  readonly labels: readonly string[];
  /** from × to, row by row. */
  readonly steps: Float32Array;
}

export const mayStart = (label: string): boolean => /^[OBS]/.test(label);

/** A `B I` chain may end anywhere, a `B I E S` chain only where a span ends. */
export function mayEnd(label: string, chain: Chain): boolean {
  return /^[OES]/.test(label) || !chain.labels.some((other) => other.startsWith("E-"));
}

/**
 * The best legal path over a whole text, as label indexes. The sums are rounded to single precision as the trainer's
 * are, and the first of equal paths wins, so both give the same labels.
 *
 * @param scores words × labels, row by row
 */
export function viterbi(scores: Float32Array, chain: Chain): Uint8Array {
  const size = chain.labels.length;
  const words = scores.length / size;
  const path = new Uint8Array(words);
  if (words === 0) return path;
  const back = new Uint8Array(words * size);
  let best = Float32Array.from(chain.labels, (label, k) => (scores[k] ?? 0) + (mayStart(label) ? 0 : never));
  let next = new Float32Array(size);
  for (let i = 1; i < words; i += 1) {
    for (let to = 0; to < size; to += 1) {
      let top = -Infinity;
      let from = 0;
      for (let k = 0; k < size; k += 1) {
        const sum = Math.fround((best[k] ?? 0) + (chain.steps[k * size + to] ?? 0));
        if (sum > top) {
          top = sum;
          from = k;
        }
      }
      back[i * size + to] = from;
      next[to] = top + (scores[i * size + to] ?? 0);
    }
    [best, next] = [next, best];
  }
  const last = best.map((value, k) => value + (mayEnd(chain.labels[k] ?? "", chain) ? 0 : never));
  let at = firstMaximum(last, 0, size);
  for (let i = words - 1; i >= 0; i -= 1) {
    path[i] = at;
    at = back[i * size + at] ?? 0;
  }
  return path;
}

/** The place, counted from `start`, of the first of the largest of `size` values. */
export function firstMaximum(values: Float32Array, start: number, size: number): number {
  let at = 0;
  for (let k = 1; k < size; k += 1) {
    if ((values[start + k] ?? 0) > (values[start + at] ?? 0)) at = k;
  }
  return at;
}
