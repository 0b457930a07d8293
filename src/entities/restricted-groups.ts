import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { wordSet } from "../lexicon/words.js";
import type { NameMention } from "../model/mention.js";

const before = wordSet("more some many most few several other another fellow no any certain those these");
/** "A generation of Americans", "thousands of Norwegians" */
const shares = wordSet(`
  generation generations number group crowd handful majority minority percent share part half third quarter dozens
  hundreds thousands millions
`);
const behind = wordSet("who that with without in from of");

/**
 * "Black Americans", "Americans with asthma", "300 Republicans" are some of a people, not the people, and "an independent
 * Texas" is one that may come to be: where a text names both, the other is left to be a description.
 */
export function withoutRestrictedGroups(analysed: AnalysedText, names: readonly NameMention[]): NameMention[] {
  const restrictions = new Map<NameMention, string>();
  for (const name of names) {
    if (name.label === "Collective") restrictions.set(name, restrictionOf(analysed, name));
    if (name.label === "Place") restrictions.set(name, articleOf(analysed, name));
  }
  const kept = new Map<string, string>();
  for (const [name, restriction] of restrictions) {
    const key = keyOf(name);
    if (restriction === "" || !kept.has(key)) kept.set(key, restriction);
  }
  return names.filter((name) => (restrictions.get(name) ?? "") === (kept.get(keyOf(name)) ?? ""));
}

function keyOf(name: NameMention): string {
  return `${name.label} ${name.name.toLowerCase().replace(/s$/u, "")}`;
}

/** "a" of "a more united and stronger Europe", empty for none. */
function articleOf({ tokens }: AnalysedText, name: NameMention): string {
  let at = tokenAt(tokens, name.start) - 1;
  while (/^(?:ADJ|ADV|CCONJ)$/u.test(tokens[at]?.pos ?? "")) at--;
  const isModifier = /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[tokenAt(tokens, name.end)]?.pos ?? "");
  return /^an?$/u.test(tokens[at]?.lower ?? "") && !isModifier ? "a" : "";
}

/** The words that say which of them are meant, empty where all are. */
function restrictionOf({ tokens }: AnalysedText, name: NameMention): string {
  const first = tokenAt(tokens, name.start);
  const [opening, following] = [tokens[first - 1], tokens[tokenAt(tokens, name.end)]];
  const sentence = tokens[first]?.sentence;
  const words: string[] = [];
  if (opening?.sentence === sentence && opening !== undefined)
    if (before.has(opening.lower) || opening.pos === "ADJ" || opening.pos === "NUM") words.push(opening.lower);
  const share = tokens[first - 2]?.lower ?? "";
  if (opening?.lower === "of" && shares.has(share)) words.push(share);
  if (following?.sentence === sentence && following !== undefined && behind.has(following.lower))
    words.push(following.lower);
  return words.join(" … ");
}
