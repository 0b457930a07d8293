import { describe, expect, it } from "@jest/globals";
import { labelled } from "./find-entities.js";

async function bodies(text: string): Promise<string[]> {
  return (await labelled(text)).flatMap((name) => /^Organization (.*)$/u.exec(name)?.[1] ?? []);
}

describe("bodies for many fields", () => {
  it.each([
    ["Centers for Disease Control and Prevention", "The %s on Thursday urged camps to check their records."],
    ["Department for Digital, Culture, Media and Sport", "A spokesperson for the %s said councils were responsible."],
    ["Bureau of Alcohol, Tobacco, Firearms and Explosives", "Agents of the %s searched the house in Tulsa."],
    ["Securities and Exchange Commission", "The %s fined the bank on Monday."],
    ["National Oceanic and Atmospheric Administration", "The %s warned of more storms on Monday."],
    ["Justice and Development Party", "The ruling %s said it would win the vote in Ankara."],
    ["International Council for the Exploration of the Sea", "According to the %s, catches fell last year."],
  ])("takes %s for one name", async (name, text) => {
    expect(await bodies(text.replace("%s", name))).toEqual([name]);
  });

  it("keeps bodies apart that stand in a list", async () => {
    const names = await bodies("The Ministry of Health, NASA and Boeing signed the letter.");
    expect(names).toEqual(["Boeing", "Ministry of Health", "NASA"]);
  });
});
