import { describe, expect, it } from "@jest/globals";
import type { SourceSign } from "../../src/model/statement.js";
import { findAll, readInput } from "../../src/pipeline/extract-graph.js";
import { sourceSignNames, sourceSigns, trustOf, wordSignNames, wordSigns } from "../../src/statements/trust.js";
import { trustWeights } from "../../src/statements/trust-weights.js";

const seen = { content: 0.9, cue: 0.9, source: 0.9, agreed: true, apart: false, ruled: true };
const cue = { start: 0, end: 4, lemma: "say", mode: "said", negated: false, sentence: 0 } as const;
const ruled = { spans: [], cue, method: "cue-that", confidence: 0.9, quotations: [] };
const by = (kind: SourceSign["kind"], confidence = 0.99): SourceSign => ({ kind, confidence });

function trust(changes: Partial<typeof seen>, source = by("name")): number {
  const words = wordSigns({ ...ruled, seen: { ...seen, ...changes } }, 12, false);
  return words === undefined ? Number.NaN : trustOf({ words, source });
}

describe("trustOf", () => {
  it("has a weight for each sign", () => {
    expect(trustWeights.words).toHaveLength(wordSignNames.length);
    expect(trustWeights.sources).toHaveLength(sourceSignNames.length);
    expect(sourceSigns({ source: by("name") })).toHaveLength(sourceSignNames.length);
  });

  it("grows with what the tagger is sure of, and falls where a source stands in another sentence", () => {
    expect(trust({ content: 0.99 })).toBeGreaterThan(trust({ content: 0.7 }));
    expect(trust({ source: 0.99 })).toBeGreaterThan(trust({ source: 0.3 }));
    expect(trust({ apart: true })).toBeLessThan(trust({}));
    expect(trust({ agreed: false })).toBeLessThan(trust({}));
  });

  it("trusts a doubtful pronoun less, and one that stands for nobody known the least", () => {
    expect(trust({}, by("pronoun", 0.55))).toBeLessThan(trust({}, by("pronoun", 0.98)));
    expect(trust({}, by("unresolved"))).toBeLessThan(trust({}, by("pronoun", 0.55)));
  });

  it("knows no words of a draft that is not the tagger's", () => {
    expect(wordSigns(ruled, 12, false)).toBeUndefined();
    expect(trustOf({ source: by("name") })).toBeLessThan(0.9);
  });

  it("is the confidence of every statement of an article", async () => {
    const content =
      "“The harbour will stay shut until Monday,” said Marit Solberg, the mayor of Bergen. She wants it mended.";
    const { statements } = await findAll(await readInput({ source: "harbour.txt", content }));
    expect(statements.length).toBeGreaterThan(0);
    for (const { signs, confidence } of statements) expect(confidence).toBe(trustOf(signs));
    expect(statements[0]?.confidence).toBeGreaterThanOrEqual(0.9);
  });
});
