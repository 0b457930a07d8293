import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { complementOf } from "../../src/coreference/complement.js";

function behind(text: string, word: string) {
  const analysed = analyseText(text);
  return complementOf(analysed, analysed.tokens.findIndex((token) => token.text === word) + 1);
}

describe("what stands behind a description", () => {
  it("names what it is of", () => {
    expect(behind("The mayor of Porto slept.", "mayor")).toEqual({ complement: "of", of: ["Porto"] });
    expect(behind("The president of the Lima Chess Club slept.", "president")).toEqual({
      complement: "of",
      of: ["Lima", "Chess", "Club"],
    });
  });

  it("is a place or a clause, or nothing", () => {
    expect(behind("The bakery in Lagos burned.", "bakery")).toEqual({ complement: "place", of: ["Lagos"] });
    expect(behind("The nurse who slept left.", "nurse")).toEqual({ complement: "clause", of: [] });
    expect(behind("The nurse slept. In Lagos it rained.", "slept")).toEqual({ complement: "none", of: [] });
  });
});
