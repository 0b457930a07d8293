import { describe, expect, it } from "@jest/globals";
import { caseIds, quoteIds } from "../../src/tagger/feature-ids.js";
import { letterCase } from "../../src/tagger/letter-case.js";
import { quoteStates } from "../../src/tagger/quote-state.js";

describe("letter case", () => {
  it.each([
    ["said", "lower"],
    ["Kim", "title"],
    ["A", "title"],
    ["Jong-un", "title"],
    ["USA", "upper"],
    ["U.S.", "upper"],
    ["McCain", "mixed"],
    ["iPhone", "mixed"],
    ["1st", "digit"],
    ["٣", "digit"],
    ["—", "punctuation"],
    ["", "punctuation"],
    ["Élan", "title"],
    ["שלום", "lower"],
  ] as const)("%j is %s", (word, kind) => {
    expect(letterCase(word)).toBe(caseIds[kind]);
  });
});

/** Words with a space before each; `_` glues two. */
function states(pattern: string): string {
  const groups = pattern.split(" ").map((group) => group.split("_"));
  return names(
    groups.flat(),
    groups.flatMap((group) => group.map((_, i) => (i === 0 ? " " : ""))),
  );
}

function names(words: readonly string[], gaps: readonly string[]): string {
  const letters = new Map<number, string>([
    [quoteIds.out, "."],
    [quoteIds.open, "("],
    [quoteIds.in, "i"],
    [quoteIds.close, ")"],
    [quoteIds.outFirst, "o"],
    [quoteIds.openFirst, "<"],
    [quoteIds.inFirst, "I"],
    [quoteIds.closeFirst, ">"],
  ]);
  return Array.from(quoteStates(words, gaps), (id) => letters.get(id) ?? "?").join("");
}

describe("quotation state", () => {
  it("follows curly marks", () => {
    expect(states("He said : “_No_, never_._”")).toBe("o..(iiii)");
    expect(states("“_No_,_” he said")).toBe("<ii)..");
  });

  it("tells opening from closing straight marks by what they hang on", () => {
    expect(states('"_No_,_" he said_, "_never_._"')).toBe("<ii)...(ii)");
    expect(states('a " b " c')).toBe("o(i).");
  });

  it("ends at a paragraph unless the next one opens again", () => {
    const words = ["“", "One", ".", "“", "Two", ".", "”", "Three"];
    expect(names(words, ["", "", "", "\n\n", "", "", "", "\n\n"])).toBe("<ii<ii)o");
    expect(names(["“", "One", ".", "Two", "."], ["", "", "", "\n", ""])).toBe("<iio.");
  });

  it("leaves words alone that only hold an apostrophe or a mark between letters", () => {
    expect(states("don_’t 5_’ ‘_so_’")).not.toContain("(");
  });
});
