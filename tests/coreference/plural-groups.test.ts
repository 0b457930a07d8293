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
});
