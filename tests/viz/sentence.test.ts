import { describe, expect, it } from "@jest/globals";
import { sentenceAround } from "../../viz/evidence/sentence.js";

const text = "Ferry strike ends\n\nThe crew went home. Nobody was paid, said Ida Holm, and nobody asked.\nShe left.";
const of = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("the sentence of a fact", () => {
  it("is the whole sentence around its words, and no other paragraph", () => {
    expect(sentenceAround(text, of("Ida Holm"))).toBe("Nobody was paid, said Ida Holm, and nobody asked.");
    expect(sentenceAround(text, of("The crew"))).toBe("The crew went home.");
    expect(sentenceAround(text, of("She left."))).toBe("She left.");
    expect(sentenceAround(text, of("Ferry strike"))).toBe("Ferry strike ends");
  });

  it("is several where the words are", () => {
    expect(sentenceAround(text, of("home. Nobody"))).toBe(
      "The crew went home. Nobody was paid, said Ida Holm, and nobody asked.",
    );
  });
});
