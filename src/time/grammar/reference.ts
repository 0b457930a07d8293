import type { Place, Rule } from "../rule.js";
import { cardinals, units } from "../vocabulary.js";

/** Times that no calendar holds; they stay vague. */

type Reference = readonly [
  name: "reference" | "attribute",
  value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF",
  patterns: readonly string[],
  confidence: number,
];

/** Adverbs tell when the clause happens; attributes tell about a noun ("the former minister"). */
const references: readonly Reference[] = [
  [
    "reference",
    "PRESENT_REF",
    ["now", "right now", "currently", "nowadays", "at present", "to date", "at this time|moment", "these days"],
    0.8,
  ],
  [
    "reference",
    "PAST_REF",
    ["recently", "in recent days|weeks|months|years|decades", "formerly", "in the past", "long ago"],
    0.75,
  ],
  ["reference", "FUTURE_REF", ["in the near? future"], 0.7],
  ["attribute", "PRESENT_REF", ["current"], 0.75],
  ["attribute", "PAST_REF", ["former", "recent", "recent days|weeks|months|years|decades"], 0.75],
  ["attribute", "FUTURE_REF", ["the near|foreseeable? future", "future"], 0.7],
];

export const referenceRules: readonly Rule[] = references.map(([name, value, patterns, confidence]) => ({
  name,
  patterns,
  meaning: () => ({ kind: "reference", value }),
  where: standsAlone,
  confidence,
}));

/** "The former" of two is no time; "in the past decade" is another one. */
function standsAlone({ words, first, next }: Place): boolean {
  const [opener, after] = [words[first]?.lower, words[next]];
  if (words[next - 1]?.lower === "past")
    return after?.number === undefined && !units.has(after?.lower ?? "") && !cardinals.has(after?.lower ?? "");
  if (opener !== "former" && opener !== "current") return true;
  return (
    /^\p{L}/u.test(after?.lower ?? "") && !["is", "was", "and", "an", "of", "or", "to"].includes(after?.lower ?? "")
  );
}
