import type { Rule } from "../pattern.js";

/** Times that no calendar holds; they stay vague. */

const references: readonly (readonly [value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF", patterns: readonly string[], confidence: number])[] = [
  ["PRESENT_REF", ["now", "right now", "currently", "current", "nowadays", "at present", "at this time|moment", "these days"], 0.8],
  ["PAST_REF", ["recently", "in recent days|weeks|months|years|decades", "recent days|weeks|months|years|decades", "recent", "formerly", "in the past", "long ago"], 0.75],
  ["PAST_REF", ["former"], 0.75],
  ["FUTURE_REF", ["in the near? future", "the near|foreseeable? future", "future"], 0.7],
];

export const referenceRules: readonly Rule[] = references.map(([value, patterns, confidence]) => ({
  name: "reference",
  patterns,
  meaning: () => ({ kind: "reference", value }),
  where: ({ words, first, next }) => {
    // "the former" of two; "current" as a stream.
    const lone = words[first]?.lower === "former" || words[first]?.lower === "current";
    return !lone || (words[first - 1]?.lower !== "the" || words[next]?.glued === false) && /^\p{L}/u.test(words[next]?.lower ?? "");
  },
  confidence,
}));
