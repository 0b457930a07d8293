import { describe, expect, it } from "@jest/globals";
import { chain } from "../entities/find-entities.js";

describe("whom a definite description must mean", () => {
  it("is the only holder of a role, whatever time stands behind it", async () => {
    const text =
      "Gov. Ana Reis asked President Tom Okafor for help. A spokeswoman said the president had spoken with the governor on Sunday evening.";
    expect(await chain(text, "Ana Reis")).toContain("the governor");
    expect(await chain(text, "Tom Okafor")).toContain("the president");
  });

  it.each<[string, string]>([
    ['Head coach Ana Reis was full of praise for Lee Bell. "He is special," said the Norwegian.', "the Norwegian"],
    [
      'Ana Reis, who lives in Dakar, told the BBC by telephone that nothing had changed. "They have put a new face on an old lie," said the 63-year-old former minister.',
      "the 63-year-old former minister",
    ],
  ])("is who spoke, where a tag tells more of somebody: %s", async (text, words) => {
    expect(await chain(text, "Ana Reis")).toContain(words);
  });

  it.each([
    ["The pub company", true],
    ["The parent company", false],
  ])("is the only body named: %s", async (words, isMeant) => {
    const text = `Brewdale Holdings shut 20 pubs in Leeds. ${words} said that its chief executive would leave.`;
    expect((await chain(text, "Brewdale Holdings")).includes(words)).toBe(isMeant);
  });

  it("is whom a name behind a party tells", async () => {
    const text =
      "Rhian Bevan-Jones will seek the Plaid Cymru nomination in Islwyn, where the sitting member, Labour's Huw Treharne, is retiring. Treharne wished her luck.";
    expect(await chain(text, "Huw Treharne")).toContain("the sitting member");
  });

  it("is nobody where two could have spoken", async () => {
    const text = 'Ana Reis won. Tom Okafor lost. "It was close," said the Norwegian.';
    expect(await chain(text, "Ana Reis")).not.toContain("the Norwegian");
    expect(await chain(text, "Tom Okafor")).not.toContain("the Norwegian");
  });
});
