import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import type { NounChunk } from "../../src/syntax/chunk.js";
import { analyseClauses } from "../../src/syntax/clauses.js";

/** The clauses of a sentence as "verb: subject > object / complement (preposition noun)", `?` before what is not told. */
function clauses(text: string): string[] {
  const analysed = analyseText(text);
  const { tokens } = analysed;
  const names = new Map<number, number>();
  for (let i = 0; i < tokens.length; i++) {
    let end = i;
    while (tokens[end]?.pos === "PROPN") end++;
    if (end > i) names.set(i, end);
    i = Math.max(i, end - 1);
  }
  const words = (nouns: readonly NounChunk[]): string =>
    nouns
      .map(({ firstToken, endToken }) => text.slice(tokens[firstToken]?.start, tokens[endToken - 1]?.end))
      .join(" + ");
  return analyseClauses(analysed, names).flatMap((sentence) =>
    sentence.clauses.map((clause) => {
      const phrases = clause.prepositions.map(({ preposition, nouns }) => ` (${preposition} ${words(nouns)})`).join("");
      const complement = clause.complement.length > 0 ? ` / ${words(clause.complement)}` : "";
      return `${clause.asserted ? "" : "?"}${clause.lemma}: ${words(clause.subject)} > ${words(clause.objects)}${complement}${phrases}`;
    }),
  );
}

describe("clauses", () => {
  it.each<[string, string[]]>([
    ["Reis met Okafor in Lagos.", ["meet: Reis > Okafor (in Lagos)"]],
    ["Reis, the mayor of Porto, met Okafor.", ["meet: Reis > Okafor"]],
    ["Reis and Okafor met.", ["meet: Reis + Okafor > "]],
    ["The firm was bought by Okafor.", ["buy: Okafor > The firm"]],
    ["The firm, founded by Okafor, closed a shop.", ["found: Okafor > The firm", "close: The firm > a shop"]],
    ["Reis, who stayed in Lagos, praised Okafor.", ["stay: Reis >  (in Lagos)", "praise: Reis > Okafor"]],
    ["The firm that Reis owns closed a shop.", ["own: Reis > The firm", "close: The firm > a shop"]],
    ["Reis flew to Lagos and met Okafor.", ["fly: Reis >  (to Lagos)", "meet: Reis > Okafor"]],
    ["Reis is the mayor of Porto.", ["be: Reis >  / the mayor (of Porto)"]],
    ["The rebels who attacked Goma fled.", ["attack: The rebels > Goma", "flee: The rebels > "]],
    ["Reis, a former minister of Norway who became a judge, left.", ["become: Reis >  / a judge", "leave: Reis > "]],
    ["Reis, whose firm closed, died in Lagos.", ["close: whose firm > ", "die: Reis >  (in Lagos)"]],
    ["Reis did not meet Okafor.", ["?meet: Reis > Okafor"]],
    ["Reis would meet Okafor.", ["?meet: Reis > Okafor"]],
    ["The paper, which Reis read on Monday, praised Okafor.", ["read: Reis > The paper", "praise: The paper > Okafor"]],
  ])("%s", (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });
});
