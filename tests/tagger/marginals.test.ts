import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { pathMarginals } from "../../src/tagger/marginals.js";
import type { Chain } from "../../src/tagger/viterbi.js";

const labels = ["O", "B-X", "I-X"];
const chain: Chain = { labels, steps: Float32Array.from([0.2, 0.1, -10_000, 0.3, -0.4, 0.5, 0, 0.1, 0.6]) };

/** The share of all legal label sequences' weight that has this label at this word. */
function byEnumeration(scores: Float32Array, word: number, label: number): number {
  const words = scores.length / labels.length;
  let [all, own] = [0, 0];
  const walk = (at: number, before: number, sum: number, chosen: boolean): void => {
    if (at === words) {
      const weight = Math.exp(sum);
      all += weight;
      if (chosen) own += weight;
      return;
    }
    labels.forEach((name, k) => {
      if (at === 0 && name.startsWith("I")) return;
      const step = at === 0 ? 0 : (chain.steps[before * labels.length + k] ?? 0);
      walk(at + 1, k, sum + step + (scores[at * labels.length + k] ?? 0), chosen || (at === word && k === label));
    });
  };
  walk(0, 0, 0, false);
  return own / all;
}

describe("how probable a path's labels are", () => {
  it("is what all sequences together give", () => {
    const tables = fc
      .integer({ min: 1, max: 5 })
      .chain((n) => fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 3 * n, maxLength: 3 * n }));
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 2 }), (tenths, label) => {
        const scores = Float32Array.from(tenths, (tenth) => tenth / 10);
        const path = new Uint8Array(scores.length / labels.length).fill(label);
        pathMarginals(scores, path, chain).forEach((share, word) => {
          expect(share).toBeCloseTo(byEnumeration(scores, word, label), 4);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("is a number between 0 and 1 in a long text with sure scores", () => {
    const words = 5000;
    const scores = Float32Array.from({ length: words * 3 }, (_, i) => ((i * 7919) % 200) - 100);
    const shares = pathMarginals(scores, new Uint8Array(words), chain);
    expect(shares.every((share) => share >= 0 && share <= 1.000001)).toBe(true);
  });

  it("is empty for no words", () => {
    expect(pathMarginals(new Float32Array(0), new Uint8Array(0), chain)).toHaveLength(0);
  });
});
