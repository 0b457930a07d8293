import type { AnalysedText } from "../article/analysed-text.js";
import { peopleOf } from "../entities/peoples.js";
import { isBareAge } from "./ages.js";
import type { CorefMention } from "./coref-mention.js";

const parents = /^(?:mother|father|mum|mom|dad|grandmother|grandfather|parent)$/u;
const numbers = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$/u;
const past = /^(?:retired|former|ex)$/u;

/**
 * By what news goes on speaking of whoever spoke last, and tells more of them on the way: "the mother of four", "the
 * 30-year-old", "the Norwegian", "the retired nurse".
 */
export function isTurnTag(analysed: AnalysedText, mention: CorefMention): boolean {
  const { kind, type, number, determiner, headWord, modifiers } = mention;
  if (kind !== "description" || type !== "person" || number === "many" || determiner !== "definite") return false;
  if (isBareAge(mention) || isParentOfSome(analysed, mention)) return true;
  if (mention.complement !== "none") return false;
  const isPeople = modifiers.length === 0 && peopleOf(headWord) !== undefined;
  return isPeople || modifiers.some((word) => past.test(word));
}

/** "The mother of four": of whose children nothing else is told. */
export function isParentOfSome({ tokens }: AnalysedText, { headWord, endToken }: CorefMention): boolean {
  const [of, number] = [tokens[endToken], tokens[endToken + 1]];
  return parents.test(headWord) && of?.lower === "of" && numbers.test(number?.lower ?? "");
}
