import { entityLabels, type EntityLabel } from "../model/graph-schema.js";

export type Scores = Record<EntityLabel, number>;

/** What all occurrences of a name tell together. */
export interface Total {
  /** Points of the rules. */
  readonly rules: Scores;
  /** Sums of the tagger's confidence. */
  readonly votes: Scores;
  occurrences: number;
  /** The words around one of them say that it names a body, and nothing that it names a person or a known place. */
  isBody: boolean;
}

export const nothing = (): Scores => ({ Person: 0, Place: 0, Organization: 0, Collective: 0, Event: 0 });

// Set on the dev part of GUM: a sure word of the tagger outweighs what the rules say, an unsure one does not.
const ownVote = 6;
/** More than a sure word of the tagger. */
export const toldVote = 7;
const sharedVote = 3;
const leastRuleWeight = 0.25;
export const enoughTagged = 0.5;
export const enoughUntagged = 1.25;

export function weigh(total: Total, own?: { readonly label: EntityLabel; readonly confidence: number }): Scores {
  const scores = nothing();
  const doubt = own === undefined ? 0 : 1 - own.confidence;
  const ruleWeight = leastRuleWeight + (1 - leastRuleWeight) * doubt;
  const share = own === undefined ? 1 : doubt;
  for (const label of entityLabels) {
    scores[label] = ruleWeight * total.rules[label] + (share * sharedVote * total.votes[label]) / total.occurrences;
  }
  if (own !== undefined) scores[own.label] += ownVote * own.confidence ** 2;
  return scores;
}

export function best(scores: Scores, needed: number): { label: EntityLabel; points: number; lead: number } | undefined {
  const ranked = entityLabels.map((label) => ({ label, points: scores[label] })).sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.points < needed) return undefined;
  return { ...first, lead: first.points - second.points };
}

/** Whether all that is told of a name makes it somebody's. */
export const isPerson = (total: Total): boolean => best(weigh(total), enoughUntagged)?.label === "Person";
