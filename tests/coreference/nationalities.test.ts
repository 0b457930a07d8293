import { describe, expect, it } from "@jest/globals";
import { chain, labelled } from "../entities/find-entities.js";

describe("somebody called by a people", () => {
  it.each([
    [
      "the one of whom that is told",
      "Petr Novak, a Czech, beat Lars Aakre, a Swede, in Oslo. The Swede said he was sorry.",
      "Lars Aakre",
      "The Swede",
    ],
    [
      "whose country stands behind the name",
      "Petr Novak of the Czech Republic beat Mei Tanaka of Japan. The Japanese said the umpire was wrong. The Czech said nothing was wrong.",
      "Petr Novak",
      "The Czech",
    ],
    [
      "nobody of another people",
      "Czech driver Petr Novak won in Oslo. Lars Aakre was second. The Norwegian said that he would be back.",
      "Lars Aakre",
      "The Norwegian",
    ],
    [
      "a man by his noun",
      "Spaniard Luis Vera beat Frenchman Paul Roux. The Spaniard praised him.",
      "Luis Vera",
      "The Spaniard",
    ],
  ])("is %s", async (_, text, name, words) => {
    expect(await chain(text, name)).toContain(words);
  });
});

describe("parties by their short names", () => {
  it("are no people", async () => {
    const names = await labelled("Lib Dem councillor Tom Bell was late. The Lib Dems said they would vote against it.");
    expect(names).toEqual(["Collective Lib Dems", "Person Tom Bell"]);
  });

  it("are those that the text names in full", async () => {
    const text = "The Liberal Democrats said that they would vote against it. Lib Dems in Leeds agreed.";
    expect(await chain(text, "Liberal Democrats")).toContain("Lib Dems");
  });
});
