/**
 * What the words of a description, and those right beside it, say about whom it means. Definite descriptions with a
 * complement of their own are mostly new to the text (Vieira and Poesio 2000): "the school of Dr Reis" is not the school
 * of which the text told before.
 */
import type { AnalysedText } from "../article/analysed-text.js";
import { wordSet } from "../lexicon/words.js";
import { formOf, holderKey, holdersOf, type Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { isParentOfSome } from "./turn-tags.js";
import { copulaBefore } from "./mention-features.js";

const offices = wordSet(`
  position post office title role rank job candidate candidacy nominee nomination award prize oscar run bid race contest
  election vote crown throne dignity honour honor
`);

/** "The post of mayor", "nominee for President": what somebody can be, and nobody in particular. */
export function namesOffice({ tokens }: AnalysedText, { determiner, firstToken }: CorefMention): boolean {
  if (determiner !== "none" || !/^(?:of|for)$/u.test(tokens[firstToken - 1]?.lower ?? "")) return false;
  return offices.has(tokens[firstToken - 2]?.lower ?? "");
}

/** "Reis, the president's adviser": a possessor behind a comma is no apposition. */
export function isPossessorBehind({ tokens }: AnalysedText, mention: CorefMention, chain: Chain): boolean {
  const { firstToken, endToken } = mention;
  if (!/^['’]s?$/u.test(tokens[endToken]?.lower ?? "") || tokens[firstToken - 1]?.text !== ",") return false;
  return chain.mentions.some((one) => one.endToken === firstToken - 1);
}

/** Of somebody right behind a name and a comma: "Ana Reis, the mayor" is Reis, "according to Ana Reis, the mayor" is not. */
export function inApposition(
  { tokens }: AnalysedText,
  mention: CorefMention,
  candidates: Chain[],
): Chain[] | undefined {
  const { firstToken, determiner } = mention;
  const isPlain = mention.type === "person" && (determiner === "definite" || determiner === "indefinite");
  if (!isPlain || tokens[firstToken - 1]?.text !== ",") return undefined;
  for (const chain of candidates) {
    const name = chain.mentions.find((one) => one.kind === "name" && one.endToken === firstToken - 1);
    if (name === undefined) continue;
    const [before, to] = [tokens[name.firstToken - 2]?.lower, tokens[name.firstToken - 1]?.lower];
    return before === "according" && to === "to" ? candidates.filter((other) => other !== chain) : [chain];
  }
  return undefined;
}

const others = wordSet("another other second third fourth next last only same");
const demonstratives = wordSet("this that these those another");

/** "The second player", "the school of Dr Reis": neither apposition nor predicate, such words must fit what was told. */
export function fitsOwnWords(analysed: AnalysedText, mention: CorefMention, chain: Chain): boolean {
  const { determiner, complement, of, headWord, endToken, modifiers } = mention;
  if (isBound(analysed, mention) || determiner === "possessive") return true;
  if (modifiers.some((word) => others.has(word))) return chain.forms.has(formOf(mention));
  if (isParentOfSome(analysed, mention)) return true;
  if (complement !== "of" || (determiner !== "definite" && determiner !== "none")) return true;
  if (holdersOf(mention).some((word) => chain.holders.has(holderKey(word)))) return true;
  if (chain.label !== "Person" && of.some((word) => chain.names.has(word.toLowerCase()))) return true;
  const isOther = demonstratives.has(analysed.tokens[endToken + 1]?.lower ?? "");
  return of.length === 0 && !isOther && chain.heads.has(headWord);
}

/** An apposition or a predicate: who is meant stands beside it. */
function isBound(analysed: AnalysedText, mention: CorefMention): boolean {
  const before = analysed.tokens[mention.firstToken - 1]?.lower ?? "";
  return /^(?:[,(–—:-]|as)$/u.test(before) || copulaBefore(analysed, mention) !== -1;
}
