import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { findCues } from "../../src/syntax/find-cues.js";
import { findNounPhrases } from "../../src/syntax/noun-phrases.js";
import { findQuotations } from "../../src/syntax/find-quotations.js";

function cues(text: string): string[] {
  const analysed = analyseText(text);
  return findCues(analysed, findNounPhrases(analysed), findQuotations(analysed)).map(
    (cue) =>
      `${text.slice(cue.subject.start, cue.subject.end)} / ${text.slice(cue.start, cue.end)} / ${cue.mode}${cue.negated ? " (denied)" : ""}`,
  );
}

describe("findCues", () => {
  it.each<[string, string[]]>([
    ["Ana Reis said that it was over.", ["Ana Reis / said / said"]],
    ['"It is over," said Ana Reis.', ["Ana Reis / said / said"]],
    ["Ana Reis, the mayor of Porto, said it was over.", ["Ana Reis / said / said"]],
    ["Ana Reis (Lisbon) said it was over.", ["Ana Reis / said / said"]],
    ["Her rival, the party leader Tom Okafor, called it a gift.", ["the party leader Tom Okafor / called / said"]],
    ["The head of the agency has warned that it was over.", ["The head of the agency / has warned / warns"]],
    [
      "An official who asked not to be named said it was over.",
      ["An official / asked / asks", "An official / said / said"],
    ],
    ["She did not say that it was over.", ["She / did not say / said (denied)"]],
    ["He denied that it was over.", ["He / denied / denies (denied)"]],
    ["Ana Reis and Tom Okafor agreed that it was over.", ["Ana Reis and Tom Okafor / agreed / said"]],
    ["It was over, according to the Porto Water Company.", ["the Porto Water Company / according to / said"]],
    ["Ana Reis last night tweeted that it was over.", ["Ana Reis / tweeted / wrote"]],
    ["Residents fear that rents would rise.", ["Residents / fear / thinks"]],
    [
      "She denied that the project had been rushed and promised to publish it.",
      ["She / denied / denies (denied)", "She / promised / promises"],
    ],
  ])("%s", (text, expected) => {
    expect(cues(text)).toEqual(expected);
  });

  it.each([
    "The minister was told that it was over.",
    "The claims were false.",
    "He refused to say more.",
    '"I said no."',
  ])("finds none in: %s", (text) => {
    expect(cues(text)).toEqual([]);
  });
});
