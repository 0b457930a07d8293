import { mayEnd, mayStart, type Chain } from "./viterbi.js";

/**
 * How probable the labels of a path are, one number (0 to 1) a word: the forward-backward algorithm (Rabiner 1989, scaled
 * word by word) over the same chain that `viterbi` decodes.
 *
 * @param scores words × labels, row by row
 */
export function pathMarginals(scores: Float32Array, path: Uint8Array, chain: Chain): Float32Array {
  const size = chain.labels.length;
  const words = path.length;
  const steps = Float64Array.from(chain.steps, Math.exp);
  const emissions = new Float64Array(words * size);
  for (let i = 0; i < words; i += 1) {
    let top = -Infinity;
    for (let k = 0; k < size; k += 1) top = Math.max(top, scores[i * size + k] ?? 0);
    for (let k = 0; k < size; k += 1) emissions[i * size + k] = Math.exp((scores[i * size + k] ?? 0) - top);
  }
  const forward = new Float64Array(words * size);
  for (let i = 0; i < words; i += 1) {
    let sum = 0;
    for (let to = 0; to < size; to += 1) {
      let reached = 0;
      if (i === 0) reached = mayStart(chain.labels[to] ?? "") ? 1 : 0;
      else
        for (let k = 0; k < size; k += 1) reached += (forward[(i - 1) * size + k] ?? 0) * (steps[k * size + to] ?? 0);
      const value = reached * (emissions[i * size + to] ?? 0);
      forward[i * size + to] = value;
      sum += value;
    }
    for (let k = 0; k < size; k += 1) forward[i * size + k] = (forward[i * size + k] ?? 0) / sum;
  }
  const marginals = new Float32Array(words);
  let backward = Float64Array.from(chain.labels, (label) => (mayEnd(label, chain) ? 1 : 0));
  for (let i = words - 1; i >= 0; i -= 1) {
    let sum = 0;
    for (let k = 0; k < size; k += 1) sum += (forward[i * size + k] ?? 0) * (backward[k] ?? 0);
    const chosen = path[i] ?? 0;
    marginals[i] = ((forward[i * size + chosen] ?? 0) * (backward[chosen] ?? 0)) / sum;
    const before = new Float64Array(size);
    let scale = 0;
    for (let from = 0; from < size; from += 1) {
      let value = 0;
      for (let to = 0; to < size; to += 1)
        value += (steps[from * size + to] ?? 0) * (emissions[i * size + to] ?? 0) * (backward[to] ?? 0);
      before[from] = value;
      scale += value;
    }
    backward = before.map((value) => value / scale);
  }
  return marginals;
}
