import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { kinds, labels, numbers, P, roles, seenClass, types } from "./feature-names.js";
import type { Surroundings } from "./mention-features.js";
import { pronounClasses } from "./pronouns.js";
import { neighbours, words } from "./word-features.js";

const bucket = (value: number, bounds: readonly number[]): number => {
  const found = bounds.findIndex((bound) => value <= bound);
  return found === -1 ? bounds.length : found;
};

export interface PairPlace {
  /** How many other candidates were mentioned later. */
  readonly rank: number;
  readonly candidates: number;
  /** Among those mentioned as subjects it is the last. */
  readonly lastSubject: boolean;
  /** Candidates whose last mention is a later subject. */
  readonly subjectsBetween: number;
}

export function pairFeatures(
  out: Float32Array,
  mention: CorefMention,
  chain: Chain,
  place: PairPlace,
  around: Surroundings,
): void {
  const near = chain.mentions.at(-1);
  if (near === undefined) return;
  const first = chain.mentions[0] as CorefMention;
  const set = (at: number): void => void (out[at] = 1);
  set(P["near-kind=name"] + kinds.indexOf(near.kind));
  set(P["near-role=subject"] + roles.indexOf(near.role));
  for (const [k, name] of pronounClasses.entries())
    if (chain.pronouns[k] === true) set(P["has-pronoun=i"] + seenClass(name));
  const size = chain.mentions.length;
  for (const [k, count] of chain.types.entries()) out[P["chain-type=person"] + k] = count / size;
  set(P["chain-number=one"] + numbers.indexOf(chain.number ?? "unknown"));
  const label = labels.indexOf(chain.label as (typeof labels)[number]);
  if (label !== -1) set(P["chain-label=Person"] + label);
  else set(P.unnamed);
  out[P["chain-size"]] = Math.log2(size) / 4;
  out[P["chain-named"]] = Math.log2(1 + chain.named) / 4;
  if (first.paragraph === 0) set(P["chain-in-title"]);
  if (first.paragraph <= 1) set(P["chain-in-lead"]);
  out[P["chain-subjects"]] = chain.subjects / size;
  if (size === around.most) set(P["most-mentioned"]);
  if (near.quotation !== -1) set(P["near-quoted"]);
  if (around.analysed.sentences[near.sentence]?.firstToken === near.firstToken) set(P["near-sentence-initial"]);
  if (near.determiner === "definite") set(P["near-definite"]);
  if (near.determiner === "indefinite") set(P["near-indefinite"]);
  agreement(out, mention, chain);
  recency(out, mention, chain, near, place, around);
  distance(out, mention, near, place);
  structure(out, mention, chain, near, place);
  subjects(out, chain, around);
  speech(out, mention, chain, near, around);
  if (mention.pronoun === undefined) words(out, mention, chain, near);
  else if (near.pronoun !== undefined && near.headWord === mention.headWord) set(P["pronoun-same"]);
  neighbours(out, mention, near, around);
  const { nameBehind } = around;
  if (nameBehind !== undefined && chain.mentions.includes(nameBehind))
    set(nameBehind.firstToken === mention.endToken ? P["names-it"] : P["names-it-behind-comma"]);
}

function agreement(out: Float32Array, mention: CorefMention, chain: Chain): void {
  if (mention.gender !== undefined) out[chain.gender === mention.gender ? P["gender-fits"] : P["gender-open"]] = 1;
  if (mention.number !== undefined) {
    if (chain.number === mention.number) out[P["number-fits"]] = 1;
    else if (chain.number === undefined) out[P["number-open"]] = 1;
  }
  out[P["type-fits"]] = (chain.types[types.indexOf(mention.type)] ?? 0) / chain.mentions.length;
}

function distance(out: Float32Array, mention: CorefMention, near: CorefMention, place: PairPlace): void {
  out[P["sentences=0"] + bucket(Math.abs(mention.sentence - near.sentence), [0, 1, 2, 4, 8])] = 1;
  out[P["paragraphs=0"] + bucket(Math.abs(mention.paragraph - near.paragraph), [0, 1, 2])] = 1;
  if (near.head > mention.head) out[P.ahead] = 1;
  out[P["token-distance"]] = Math.log2(1 + Math.min(1023, Math.abs(mention.head - near.head))) / 10;
  out[P["rank=0"] + bucket(place.rank, [0, 1, 2, 5])] = 1;
  if (place.candidates === 1) out[P.only] = 1;
}

