import { roleNouns } from "../lexicon/roles.js";
import type { AnalysedText } from "../article/analysed-text.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { complements, determiners, kinds, labels, M, N, numbers, roles, seenClass, types } from "./feature-names.js";

/** What the features of a pair look at besides the two. */
export interface Surroundings {
  readonly analysed: AnalysedText;
  readonly mentions: readonly CorefMention[];
  /** Chain of a mention, by its index; -1 before it has one. */
  readonly chainOf: Int32Array;
  /** Most mentions that a chain has so far. */
  readonly most: number;
  /** How often the whole text names people. */
  readonly names: number;
  /** The name right behind the mention, or behind a comma. */
  readonly nameBehind: CorefMention | undefined;
  /** The mention is the source of other words. */
  readonly speaks: boolean;
  /** The chain of the last subject before the mention in its sentence, -1 for none. */
  readonly subjectHere: number;
  /** The chain of the first subject of the sentence before, -1 for none. */
  readonly subjectLast: number;
  /** The candidates that were mentioned in this sentence or the two before. */
  readonly recent: ReadonlySet<number>;
}

const beForms = new Set([
  "is",
  "was",
  "are",
  "were",
  "be",
  "became",
  "'s",
  "am",
  "'m",
  "'re",
  "been",
  "becomes",
  "being",
]);

/** The copula before the words ("He was once *the owner*"), as the index of its token. */
export function copulaBefore(analysed: AnalysedText, mention: CorefMention): number {
  for (let i = mention.firstToken - 1; i >= 0 && mention.firstToken - i < 4; i--) {
    const token = analysed.tokens[i];
    if (token?.sentence !== mention.sentence) return -1;
    if (beForms.has(token.lower)) return i;
    if (!/^(?:not|n't|also|now|once|then|still|currently|formerly|only|as|both)$/u.test(token.lower)) return -1;
  }
  return -1;
}

export function mentionFeatures(out: Float32Array, mention: CorefMention, around: Surroundings): void {
  const { tokens, sentences } = around.analysed;
  const set = (at: number): void => void (out[at] = 1);
  set(M["kind=name"] + kinds.indexOf(mention.kind));
  if (mention.pronoun !== undefined) {
    set(M["pronoun=i"] + seenClass(mention.pronoun.class));
    if (mention.pronoun.reflexive) set(M.reflexive);
    if (mention.pronoun.possessive) set(M["possessive-pronoun"]);
  }
  set(M["type=person"] + types.indexOf(mention.type));
  set(M["number=one"] + numbers.indexOf(mention.number ?? "unknown"));
  if (mention.gender !== undefined) set(M.gendered);
  set(M["determiner=definite"] + determiners.indexOf(mention.determiner));
  set(M["role=subject"] + roles.indexOf(mention.role));
  if (mention.quotation !== -1) set(M.quoted);
  if (mention.source !== -1) set(M.attributed);
  const sentence = sentences[mention.sentence];
  if (sentence?.firstToken === mention.firstToken) set(M["sentence-initial"]);
  if (sentences[mention.sentence - 1]?.paragraph !== mention.paragraph) set(M["paragraph-initial"]);
  if (mention.paragraph === 0) set(M["in-title"]);
  out[M.modifiers] = Math.min(3, mention.modifiers.length) / 3;
  if (roleNouns.has(mention.headWord)) set(M["role-noun"]);
  if (startsName(around, mention.endToken)) set(M["before-name"]);
  if (tokens[mention.firstToken - 1]?.text === ",") set(M["after-comma"]);
  if (copulaBefore(around.analysed, mention) !== -1) set(M["after-be"]);
  set(M["complement=none"] + complements.indexOf(mention.complement));
  if (mention.of.length > 0) set(M["of-name"]);
  if (around.speaks) set(M.speaks);
  if (around.nameBehind === undefined) return;
  set(around.nameBehind.firstToken === mention.endToken ? M["name-behind"] : M["name-behind-comma"]);
}

function startsName(around: Surroundings, token: number): boolean {
  return /^\p{Lu}/u.test(around.analysed.tokens[token]?.text ?? "");
}

/** How the candidates fit together, for the decision to open a chain. */
export function freshFeatures(out: Float32Array, mention: CorefMention, chains: readonly Chain[]): void {
  if (chains.length === 0) out[N["no-candidate"]] = 1;
  out[N.candidates] = Math.min(8, chains.length) / 8;
  for (const chain of chains) {
    const named = labels.indexOf(chain.label as (typeof labels)[number]);
    if (named !== -1 && named < 3) out[N["person-named"] + named] = 1;
    if (mention.pronoun !== undefined) continue;
    if (chain.heads.has(mention.headWord)) out[N["head-seen"]] = 1;
    if (chain.words.has(mention.headWord)) out[N["words-seen"]] = 1;
    if (chain.roles.has(mention.headWord)) out[N["role-held"]] = 1;
  }
}
