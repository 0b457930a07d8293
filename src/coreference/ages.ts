import type { AnalysedText } from "../article/analysed-text.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";

/** "29" of "the 29-year-old", "a 29-year-old man" and "Ana Reis, 29,". */
export function ageOf({ tokens }: AnalysedText, firstToken: number, endToken: number): string | undefined {
  for (let i = firstToken; i < endToken - 1; i++) {
    if (!/^\d{1,3}$/u.test(tokens[i]?.text ?? "")) continue;
    if (tokens[i + 1]?.lower === "year" || tokens[i + 2]?.lower === "year") return tokens[i]?.text;
  }
  const [comma, age, behind] = tokens.slice(endToken, endToken + 3);
  const isAge = comma?.text === "," && /^\d{1,2}$/u.test(age?.text ?? "") && /^[,.;)]$/u.test(behind?.text ?? "");
  return isAge ? age?.text : undefined;
}

/** "The 29-year-old", and nothing else. */
export function isBareAge({ headWord, age }: CorefMention): boolean {
  return headWord === "old" && age !== undefined;
}

/** Those of that age where the text tells somebody's, else those of whom it tells none. */
export function ofAge({ age }: CorefMention, chain: Chain, candidates: readonly Chain[]): boolean {
  if (age === undefined || chain.ages.has(age)) return true;
  return chain.ages.size === 0 && !candidates.some(({ ages }) => ages.has(age));
}
