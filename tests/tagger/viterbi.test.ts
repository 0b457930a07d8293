import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { labelSpans } from "../../src/tagger/label-spans.js";
import { viterbi, type Chain } from "../../src/tagger/viterbi.js";

const labels = ["O", "B-X", "I-X", "E-X", "S-X"];
const follows: Readonly<Record<string, string>> = { O: "OBS", B: "IE", I: "IE", E: "OBS", S: "OBS" };
const legal = (from: string, to: string): boolean => (follows[from.charAt(0)] ?? "").includes(to.charAt(0));
const chain: Chain = {
  labels,
  steps: Float32Array.from(labels.flatMap((from) => labels.map((to) => (legal(from, to) ? 0 : -10_000)))),
};

/** The best legal path, found by trying all. */
function search(scores: readonly number[]): number {
  const words = scores.length / labels.length;
  let best = -Infinity;
  const walk = (word: number, before: string | undefined, sum: number): void => {
    if (word === words) {
      if (before === undefined || "OES".includes(before.charAt(0))) best = Math.max(best, sum);
      return;
    }
    labels.forEach((label, k) => {
      const may = before === undefined ? "OBS".includes(label.charAt(0)) : legal(before, label);
      if (may) walk(word + 1, label, sum + (scores[word * labels.length + k] ?? 0));
    });
  };
  walk(0, undefined, 0);
  return best;
}

describe("decoding", () => {
  it("finds the best legal path", () => {
    const words = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        words.chain((n) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5 * n, maxLength: 5 * n })),
        (scores) => {
          const path = viterbi(Float32Array.from(scores), chain);
          const sum = path.reduce((total, k, word) => total + (scores[word * labels.length + k] ?? 0), 0);
          expect(sum).toBe(search(scores));
        },
      ),
    );
  });

  it("gives nothing for no words", () => {
    expect(viterbi(new Float32Array(0), chain)).toHaveLength(0);
  });

  it("reads spans from both schemes", () => {
    expect(labelSpans(["O", "B-A", "I-A", "B-A", "O", "B-B"])).toEqual([
      { firstWord: 1, endWord: 3, label: "A" },
      { firstWord: 3, endWord: 4, label: "A" },
      { firstWord: 5, endWord: 6, label: "B" },
    ]);
    expect(labelSpans(["S-A", "S-A", "B-A", "E-A"]).map((span) => span.endWord)).toEqual([1, 2, 4]);
  });
});
