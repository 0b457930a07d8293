import { describe, expect, it } from "@jest/globals";
import { toldBesideI } from "../../src/coreference/not-meant.js";
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
