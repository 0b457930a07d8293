import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { basicTokens, readVocabulary, wordPieces } from "../../src/tagger/word-pieces.js";

const vocabulary = readVocabulary("[PAD]\nun\n##aff\n##able\nthe\n,\n##s\nu\n.\n");

describe("word pieces", () => {
  it("numbers the vocabulary by line", () => {
    expect(vocabulary.get("un")).toBe(1);
    expect(vocabulary.size).toBe(9);
  });

  it("takes the longest piece first", () => {
    expect(wordPieces("unaffable", vocabulary)).toEqual([1, 2, 3]);
    expect(wordPieces("Unaffables", vocabulary)).toEqual([1, 2, 3, 6]);
  });

  it("gives one unknown piece for what it cannot spell, and for nothing", () => {
    expect(wordPieces("zebra", vocabulary)).toEqual([100]);
    expect(wordPieces("\u200b", vocabulary)).toEqual([100]);
    expect(wordPieces("", vocabulary)).toEqual([100]);
  });

  it.each([
    ["DÉTENTE", ["detente"]],
    ["U.S.", ["u", ".", "s", "."]],
    ["Covid-19", ["covid", "-", "19"]],
    ["a\u00a0b", ["a", "b"]],
    ["中文x", ["中", "文", "x"]],
    ["so\u00adft\u200b", ["soft"]],
    ["e\u0301te\u0301", ["ete"]],
    ["’s", ["’", "s"]],
    ["😀", ["😀"]],
  ])("normalises %j", (word, tokens) => {
    expect(basicTokens(word)).toEqual(tokens);
  });

  it("gives at least one piece and at most twelve for any word, however long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (word) => {
        const pieces = wordPieces(word, vocabulary);
        return pieces.length >= 1 && pieces.length <= 12;
      }),
    );
    expect(wordPieces("u".repeat(1_000_000), vocabulary)).toEqual([100]);
    expect(wordPieces(".".repeat(1_000_000), vocabulary)).toHaveLength(12);
  });
});
