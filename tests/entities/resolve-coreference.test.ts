import { describe, expect, it } from "@jest/globals";
import { chain } from "./find-entities.js";

describe("coreference chains of people", () => {
  it("takes pronouns by gender", async () => {
    const text = "Ana Reis met Tom Okafor in Lagos. She was late. He did not mind.";
    expect(await chain(text, "Ana Reis")).toEqual(["Ana Reis", "She"]);
    expect(await chain(text, "Tom Okafor")).toEqual(["Tom Okafor", "He"]);
  });

  it("takes a description by the role that somebody holds", async () => {
    const text = "Mayor Ana Reis met Judge Tom Okafor. The mayor was late. The judge did not mind.";
    expect(await chain(text, "Ana Reis")).toEqual(["Mayor Ana Reis", "The mayor"]);
    expect(await chain(text, "Tom Okafor")).toEqual(["Judge Tom Okafor", "The judge"]);
  });

  it("gives a speaking pronoun to the one who spoke last, and what is inside a quotation to somebody else", async () => {
    const text =
      'Tom Okafor said: "I know Lars Aakre. He is my friend."\n\n"He is a good man."\n\nHe added that it was late.';
    expect(await chain(text, "Tom Okafor")).toEqual(["Tom Okafor", "He"]);
    expect(await chain(text, "Lars Aakre")).toEqual(["Lars Aakre", "He", "He"]);
  });

  it("looks ahead from an opening clause", async () => {
    expect(
      await chain('Tom Okafor left. Asked if he would resign, Lars Aakre told reporters: "No."', "Lars Aakre"),
    ).toEqual(["he", "Lars Aakre"]);
  });

  it("does not make one who is spoken of the speaker", async () => {
    const text = "Mayor Lars Aakre met the tycoon Tom Okafor. Lars Aakre said the tycoon refused to pay.";
    expect(await chain(text, "Tom Okafor")).toContain("the tycoon");
  });
});
