import { epithetNouns } from "../lexicon/epithets.js";
import { holderKey, type Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";

/**
 * Whom a definite description of one person must mean though the model would open a chain: the only one who holds the
 * role ("the mayor"), or, for the nouns by which news goes on speaking of people ("the despot"), the likeliest one named.
 *
 * @param scores the model's, one a candidate
 * @returns the index of a candidate, -1 for nobody
 */
export function knownPerson(mention: CorefMention, candidates: readonly Chain[], scores: readonly number[]): number {
  if (mention.kind !== "description" || mention.type !== "person" || mention.number !== "one") return -1;
  if (mention.determiner !== "definite") return -1;
  const fits = (chain: Chain): boolean =>
    chain.label === "Person" && !holdersDiffer(mention, chain) && !isSubjectBeside(mention, chain);
  const holders = candidates.flatMap((chain, index) =>
    fits(chain) && (chain.roles.has(mention.headWord) || chain.heads.has(mention.headWord)) ? [index] : [],
  );
  if (holders.length === 1) return holders[0] as number;
  if (!epithetNouns.has(mention.headWord)) return -1;
  let best = -1;
  for (const [index, chain] of candidates.entries()) {
    if (!fits(chain) || (holders.length > 0 && !holders.includes(index))) continue;
    if (best === -1 || (scores[index] as number) > (scores[best] as number)) best = index;
  }
  return best;
}

/** "the French president" is not the one of whom only Korea was told. */
function holdersDiffer(mention: CorefMention, chain: Chain): boolean {
  if (mention.capitals.length === 0 || chain.holders.size === 0) return false;
  return !mention.capitals.some((word) => chain.holders.has(holderKey(word)));
}

/** "Trump said the despot refused" is not about Trump. */
function isSubjectBeside(mention: CorefMention, chain: Chain): boolean {
  return chain.mentions.some((other) => other.sentence === mention.sentence && other.role === "subject");
}
