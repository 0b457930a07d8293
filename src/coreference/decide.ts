import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { knownBearer } from "./known-roles.js";
import { scoreChoice, type ChoiceFeatures, type CorefModel } from "./scorer.js";

/** A mention and the chains that it may join, with their features. */
export interface Choice extends ChoiceFeatures {
  readonly mention: CorefMention;
  readonly index: number;
  readonly candidates: readonly Chain[];
  /** The mention is the source of other words. */
  readonly speaks: boolean;
  /** The index of the candidate that spoke last, where the mention is a speaking "he" or "she" that takes up its turn; else -1. */
  readonly turn: number;
  /** The index of the candidate whose office a possessive "its" stands before; else -1. */
  readonly body: number;
}

export interface Decision {
  /** The index of the candidate to join, -1 to open a chain, `unsure` to do neither. */
  readonly candidate: number;
  /** 0 to 1. */
  readonly confidence: number;
}
export type Decide = (choice: Choice) => Decision;

/** Somebody known is likely meant, but not surely enough: no chain of its own, which would draw on what follows. */
export const unsure = -2;

/** How probable the join of a mention with a chain must be. */
export type Needed = (mention: CorefMention, chain: Chain, speaks: boolean) => number;

/** Set by hand: the rule names nobody where anyone else could be meant. */
export const turnConfidence = 0.9;
/** Set by hand: where grammar binds a pronoun, four in five are right in GUM's train part and in GAP. */
export const boundConfidence = 0.85;
const confidenceOfKnown = 0.5;

/**
 * Decides by the learned scores; the first of equal ones wins. A mention joins only where the softmax over its candidates
 * and a new chain gives the best candidate at least what is needed.
 */
export function decideBy(model: CorefModel, needed?: Needed): Decide {
  return (choice) => {
    if (choice.candidates.length === 0) return { candidate: -1, confidence: 1 };
    if (choice.turn !== -1) return { candidate: choice.turn, confidence: turnConfidence };
    const { fresh, pairs } = scoreChoice(model, choice);
    let candidate = 0;
    for (const [k, score] of pairs.entries()) if (score > (pairs[candidate] as number)) candidate = k;
    const top = pairs[candidate] as number;
    const all = pairs.reduce((sum, score) => sum + Math.exp(score - top), Math.exp(fresh - top));
    const best = choice.candidates[candidate] as Chain;
    const least = needed?.(choice.mention, best, choice.speaks) ?? 0;
    if (fresh < top && 1 / all >= least) return { candidate, confidence: 1 / all };
    const known = knownBearer(choice.mention, choice.candidates, pairs, choice.speaks);
    if (known !== -1) return { candidate: known, confidence: confidenceOfKnown };
    if (choice.body !== -1) return { candidate: choice.body, confidence: confidenceOfKnown };
    const isUnsure = fresh < top && choice.mention.pronoun !== undefined;
    return { candidate: isUnsure ? unsure : -1, confidence: Math.exp(fresh - top) / all };
  };
}
