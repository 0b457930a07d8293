import { describe, expect, it } from "@jest/globals";
import { findMentions } from "../../src/coreference/find-mentions.js";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";
import { prepare } from "./prepare.js";

/** The descriptions of a text, one of them with a head that the tagger is told of. */
async function descriptions(text: string, head: string): Promise<string[]> {
  const { analysed, named } = await prepare(text);
  const tagged = await (await sharedTagger()).tag(text, analysed.tokens);
  const mentionTypes = tagged.mentionTypes.map((type, i) => (analysed.tokens[i]?.text === head ? "person" : type));
  const mentions = findMentions(analysed, { ...tagged, mentionTypes }, named, []);
  return mentions.filter(({ kind }) => kind === "description").map(({ start, end }) => text.slice(start, end));
}

describe("the words of a description", () => {
  it("do not begin in the middle of a name", async () => {
    const text = "They asked National Council for the Welfare of Refugees campaigner Ana Reis on Friday.";
    expect(await descriptions(text, "campaigner")).toEqual(["campaigner"]);
  });

  it("hold the whole of a compound, and of a name that they begin with", async () => {
    expect(await descriptions("They met the would-be leader in Porto.", "leader")).toEqual(["the would-be leader"]);
    expect(await descriptions("They met Porto United captain Ana Reis.", "captain")).toEqual(["Porto United captain"]);
  });
});
