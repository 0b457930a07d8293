import { describe, expect, it } from "@jest/globals";
import { extendChain, openChain, type Chain } from "../../src/coreference/chain.js";
import type { CorefMention } from "../../src/coreference/coref-mention.js";
import { fitsOwnWords, inApposition, namesOffice } from "../../src/coreference/own-words.js";
import { chain } from "../entities/find-entities.js";
import { prepare } from "./prepare.js";

/** The words, and the chain of the first name in a text. */
async function wordsAndName(text: string, words: string) {
  const { analysed, named, mentions } = await prepare(text);
  const described = mentions.find(({ start, end }) => text.slice(start, end) === words) as CorefMention;
  const first = mentions.find(({ kind }) => kind === "name") as CorefMention;
  const one: Chain = openChain(0);
  extendChain(one, first);
  one.label = named[first.entity]?.label;
  return { analysed, described, one };
}

describe("the words of a description", () => {
  it("that say of whom it is keep it from who is of somebody else", async () => {
    const text =
      "President Ana Reis of Portugal spoke in Lisbon on Friday. Reis waited until the president of that country had called her back. The president thanked them.";
    expect(await chain(text, "Ana Reis")).not.toContain("the president");
    expect(await chain(text, "Ana Reis")).toContain("The president");
  });

  it("that count or set apart mean somebody else", async () => {
    const text =
      "Ana Reis, a player of Porto United, scored twice on Friday. The only other player to do so that day was injured.";
    expect(await chain(text, "Ana Reis")).not.toContain("The only other player");
  });
});

describe("a description behind a name and a comma", () => {
  it("is of somebody else where it owns what follows", async () => {
    const text = "They asked Tom Okafor, the president's adviser, on Friday. Okafor said nothing.";
    expect(await chain(text, "Tom Okafor")).not.toContain("the president");
  });

  it("is of nobody whom the same greeting names behind it", async () => {
    const text = "Mr. President, Vice President Okafor, dear friends: thank you. Mr. President, we have met before.";
    expect(await chain(text, "Okafor")).not.toContain("Mr. President");
  });
});

describe("a description and a name behind a comma", () => {
  it("are of two where the one ends an opening and the other has a verb", async () => {
    const text = "Ana Reis wanted the office. Unfortunately for the candidate, Tom Okafor won, and Reis left.";
    expect(await chain(text, "Tom Okafor")).not.toContain("the candidate");
    expect(await chain("They asked the candidate, Tom Okafor, on Friday.", "Tom Okafor")).toContain("the candidate");
  });
});

describe("a namesake", () => {
  it("is not the one of that name", async () => {
    const text = 'Ana Reis grew up in Porto. "Every shop there belonged to a Reis", Reis said.';
    expect(await chain(text, "Ana Reis")).not.toContain("a Reis");
  });
});

describe("an office that nobody in the text holds", () => {
  it("is not given to the likeliest, as an epithet is", async () => {
    const text = "Ana Reis sent the law to Porto on Friday. It lies on the president's desk. Reis waits.";
    expect(await chain(text, "Ana Reis")).not.toContain("the president");
  });
});

describe("alone, the words of a description", () => {
  it.each([
    ["the school", "Dunmore School was his first. In 1990 he entered the school of Dr. Walter Osei, in Leeds.", false],
    ["the school", "Dunmore School was his first. In 1990 he left the school in tears.", true],
    ["the winner", "Ana Reis ran fast. She was the winner of that race.", true],
  ])("%s: '%s'", async (words, text, fits) => {
    const { analysed, described, one } = await wordsAndName(text, words);
    expect(fitsOwnWords(analysed, described, one)).toBe(fits);
  });

  it("tell an office from who holds it", async () => {
    const office = await wordsAndName("Ana Reis ran for the post of mayor of Porto in May.", "mayor");
    expect(namesOffice(office.analysed, office.described)).toBe(true);
    const held = await wordsAndName("Ana Reis, mayor of Porto, ran in May.", "mayor");
    expect(namesOffice(held.analysed, held.described)).toBe(false);
  });

  it("are those of the name before the comma, where it is no source", async () => {
    const told = await wordsAndName("Ana Reis, a detective from Porto, was sent to Lagos.", "a detective");
    expect(inApposition(told.analysed, told.described, [openChain(1), told.one])).toEqual([told.one]);
    const source = await wordsAndName("According to Ana Reis, a detective was sent to Lagos.", "a detective");
    const other = openChain(1);
    expect(inApposition(source.analysed, source.described, [other, source.one])).toEqual([other]);
  });
});
