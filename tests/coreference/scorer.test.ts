import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { OnrecordError } from "../../src/errors.js";
import { openCorefModel, readCorefModel } from "../../src/coreference/open-coref-model.js";
import { freshFeatureNames, mentionFeatureNames, pairFeatureNames } from "../../src/coreference/feature-names.js";
import { scoreChoice } from "../../src/coreference/scorer.js";

type Cells = readonly (readonly [number, number])[];
interface Made {
  readonly own: Cells;
  readonly fresh: Cells;
  readonly pairs: readonly Cells[];
  readonly scores: { readonly fresh: number; readonly pairs: readonly number[] };
}

function dense(cells: Cells, size: number): Float32Array {
  const out = new Float32Array(size);
  for (const [at, value] of cells) out[at] = value;
  return out;
}

describe("the coreference model", () => {
  it("gives the scores that the training code gives", async () => {
    const made = JSON.parse(readFileSync("tests/coreference/parity.json", "utf8")) as readonly Made[];
    const model = await openCorefModel();
    expect(made.length).toBeGreaterThan(3);
    for (const { own, fresh, pairs, scores } of made) {
      const found = scoreChoice(model, {
        own: dense(own, mentionFeatureNames.length),
        fresh: dense(fresh, freshFeatureNames.length),
        pairs: pairs.map((pair) => dense(pair, pairFeatureNames.length)),
      });
      expect(found.fresh).toBeCloseTo(scores.fresh, 3);
      for (const [k, score] of scores.pairs.entries()) expect(found.pairs[k]).toBeCloseTo(score, 3);
    }
  });

  it("is refused where its features are others", () => {
    const file = JSON.parse(readFileSync("models/coreference/model.json", "utf8")) as { features: { pair: string[] } };
    file.features.pair.reverse();
    expect(() => readCorefModel(JSON.stringify(file))).toThrow(OnrecordError);
    expect(() => readCorefModel("{}")).toThrow(/not what this version reads/u);
  });

  it("has no feature twice", () => {
    for (const names of [mentionFeatureNames, freshFeatureNames, pairFeatureNames])
      expect(new Set(names).size).toBe(names.length);
  });
});
