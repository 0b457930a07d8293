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

  it("is a campus of a state's university, by its initials too", async () => {
    const text =
      "Ana Reis taught at the University of California, Berkeley. UC Berkeley is old. She joined Berkeley's faculty in 1971.";
    expect(await chain(text, "University of California, Berkeley")).toEqual(
      expect.arrayContaining(["University of California, Berkeley", "UC Berkeley", "Berkeley"]),
    );
    const other = "Ana Reis taught at the University of Oslo, Norway, in 1971.";
    expect(await chain(other, "University of Oslo")).toContain("University of Oslo");
  });
});
