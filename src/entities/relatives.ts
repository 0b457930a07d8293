import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { wordSet } from "../lexicon/words.js";
import type { NameMention } from "../model/mention.js";

const kin = wordSet(`
  son daughter child brother sister half-brother half-sister twin father mother parent stepson stepdaughter stepfather
  stepmother grandson granddaughter grandchild grandfather grandmother nephew niece uncle aunt cousin husband wife widow
  widower namesake
`);

/**
 * Tells of each name behind "the son of" or "a sister of" whose relative that is: of the one whom the sentence names
 * last before ("Ana Reis, the sister of Inspector Reis,"). Nobody is his own relative. And which names stand behind such
 * a word: "his daughter Ana Reis".
 */
export function withRelatives({ tokens }: AnalysedText, names: readonly NameMention[]): readonly NameMention[] {
  const people = names.filter(({ label }) => label === "Person");
  const sentenceOf = ({ start }: NameMention): number => tokens[tokenAt(tokens, start)]?.sentence ?? -1;
  return names.map((name) => {
    const at = tokenAt(tokens, name.start);
    const before = tokens[at - 1]?.text === "," ? at - 2 : at - 1;
    const noun = tokens[before]?.lower ?? "";
    const isRelative = kin.has(noun) || (noun === "lady" && tokens[before - 1]?.lower === "first");
    if (name.label === "Person" && isRelative) return { ...name, isRelative };
    const isKin = tokens[at - 1]?.lower === "of" && kin.has(tokens[at - 2]?.lower ?? "");
    if (name.label !== "Person" || !isKin) return name;
    const other = people.findLast((one) => one.start < name.start);
    return other === undefined || sentenceOf(other) !== sentenceOf(name) ? name : { ...name, relativeOf: other.name };
  });
}
