import { describe, expect, it } from "@jest/globals";
import { chain } from "../entities/find-entities.js";

describe("a description", () => {
  it("of a role is none of those who do not hold it, where somebody does", async () => {
    const text =
      "President Ana Reis met Tom Okafor on Friday. Okafor, a nurse, spoke first. Okafor thanked the president.";
    expect(await chain(text, "Ana Reis")).toContain("the president");
    expect(await chain(text, "Tom Okafor")).not.toContain("the president");
  });

  it("belongs to the name that stands behind what its role is of", async () => {
    const text = "Tom Okafor visited Porto on Friday. The founder of Helio Iberia, Ana Reis, met him there.";
    expect(await chain(text, "Tom Okafor")).not.toContain("The founder");
  });

  it("by which somebody is spoken to is nobody whom the text names otherwise", async () => {
    const text = "Ana Reis rose to speak. Thank you, Mr. Chairman, she said. Reis then left.";
    expect((await chain(text, "Ana Reis")).filter((words) => /Chairman/u.test(words))).toEqual([]);
  });
});

describe("two of whom a text tells together", () => {
  it("are not meant by a bare 'both'", async () => {
    const text = "Ana Reis met Tom Okafor in Lagos on Friday. Prices and wages fell, both by a tenth.";
    expect(await chain(text, "Ana Reis")).not.toContain("both");
  });
});