function structure(out: Float32Array, mention: CorefMention, chain: Chain, near: CorefMention, place: PairPlace): void {
  if (mention.role === near.role) out[P["same-role"]] = 1;
  const sameSentence = mention.sentence === near.sentence;
  if (mention.role === "subject" && near.role === "subject") out[P["both-subjects"]] = 1;
  if (sameSentence && chain.subjectSentences.has(mention.sentence)) out[P["subject-before"]] = 1;
  if (place.lastSubject) out[P["last-subject"]] = 1;
  if (sameSentence && mention.verb !== -1 && mention.verb === near.verb) out[P["same-verb"]] = 1;
  if (sameSentence && mention.verb !== -1 && near.verb !== -1 && mention.verb !== near.verb) out[P["verb-between"]] = 1;
  let [recent, inParagraph] = [0, 0];
  for (let i = chain.mentions.length - 1; i >= 0 && i >= chain.mentions.length - 12; i--) {
    const other = chain.mentions[i] as CorefMention;
    if (mention.sentence - other.sentence <= 3) recent += 1;
    if (mention.paragraph === other.paragraph) inParagraph += 1;
  }
  out[P["recent-mentions"]] = Math.min(6, recent) / 6;
  out[P["paragraph-mentions"]] = Math.min(6, inParagraph) / 6;
}

/** Who acts in the clauses before, and how many others could be meant. */
function subjects(out: Float32Array, chain: Chain, { subjectHere, subjectLast, recent }: Surroundings): void {
  if (subjectHere !== -1) out[subjectHere === chain.id ? P["subject-here"] : P["other-subject-here"]] = 1;
  if (subjectLast !== -1)
    out[subjectLast === chain.id ? P["subject-last-sentence"] : P["other-subject-last-sentence"]] = 1;
  out[P["rivals=0"] + bucket(recent.size - (recent.has(chain.id) ? 1 : 0), [0, 1])] = 1;
}

function recency(
  out: Float32Array,
  mention: CorefMention,
  chain: Chain,
  near: CorefMention,
  place: PairPlace,
  around: Surroundings,
): void {
  const { tokens, sentences } = around.analysed;
  for (let i = chain.mentions.length - 1; i >= 0 && i >= chain.mentions.length - 12; i--) {
    const other = chain.mentions[i] as CorefMention;
    const back = mention.sentence - other.sentence;
    if (other.role === "subject" && back >= 0) {
      out[P["subject-sentences=0"] + bucket(back, [0, 1, 2])] = 1;
      break;
    }
  }
  const own = mention.pronoun?.class;
  if (own !== undefined)
    for (let i = chain.mentions.length - 1; i >= 0 && i >= chain.mentions.length - 6; i--) {
      const other = chain.mentions[i] as CorefMention;
      if (other.pronoun?.class === own && mention.sentence - other.sentence <= 1) out[P["pronoun-recent"]] = 1;
    }
  const opening = sentences[near.sentence]?.firstToken ?? 0;
  if (near.firstToken - opening <= 1) out[P["first-of-sentence"]] = 1;
  const before = tokens[near.firstToken - 1]?.lower ?? "";
  if (before === "and" || before === "or" || tokens[near.endToken]?.lower === "and") out[P["near-conjunct"]] = 1;
  if (near.kind === "name" && near.endToken - near.firstToken > 1) out[P["near-full-name"]] = 1;
  if (near.determiner === "possessive") out[P["near-possessed"]] = 1;
  out[P["mentions-between"]] = Math.min(10, place.rank) / 10;
  out[P["subjects-between"]] = Math.min(5, place.subjectsBetween) / 5;
  if (chain.id === 0) out[P["first-of-text"]] = 1;
  if (around.names > 0) out[P["share-of-names"]] = chain.named / around.names;
  if (chain.gender !== undefined) out[P["gender-known"]] = 1;
}

function speech(
  out: Float32Array,
  mention: CorefMention,
  chain: Chain,
  near: CorefMention,
  around: Surroundings,
): void {
  if (mention.quotation !== -1 && mention.quotation === near.quotation) out[P["same-quotation"]] = 1;
  if (mention.source !== -1 && around.chainOf[mention.source] === chain.id)
    out[mention.quotation === -1 ? P["is-speaker"] : P["is-speaker-quoted"]] = 1;
  if (mention.source !== -1 && near.source === mention.source) out[P["same-speaker"]] = 1;
}
