import { describe, expect, it } from "@jest/globals";
import { objectOf, toldBesideI, toldBesideYou } from "../../src/coreference/not-meant.js";
import { chain } from "../entities/find-entities.js";
import { prepare } from "./prepare.js";

async function besideI(text: string): Promise<string[]> {
  const { analysed, named, mentions } = await prepare(text);
  return [...toldBesideI(analysed, mentions)].map((index) => named[index]?.name ?? "");
}

describe("whom a pronoun cannot mean", () => {
  it("is the relative whom it tells of", async () => {
    const text = "Tom Okafor grew up in Porto. In 1958, his brother Paul Okafor fell ill. Paul Okafor died in May.";
    expect(await chain(text, "Paul Okafor")).not.toContain("his");
    expect(await chain(text, "Tom Okafor")).toContain("his");
  });

  it("is the relative in front of the comma", async () => {
    const text = "Tom Okafor was buried on Friday. Paul, his brother, asked for silence. Then they left.";
    expect(await chain(text, "Paul")).not.toContain("his");
  });

  it("is for 'I' who is named beside it", async () => {
    const text =
      "I think of Paul Okafor every day. Paul Okafor was a good man. And then I think of Paul Okafor again, and I weep.";
    expect((await chain(text, "Paul Okafor")).filter((word) => word === "I")).toEqual([]);
  });
});

describe("whom the verb keeps from a pronoun", () => {
  it("is its own subject, with an infinitive behind it too", async () => {
    const text = "Tom Okafor wrote a report. Alan Reis asked him to send it on Friday.";
    expect(await chain(text, "Tom Okafor")).toContain("him");
    expect(await chain("Alan Reis was there. Alan Reis asked him to go.", "Alan Reis")).not.toContain("him");
  });
});

describe("the object of a verb", () => {
  it("is not named by its subject", async () => {
    const text = "Tom Okafor wrote to Alan Reis. He described Reis as a friend, and he praised the letter.";
    const { mentions, named } = await prepare(text);
    const objects = mentions.flatMap((one, i) => (one.pronoun === undefined ? [] : [objectOf(mentions, i)]));
    expect(objects.map((entity) => named[entity]?.name)).toEqual(["Alan Reis", undefined]);
    expect(await chain(text, "Alan Reis")).not.toContain("He");
  });
});

describe("whom somebody names in his own words", () => {
  it("is somebody else, before and behind 'he said'", async () => {
    const text = 'Tom Okafor met Alan Reis in Porto. He said, "Alan Reis was the best of us. He is a legend."';
    expect((await chain(text, "Alan Reis")).filter((words) => words === "He")).toHaveLength(1);
  });
});

describe("whom the sentence of a 'you' names", () => {
  it.each([
    ["What do you think of Ana Reis?", ["Ana Reis"]],
    ["Do you know, Ana Reis, what it costs?", []],
    ["Ana Reis! Did you see it?", []],
  ])("%s", async (text, names) => {
    const { analysed, named, mentions } = await prepare(text);
    const you = mentions.findIndex(({ pronoun }) => pronoun?.class === "you");
    expect(toldBesideYou(analysed, mentions, you).map((index) => named[index]?.name)).toEqual(names);
  });
});

describe("those who are named beside an 'I'", () => {
  it("are not those by whose name it calls itself", async () => {
    expect(await besideI("I am Ana Reis, and I was born in Porto. I, Ana Reis, met Tom Okafor there.")).toEqual([
      "Tom Okafor",
    ]);
  });

  it("are told in the words of the text itself, not in those of others", async () => {
    expect(await besideI('Ana Reis said: "I met Tom Okafor in Porto." Paul Adeyemi was there.')).toEqual([]);
  });
});

describe("'you' of which nobody knows who says it", () => {
  it("is nobody whom the text names", async () => {
    const text = "Paul Okafor sells drinks in Porto. What would you recommend with them? Okafor serves fish.";
    expect(await chain(text, "Paul Okafor")).not.toContain("you");
  });
});
