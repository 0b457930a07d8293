import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { withPartsOfSpeech } from "../../src/article/parts-of-speech.js";
import { turnsOf } from "../../src/syntax/question-and-answer.js";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";

async function turns(text: string): Promise<string[]> {
  const plain = analyseText(text);
  const { partsOfSpeech, names } = await (await sharedTagger()).tag(text, plain.tokens);
  const people = names.filter(({ label }) => label === "PER");
  return turnsOf(withPartsOfSpeech(plain, partsOfSpeech), people).map(({ speaker, spans }) =>
    [speaker, ...spans].map((span) => (span === undefined ? "-" : text.slice(span.start, span.end))).join(" | "),
  );
}

const questions = [
  "Q: Why stop now?",
  "A: Because I am tired.",
  "And I want to see my sister.",
  "Q: Is she in Lagos?",
  "A: She lives in Accra.",
];

describe("questions and answers", () => {
  it("are turns; who answers is named most before them", async () => {
    const opening = "Ana Reis on her last race\n\nTom Okafor met Reis in Porto. Reis had won there before.";
    expect(await turns([opening, ...questions, "Reis was born in Porto."].join("\n\n"))).toEqual([
      "- | Why stop now?",
      "Ana Reis | Because I am tired. | And I want to see my sister.",
      "- | Is she in Lagos?",
      "Ana Reis | She lives in Accra.",
    ]);
  });

  it("tell nothing where nobody is named before them", async () => {
    expect(await turns(["A talk about the last race", ...questions].join("\n\n"))).toEqual([]);
  });
});
