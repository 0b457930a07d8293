import { formOf, holderKey, holdersOf, type Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { P } from "./feature-names.js";
import { copulaBefore, type Surroundings } from "./mention-features.js";

/** What the words of a description or name have in common with those of a chain. */
export function words(out: Float32Array, mention: CorefMention, chain: Chain, near: CorefMention): void {
  const own = [...mention.modifiers, mention.headWord];
  if (chain.heads.has(mention.headWord)) out[P["head-same"]] = 1;
  if (near.headWord === mention.headWord) out[P["head-near"]] = 1;
  if (chain.words.has(mention.headWord)) out[P["head-in-words"]] = 1;
  if (chain.forms.has(formOf(mention))) out[P["string-same"]] = 1;
  if (mention.kind === "description" && !chain.heads.has(mention.headWord) && near.kind === "description")
    out[P["head-conflict"]] = 1;
  const known = mention.modifiers.filter((word) => chain.words.has(word)).length;
  if (known > 0) out[P["modifiers-same"]] = 1;
  if (known < mention.modifiers.length && chain.heads.has(mention.headWord)) out[P["modifiers-conflict"]] = 1;
  if (mention.kind === "description" && own.some((word) => chain.roles.has(word)) && chain.roles.has(mention.headWord))
    out[P["role-held"]] = 1;
  const holders = holdersOf(mention);
  if (holders.length > 0 && chain.holders.size > 0)
    out[holders.some((word) => chain.holders.has(holderKey(word))) ? P["holder-same"] : P["holder-conflict"]] = 1;
  if (mention.kind !== "name") return;
  const shared = own.filter((word) => chain.words.has(word)).length;
  if (shared > 0) out[P["names-share-word"]] = 1;
  if (shared === own.length) out[P["name-contains"]] = 1;
  if (chain.entities.length > 0 && isInitials(mention, near)) out[P.initials] = 1;
}

function isInitials(a: CorefMention, b: CorefMention): boolean {
  const initials = (x: CorefMention): string => [...x.modifiers, x.headWord].map((word) => word[0] ?? "").join("");
  return (
    (a.modifiers.length === 0 && b.modifiers.length > 0 && a.headWord.replaceAll(".", "") === initials(b)) ||
    (b.modifiers.length === 0 && a.modifiers.length > 0 && b.headWord.replaceAll(".", "") === initials(a))
  );
}

/** Apposition, a name behind its description, a copula between the two, a possessor. */
export function neighbours(out: Float32Array, mention: CorefMention, near: CorefMention, around: Surroundings): void {
  if (near.sentence !== mention.sentence || near.endToken > mention.firstToken) return;
  const { tokens } = around.analysed;
  const gap = mention.firstToken - near.endToken;
  if (gap === 0) out[P["before-name"]] = 1;
  const between = tokens[near.endToken]?.text ?? "";
  if (gap === 1 && /^[,(–—:-]$/u.test(between)) out[P.apposition] = 1;
  if (gap === 1 && between === "'s") out[P.possessor] = 1;
  const copula = copulaBefore(around.analysed, mention);
  if (copula !== -1 && copula - near.endToken < 3 && copula >= near.endToken) out[P.copula] = 1;
}
