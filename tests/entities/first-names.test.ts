import { describe, expect, it } from "@jest/globals";
import { genderOf, genderOfSingle, isFirstName } from "../../src/entities/first-names.js";
import { mensGivenNames, womensGivenNames } from "../../src/lexicon/given-names.js";
import { findEntities } from "./find-entities.js";

describe("first names", () => {
  it("tell a gender alone where they are hardly ever surnames", () => {
    expect(["Maria", "Tim", "Kelly", "Jackson", "Reis"].map(genderOfSingle)).toEqual([
      "female",
      "male",
      undefined,
      undefined,
      undefined,
    ]);
    expect(genderOf("Joan")).toBe("female");
    expect([...womensGivenNames].filter((name) => mensGivenNames.has(name))).toEqual([]);
  });

  it("give their gender to who is called nothing else", async () => {
    const entities = await findEntities("Rosalind met Vermeer in Porto on Friday. They talked about fish.");
    const gender = (name: string) => entities.find((entity) => entity.name === name)?.gender;
    expect([gender("Rosalind"), gender("Vermeer")]).toEqual(["female", undefined]);
  });

  it("tell a gender before a surname where they are other words too, and are no sign of a name", () => {
    expect([genderOf("Will"), genderOf("May")]).toEqual(["male", "female"]);
    expect(["Will", "May"].filter(isFirstName)).toEqual([]);
  });
});
