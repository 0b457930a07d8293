import { describe, expect, it } from "@jest/globals";
import { chain } from "./find-entities.js";

describe("whom somebody plays", () => {
  it("is not a colleague of that first name", async () => {
    const text = "Tom Okafor wrote Salt Water. In 2015, Alan Reis appeared in it, a film about divers, as Tom.";
    expect(await chain(text, "Tom Okafor")).not.toContain("Tom");
  });

  it("is not told by 'as' alone", async () => {
    const text = "Tom Okafor left the council on Friday. Alan Reis was as sad as Tom.";
    expect(await chain(text, "Tom Okafor")).toContain("Tom");
  });
});
