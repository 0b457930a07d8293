import { describe, expect, it } from "@jest/globals";
import { chain } from "../entities/find-entities.js";

const two = "Ana Reis met Tom Okafor in Lagos on Friday. Reis thanked Okafor. ";

describe("a pair", () => {
  it("is linked to both of its members", async () => {
    const text = `${two}The two leaders agreed on a date.`;
    expect(await chain(text, "Ana Reis")).toContain("The two leaders");
    expect(await chain(text, "Tom Okafor")).toContain("The two leaders");
  });

  it("does not hold who only tells of it", async () => {
    const text = `${two}The spokesman Paul Adeyemi said the two leaders had agreed on a date.`;
    expect(await chain(text, "Paul Adeyemi")).not.toContain("the two leaders");
    expect(await chain(text, "Ana Reis")).toContain("the two leaders");
  });

  it("is linked to those whom the words behind it name, and again to them", async () => {
    const text = `${two}The two victims were identified by police as Jon Eide, 71, and Pål Bakke, 19. The pair had gone fishing, an officer said.`;
    for (const name of ["Jon Eide", "Pål Bakke"]) {
      expect(await chain(text, name)).toEqual(expect.arrayContaining(["The two victims", "The pair"]));
    }
    for (const name of ["Ana Reis", "Tom Okafor"]) {
      expect(await chain(text, name)).not.toContain("The two victims");
      expect(await chain(text, name)).not.toContain("The pair");
    }
  });

  it("has no men among women", async () => {
    const text = "Ana Reis met Mary Bell in Lagos on Friday. James Okafor waited outside. Both women agreed on a date.";
    expect(await chain(text, "James Okafor")).not.toContain("Both women");
    expect(await chain(text, "Ana Reis")).toContain("Both women");
    expect(await chain(text, "Mary Bell")).toContain("Both women");
  });
});

describe('"both" alone', () => {
  it("is the two whom the sentence before names", async () => {
    const text = "Ana Reis met Tom Okafor and his aide Paul Adeyemi in Lagos. Both denied that a deal was near.";
    for (const name of ["Tom Okafor", "Paul Adeyemi"]) expect(await chain(text, name)).toContain("Both");
    expect(await chain(text, "Ana Reis")).not.toContain("Both");
  });

  it("is who stands further away where nobody else does", async () => {
    for (const [between, isMeant] of [
      ["It rained all day.", true],
      ["Paul Adeyemi waited outside.", false],
    ] as const) {
      const text = `${two}${between} Both said that a deal was near.`;
      for (const name of ["Ana Reis", "Tom Okafor"]) expect((await chain(text, name)).includes("Both")).toBe(isMeant);
    }
  });
});
