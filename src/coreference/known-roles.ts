import { organizationNouns } from "../lexicon/names.js";
import { epithetNouns } from "../lexicon/epithets.js";
import { holderKey, type Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";

/**
 * Whom a definite description must mean though the model would open a chain: the only one who holds the
 * role ("the mayor"), the only body named ("the company"), or, for the nouns by which news goes on speaking of people ("the despot"), the likeliest one named.
 *
 * @param scores the model's, one a candidate
 * @returns the index of a candidate, -1 for nobody
 */
export function knownBearer(mention: CorefMention, candidates: readonly Chain[], scores: readonly number[]): number {
  if (mention.kind !== "description" || mention.number !== "one" || mention.determiner !== "definite") return -1;
  if (mention.type === "organization") return onlyBody(mention, candidates);
  if (mention.type !== "person") return -1;
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

/** "The company" where only one has been named. */
function onlyBody(mention: CorefMention, candidates: readonly Chain[]): number {
  if (!organizationNouns.has(mention.headWord) || mention.modifiers.length > 0) return -1;
  const bodies = candidates.flatMap((chain, index) => (chain.label === "Organization" ? [index] : []));
  return bodies.length === 1 ? (bodies[0] as number) : -1;
}

/** "the French president" is not the one of whom only Korea was told. */
function holdersDiffer(mention: CorefMention, chain: Chain): boolean {
  if (mention.capitals.length === 0 || chain.holders.size === 0) return false;
  return !mention.capitals.some((word) => chain.holders.has(holderKey(word)));
}

/** "Trump said the despot refused" is not about Trump. */
function isSubjectBeside(mention: CorefMention, chain: Chain): boolean {
  return chain.subjectSentences.has(mention.sentence);
}
