import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { analyseText } from "../../src/article/analyse-text.js";

describe("analyseText", () => {
  it("splits sentences after titles, initials and quotation marks where a reader would", () => {
    const { sentences, text } = analyseText(
      "Sen. Ana Reis met J.K. Okafor in the U.S. She said so. “Stop!” he cried. Dr. Lin left.\n\nA new paragraph",
    );
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Sen. Ana Reis met J.K. Okafor in the U.S.",
      "She said so.",
      "“Stop!” he cried.",
      "Dr. Lin left.",
      "A new paragraph",
    ]);
  });

  it("ends no sentence behind a title that is cut short", () => {
    const { sentences, tokens, text } = analyseText(
      "They thanked the Rev. Josiah Bell and Maj. Ana Reis. Rev. Bell left. He is a Rev.\n\nCllr. Lin stayed.",
    );
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "They thanked the Rev. Josiah Bell and Maj. Ana Reis.",
      "Rev. Bell left.",
      "He is a Rev.",
      "Cllr. Lin stayed.",
    ]);
    expect(tokens.filter((token) => token.text.endsWith(".") && token.text.length > 1).map((one) => one.text)).toEqual([
      "Rev.",
      "Maj.",
      "Rev.",
      "Rev.",
      "Cllr.",
    ]);
  });

  it("gives tokens that slice to their words, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const { tokens } = analyseText(text);
        let at = 0;
        for (const token of tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it.each(["Doğan", "Yıldız", "Şırnak", "Wałęsa", "Đorđe", "Győr", "Plzeň", "Nguyễn", "Łódź", "Ştefan"])(
    "keeps %s in one piece",
    (name) => {
      const { tokens } = analyseText(`On Friday ${name} was quiet.`);
      expect(tokens.map((token) => token.text)).toEqual(["On", "Friday", name, "was", "quiet", "."]);
      expect(tokens[2]?.pos).toBe("PROPN");
    },
  );

  it("keeps every word of a text without spaces", () => {
    const text = "x".repeat(100_000);
    expect(analyseText(text).tokens.map((token) => token.end - token.start)).toEqual([100_000]);
  });
});
