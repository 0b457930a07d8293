import type { MentionKind } from "../model/mention.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";

/** `gendered`: "he" and "she", `turn`: "I", "we" and "you". */
type Joined = MentionKind | "gendered" | "turn";

function joinedAs({ kind, pronoun }: CorefMention): Joined {
  if (pronoun?.gender !== undefined) return "gendered";
  return pronoun !== undefined && /^(?:i|we|you)$/u.test(pronoun.class) ? "turn" : kind;
}

/**
 * How probable a join must be, set by cross-validation on GUM's train part: to a chain of few mentions, and to one of
 * many. One wrong mention spoils a node, whatever else it holds; whom the text mentions all the time can do without
 * an unsure pronoun, whom it mentions twice cannot.
 */
export const needed: Readonly<Record<Joined, { few: number; many: number }>> = {
  name: { few: 0.9, many: 0.9 },
  description: { few: 0.65, many: 0.65 },
  pronoun: { few: 0.5, many: 0.5 },
  gendered: { few: 0.35, many: 0.35 },
  turn: { few: 0.65, many: 0.65 },
};
const [few, many] = [3, 12];

/** @param speaks the mention is the source of other words: who speaks is rarely unclear */
export function neededConfidence(mention: CorefMention, chain: Chain, speaks: boolean): number {
  const bounds = needed[joinedAs(mention)];
  const share = Math.log(chain.mentions.length / few) / Math.log(many / few);
  if (speaks && mention.pronoun !== undefined) return bounds.few;
  return bounds.few + (bounds.many - bounds.few) * Math.min(1, Math.max(0, share));
}
