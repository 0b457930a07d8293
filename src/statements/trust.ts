import type { SourceSign, StatementSigns } from "../model/statement.js";
import type { Draft } from "./draft.js";
import { trustWeights as weights } from "./trust-weights.js";

/** What the tagger is sure of in an attribution, each 0 to 1, and whether grammar and links agree with it. */
export interface TaggerSigns {
  readonly content: number;
  readonly cue: number;
  readonly source?: number;
  readonly agreed: boolean;
  /** The source stands in another sentence than the cue. */
  readonly apart: boolean;
}

/** What the weights of `wordSigns` mean, in their order; the first is the constant. */
export const wordSignNames = [
  "constant",
  "content",
  "cue",
  "source",
  "no source",
  "agreed",
  "apart",
  "ruled",
  "length",
  "in quotation marks",
  "thought",
] as const;

/** The numbers from which it follows how probable the words and the source of a tagger's draft are right. */
export function wordSigns({ seen, cue }: Draft, words: number, isQuoted: boolean): readonly number[] | undefined {
  if (seen === undefined) return undefined;
  return [
    1,
    logOdds(seen.content),
    logOdds(seen.cue),
    seen.source === undefined ? 0 : logOdds(seen.source),
    seen.source === undefined ? 1 : 0,
    seen.agreed ? 1 : 0,
    seen.apart ? 1 : 0,
    seen.ruled ? 1 : 0,
    Math.log(Math.min(30, Math.max(1, words))),
    isQuoted ? 1 : 0,
    cue.mode === "thinks" ? 1 : 0,
  ];
}

/** Of a probability that is never quite none nor all. */
function logOdds(share: number): number {
  const bounded = Math.min(0.998, Math.max(0.2, share));
  return Math.log(bounded / (1 - bounded));
}

/** What the weights of `sourceSigns` mean, in their order. */
export const sourceSignNames = [
  "constant",
  "words",
  "by a rule alone",
  "pronoun",
  "doubt of the pronoun",
  "description",
  "unnamed",
  "several",
  "thing or nobody",
  "unresolved pronoun",
] as const;

/** The numbers from which it follows how probable words and speaker are both right. */
export function sourceSigns({ words, source }: StatementSigns): readonly number[] {
  const isKind = (...kinds: readonly SourceSign["kind"][]): number => (kinds.includes(source.kind) ? 1 : 0);
  return [
    1,
    words === undefined ? 0 : dot(weights.words, words),
    words === undefined ? 1 : 0,
    isKind("pronoun"),
    isKind("pronoun") * (logOdds(1) - logOdds(source.confidence)),
    isKind("description"),
    isKind("unnamed"),
    isKind("several"),
    isKind("thing", "nobody"),
    isKind("unresolved"),
  ];
}

/**
 * How probable it is that a statement has the right words and the right speaker: one logistic regression over what the
 * tagger saw, and one over what it says and how the speaker was found (both fitted by `npm run fit:trust`).
 */
export function trustOf(signs: StatementSigns): number {
  const odds = dot(weights.sources, sourceSigns(signs));
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

function dot(factors: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (factors[i] ?? 0), 0);
}
