import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { withPartsOfSpeech } from "../../src/article/parts-of-speech.js";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";
import { findTurns } from "../../src/syntax/transcript.js";

async function turns(text: string): Promise<string[]> {
  const plain = analyseText(text);
  const { partsOfSpeech } = await (await sharedTagger()).tag(text, plain.tokens);
  return findTurns(withPartsOfSpeech(plain, partsOfSpeech)).map(({ speaker, spans }) =>
    [speaker, ...spans].map((span) => text.slice(span?.start, span?.end)).join(" | "),
  );
}

describe("findTurns", () => {
  it("finds who speaks in a transcript, with the paragraphs that follow and without notes", async () => {
    const text = [
      "A talk in Lagos",
      "TOM OKAFOR, HOST: You built the ferry. Why?",
      "ANA REIS: Because nobody else did.",
      "It took us nine years.",
      "(LAUGHTER)",
      "OKAFOR: And who pays for it?",
      "REIS: The city does.",
      "Ana Reis will speak in Accra on Friday.",
    ].join("\n\n");
    expect(await turns(text)).toEqual([
      "TOM OKAFOR | You built the ferry. Why?",
      "ANA REIS | Because nobody else did. | It took us nine years.",
      "OKAFOR | And who pays for it?",
      "REIS | The city does.",
    ]);
  });

  it.each([
    ["tallies", "The vote\n\nReis: 41\n\nOkafor: 30\n\nReis: 44\n\nOkafor: 31"],
    ["notes", "A night out\n\nWhere: the harbour is open.\n\nWhen: it starts at nine.\n\nPrice: it is free."],
    ["one voice", "A speech\n\nReis: We have waited.\n\nReis: We shall wait no more."],
  ])("takes %s for no transcript", async (_, text) => {
    expect(await turns(text)).toEqual([]);
  });
});
