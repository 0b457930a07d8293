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
 * How probable a join must be, set by cross-validation on GUM's train part: to a chain of few mentions, to one of many,
 * and for the source of other words. One wrong mention spoils a node, whatever else it holds; whom the text mentions
 * all the time can do without an unsure pronoun, whom it mentions twice cannot. Who speaks is rarely unclear.
 */
const needed: Readonly<Record<Joined, { readonly few: number; readonly many: number; readonly speaks: number }>> = {
  name: { few: 0.97, many: 0.97, speaks: 0.97 },
  description: { few: 0.75, many: 0.75, speaks: 0.65 },
  pronoun: { few: 0.8, many: 0.8, speaks: 0.5 },
  gendered: { few: 0.35, many: 0.8, speaks: 0.35 },
  turn: { few: 0.75, many: 0.75, speaks: 0.65 },
};
const [few, many] = [3, 12];
const never = Infinity;

/** @param speaks the mention is the source of other words */
export function neededConfidence(mention: CorefMention, chain: Chain, speaks: boolean): number {
  const bounds = needed[joinedAs(mention)];
  if (speaks) return bounds.speaks;
  // "You" of nobody knows whom is mostly the reader, or anybody.
  if (mention.pronoun?.class === "you" && mention.source === -1) return never;
  const share = Math.log(chain.mentions.length / few) / Math.log(many / few);
  return bounds.few + (bounds.many - bounds.few) * Math.min(1, Math.max(0, share));
}
