import { describe, expect, it } from "@jest/globals";
import { settleNames } from "../../src/entities/settle-names.js";
import type { NameType, TaggedSpan } from "../../src/tagger/tagged-text.js";

const tokensOf = (text: string) => text.split(" ").map((word) => ({ text: word, lower: word.toLowerCase() }));

function name(label: NameType, firstWord: number, endWord: number, confidence = 0.9): TaggedSpan<NameType> {
  return { label, firstWord, endWord, start: firstWord, end: endWord, confidence };
}

const settled = (text: string, ...names: TaggedSpan<NameType>[]) =>
  settleNames(tokensOf(text), names).map(({ label, firstWord }) => `${label} ${firstWord}`);

describe("names mended by the whole text", () => {
  it("takes a storm for an event wherever it is named", () => {
    const text = "Cyclone Lena hit Porto . Then Lena turned .";
    expect(settled(text, name("PER", 1, 2), name("LOC", 3, 4), name("PER", 6, 7))).toEqual([
      "EVENT 1",
      "LOC 3",
      "EVENT 6",
    ]);
  });

  it("takes no law for an organisation, and no currency or bare direction for a place", () => {
    const text = "The Harbour Act cost US$ 5 in the South";
    expect(settled(text, name("ORG", 1, 3), name("LOC", 4, 5), name("LOC", 8, 9))).toEqual(["OTHER 1"]);
  });

  it("leaves out an unsure single word that the text also has in lower case, but no acronym", () => {
    const text = "Union talks : the union who left WHO";
    expect(settled(text, name("ORG", 0, 1, 0.5), name("ORG", 7, 8, 0.5))).toEqual(["ORG 7"]);
    expect(settled(text, name("ORG", 0, 1, 0.9))).toEqual(["ORG 0"]);
  });
});
