import { describe, expect, it } from "@jest/globals";
import { extendChain, openChain, type Chain } from "../../src/coreference/chain.js";
import type { CorefMention } from "../../src/coreference/coref-mention.js";
import { neededConfidence } from "../../src/coreference/needed-confidence.js";
import { pronounOf } from "../../src/coreference/pronouns.js";

const mention = (kind: CorefMention["kind"], word: string): CorefMention => ({
  start: 0,
  end: word.length,
  firstToken: 0,
  endToken: 1,
  head: 0,
  sentence: 0,
  paragraph: 0,
  kind,
  type: "person",
  pronoun: kind === "pronoun" ? pronounOf(word) : undefined,
  number: "one",
  gender: undefined,
  determiner: "none",
  role: "subject",
  verb: -1,
  headWord: word,
  modifiers: [],
  capitals: [],
  complement: "none",
  of: [],
  age: undefined,
  isSource: false,
  isBesideSource: false,
  isSpoken: false,
  entity: -1,
  quotation: -1,
  source: -1,
  hearer: -1,
  confidence: 1,
});
const chainOf = (size: number): Chain => {
  const chain = openChain(0);
  for (let i = 0; i < size; i++) extendChain(chain, mention("name", "reis"));
  return chain;
};

describe("how sure a link must be", () => {
  const he = mention("pronoun", "he");

  it("grows with the chain that an error would spoil", () => {
    const by = [1, 5, 8, 20, 40].map((size) => neededConfidence(he, chainOf(size), false));
    expect(by).toEqual([...by].sort((a, b) => a - b));
    expect(by.at(-1)).toBeGreaterThan(by[0] as number);
  });

  it("is less for whom the words are said to be of", () => {
    expect(neededConfidence(he, chainOf(40), true)).toBe(neededConfidence(he, chainOf(1), true));
  });

  it("is never reached by a 'you' of which nobody knows who says it", () => {
    const you = mention("pronoun", "you");
    expect(neededConfidence(you, chainOf(2), false)).toBeGreaterThan(1);
    expect(neededConfidence({ ...you, source: 0 }, chainOf(2), false)).toBeLessThan(1);
  });
});
