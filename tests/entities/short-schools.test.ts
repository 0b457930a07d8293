import { describe, expect, it } from "@jest/globals";
import { chain } from "./find-entities.js";

describe("a school by the name of a place", () => {
  it("is the one that the text has named in full", async () => {
    const text = "Ana Reis attended Suffolk University in Boston. At Suffolk she met Tom Okafor, who taught law.";
    expect(await chain(text, "Suffolk University")).toEqual(expect.arrayContaining(["Suffolk University", "Suffolk"]));
  });

  it("is the place where one is in it", async () => {
    const text = "Ana Reis attended Suffolk University in Boston. Her parents stayed in Suffolk for good.";
    expect(await chain(text, "Suffolk")).toContain("Suffolk");
    expect(await chain(text, "Suffolk University")).not.toContain("Suffolk");
  });
});
