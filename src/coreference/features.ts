import { roleNouns } from "../lexicon/roles.js";
import type { AnalysedText } from "../article/analysed-text.js";
import { formOf, holderKey, holdersOf, type Chain } from "./chain.js";
import type { Complement, CorefMention, Determiner, EntityType, Role } from "./coref-mention.js";
import { pronounClasses, type PronounClass } from "./pronouns.js";

const kinds = ["name", "description", "pronoun"] as const;
const types: readonly EntityType[] = ["person", "place", "organization"];
const numbers = ["one", "many", "unknown"] as const;
const determiners: readonly Determiner[] = ["definite", "indefinite", "possessive", "demonstrative", "none"];
const roles: readonly Role[] = ["subject", "object", "oblique", "possessive", "other"];
const complements: readonly Complement[] = ["none", "of", "place", "clause"];
const labels = ["Person", "Place", "Organization", "Collective"] as const;

/** Classes of pronouns as the model sees them: men and women are one to it. */
const seenClasses = pronounClasses.filter((name) => name !== "she");
const seenClass = (name: PronounClass): number => seenClasses.indexOf(name === "she" ? "he" : name);

function family(prefix: string, values: readonly string[]): string[] {
  return values.map((value) => `${prefix}=${value}`);
}

/** What is known of a mention alone; the order is that of the model's file. */
export const mentionFeatureNames: readonly string[] = [
  ...family("kind", kinds),
  ...family("pronoun", seenClasses),
  "reflexive",
  "possessive-pronoun",
  ...family("type", types),
  ...family("number", numbers),
  "gendered",
  ...family("determiner", determiners),
  ...family("role", roles),
  "quoted",
  "attributed",
  "sentence-initial",
  "paragraph-initial",
  "in-title",
  "modifiers",
  "role-noun",
  "before-name",
  "after-comma",
  "after-be",
  ...family("complement", complements),
  "of-name",
  "name-behind",
  "name-behind-comma",
  "speaks",
];

/** What tells whether it opens a chain: how well the best candidates fit. */
export const freshFeatureNames: readonly string[] = [
  "no-candidate",
  "candidates",
  "head-seen",
  "words-seen",
  "role-held",
  "person-named",
  "place-named",
  "organization-named",
];

/** What is known of a mention and a chain that may hold it. */
export const pairFeatureNames: readonly string[] = [
  ...family("near-kind", kinds),
  ...family("near-role", roles),
  ...family("has-pronoun", seenClasses),
  ...family("chain-type", types),
  ...family("chain-number", numbers),
  ...family("chain-label", labels),
  "unnamed",
  "chain-size",
  "chain-named",
  "chain-in-title",
  "chain-in-lead",
  "chain-subjects",
  "most-mentioned",
  "near-quoted",
  "near-sentence-initial",
  "near-definite",
  "near-indefinite",
  "gender-fits",
  "gender-open",
  "number-fits",
  "number-open",
  "type-fits",
  ...family("sentences", ["0", "1", "2", "3-4", "5-8", "9+"]),
  ...family("paragraphs", ["0", "1", "2", "3+"]),
  "ahead",
  "token-distance",
  ...family("rank", ["0", "1", "2", "3-5", "6+"]),
  "only",
  "same-role",
  "both-subjects",
  "subject-before",
  "last-subject",
  "same-verb",
  "verb-between",
  "recent-mentions",
  "paragraph-mentions",
  ...family("subject-sentences", ["0", "1", "2", "3+"]),
  "pronoun-recent",
  "first-of-sentence",
  "near-conjunct",
  "near-full-name",
  "near-possessed",
  "mentions-between",
  "subjects-between",
  "first-of-text",
  "share-of-names",
  "gender-known",
  "same-quotation",
  "is-speaker",
  "is-speaker-quoted",
  "same-speaker",
  "pronoun-same",
  "string-same",
  "head-same",
  "head-near",
  "head-in-words",
  "head-conflict",
  "modifiers-same",
  "modifiers-conflict",
  "role-held",
  "holder-same",
  "holder-conflict",
  "names-share-word",
  "name-contains",
  "initials",
  "apposition",
  "before-name",
  "copula",
  "possessor",
  "names-it",
  "names-it-behind-comma",
];

function positions(names: readonly string[]): (name: string) => number {
  const at = new Map(names.map((name, index) => [name, index]));
  return (name) => at.get(name) ?? -1;
}
const m = positions(mentionFeatureNames);
const f = positions(freshFeatureNames);
const p = positions(pairFeatureNames);
const M = {
  kind: m("kind=name"),
  pronoun: m("pronoun=i"),
  reflexive: m("reflexive"),
  possessive: m("possessive-pronoun"),
  type: m("type=person"),
  number: m("number=one"),
  gendered: m("gendered"),
  determiner: m("determiner=definite"),
  role: m("role=subject"),
  quoted: m("quoted"),
  attributed: m("attributed"),
  sentenceInitial: m("sentence-initial"),
  paragraphInitial: m("paragraph-initial"),
  inTitle: m("in-title"),
  modifiers: m("modifiers"),
  roleNoun: m("role-noun"),
  beforeName: m("before-name"),
  afterComma: m("after-comma"),
  afterBe: m("after-be"),
  complement: m("complement=none"),
  ofName: m("of-name"),
  nameBehind: m("name-behind"),
  nameBehindComma: m("name-behind-comma"),
  speaks: m("speaks"),
};
const N = {
  none: f("no-candidate"),
  candidates: f("candidates"),
  headSeen: f("head-seen"),
  wordsSeen: f("words-seen"),
  roleHeld: f("role-held"),
  named: f("person-named"),
};
const P = {
  nearKind: p("near-kind=name"),
  nearRole: p("near-role=subject"),
  hasPronoun: p("has-pronoun=i"),
  chainType: p("chain-type=person"),
  chainNumber: p("chain-number=one"),
  chainLabel: p("chain-label=Person"),
  unnamed: p("unnamed"),
  size: p("chain-size"),
  named: p("chain-named"),
  inTitle: p("chain-in-title"),
  inLead: p("chain-in-lead"),
  subjects: p("chain-subjects"),
  most: p("most-mentioned"),
  nearQuoted: p("near-quoted"),
  nearInitial: p("near-sentence-initial"),
  nearDefinite: p("near-definite"),
  nearIndefinite: p("near-indefinite"),
  genderFits: p("gender-fits"),
  genderOpen: p("gender-open"),
  numberFits: p("number-fits"),
  numberOpen: p("number-open"),
  typeFits: p("type-fits"),
  sentences: p("sentences=0"),
  paragraphs: p("paragraphs=0"),
  ahead: p("ahead"),
  distance: p("token-distance"),
  rank: p("rank=0"),
  only: p("only"),
  sameRole: p("same-role"),
  bothSubjects: p("both-subjects"),
  subjectBefore: p("subject-before"),
  lastSubject: p("last-subject"),
  sameVerb: p("same-verb"),
  verbBetween: p("verb-between"),
  recent: p("recent-mentions"),
  inParagraph: p("paragraph-mentions"),
  subjectSentences: p("subject-sentences=0"),
  pronounRecent: p("pronoun-recent"),
  firstOfSentence: p("first-of-sentence"),
  nearConjunct: p("near-conjunct"),
  nearFullName: p("near-full-name"),
  nearPossessed: p("near-possessed"),
  mentionsBetween: p("mentions-between"),
  subjectsBetween: p("subjects-between"),
  firstOfText: p("first-of-text"),
  shareOfNames: p("share-of-names"),
  genderKnown: p("gender-known"),
  sameQuotation: p("same-quotation"),
  isSpeaker: p("is-speaker"),
  isSpeakerQuoted: p("is-speaker-quoted"),
  sameSpeaker: p("same-speaker"),
  pronounSame: p("pronoun-same"),
  stringSame: p("string-same"),
  headSame: p("head-same"),
  headNear: p("head-near"),
  headInWords: p("head-in-words"),
  headConflict: p("head-conflict"),
  modifiersSame: p("modifiers-same"),
  modifiersConflict: p("modifiers-conflict"),
  roleHeld: p("role-held"),
  holderSame: p("holder-same"),
  holderConflict: p("holder-conflict"),
  shareWord: p("names-share-word"),
  nameContains: p("name-contains"),
  initials: p("initials"),
  apposition: p("apposition"),
  beforeName: p("before-name"),
  copula: p("copula"),
  possessor: p("possessor"),
  namesIt: p("names-it"),
  namesItBehindComma: p("names-it-behind-comma"),
};

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
}

const bucket = (value: number, bounds: readonly number[]): number => {
  const found = bounds.findIndex((bound) => value <= bound);
  return found === -1 ? bounds.length : found;
};

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
function copulaBefore(analysed: AnalysedText, mention: CorefMention): number {
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
  set(M.kind + kinds.indexOf(mention.kind));
  if (mention.pronoun !== undefined) {
    set(M.pronoun + seenClass(mention.pronoun.class));
    if (mention.pronoun.reflexive) set(M.reflexive);
    if (mention.pronoun.possessive) set(M.possessive);
  }
  set(M.type + types.indexOf(mention.type));
  set(M.number + numbers.indexOf(mention.number ?? "unknown"));
  if (mention.gender !== undefined) set(M.gendered);
  set(M.determiner + determiners.indexOf(mention.determiner));
  set(M.role + roles.indexOf(mention.role));
  if (mention.quotation !== -1) set(M.quoted);
  if (mention.source !== -1) set(M.attributed);
  const sentence = sentences[mention.sentence];
  if (sentence?.firstToken === mention.firstToken) set(M.sentenceInitial);
  if (sentences[mention.sentence - 1]?.paragraph !== mention.paragraph) set(M.paragraphInitial);
  if (mention.paragraph === 0) set(M.inTitle);
  out[M.modifiers] = Math.min(3, mention.modifiers.length) / 3;
  if (roleNouns.has(mention.headWord)) set(M.roleNoun);
  if (startsName(around, mention.endToken)) set(M.beforeName);
  if (tokens[mention.firstToken - 1]?.text === ",") set(M.afterComma);
  if (copulaBefore(around.analysed, mention) !== -1) set(M.afterBe);
  set(M.complement + complements.indexOf(mention.complement));
  if (mention.of.length > 0) set(M.ofName);
  if (around.speaks) set(M.speaks);
  if (around.nameBehind === undefined) return;
  set(around.nameBehind.firstToken === mention.endToken ? M.nameBehind : M.nameBehindComma);
}

function startsName(around: Surroundings, token: number): boolean {
  return /^\p{Lu}/u.test(around.analysed.tokens[token]?.text ?? "");
}

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
  set(P.nearKind + kinds.indexOf(near.kind));
  set(P.nearRole + roles.indexOf(near.role));
  for (const [k, name] of pronounClasses.entries()) if (chain.pronouns[k] === true) set(P.hasPronoun + seenClass(name));
  const size = chain.mentions.length;
  for (const [k, count] of chain.types.entries()) out[P.chainType + k] = count / size;
  set(P.chainNumber + numbers.indexOf(chain.number ?? "unknown"));
  const label = labels.indexOf(chain.label as (typeof labels)[number]);
  if (label !== -1) set(P.chainLabel + label);
  else set(P.unnamed);
  out[P.size] = Math.log2(size) / 4;
  out[P.named] = Math.log2(1 + chain.named) / 4;
  if (first.paragraph === 0) set(P.inTitle);
  if (first.paragraph <= 1) set(P.inLead);
  out[P.subjects] = chain.subjects / size;
  if (size === around.most) set(P.most);
  if (near.quotation !== -1) set(P.nearQuoted);
  if (around.analysed.sentences[near.sentence]?.firstToken === near.firstToken) set(P.nearInitial);
  if (near.determiner === "definite") set(P.nearDefinite);
  if (near.determiner === "indefinite") set(P.nearIndefinite);
  agreement(out, mention, chain);
  recency(out, mention, chain, near, place, around);
  distance(out, mention, near, place);
  structure(out, mention, chain, near, place);
  speech(out, mention, chain, near, around);
  if (mention.pronoun === undefined) words(out, mention, chain, near);
  else if (near.pronoun !== undefined && near.headWord === mention.headWord) set(P.pronounSame);
  neighbours(out, mention, near, around);
  const { nameBehind } = around;
  if (nameBehind !== undefined && chain.mentions.includes(nameBehind))
    set(nameBehind.firstToken === mention.endToken ? P.namesIt : P.namesItBehindComma);
}

function agreement(out: Float32Array, mention: CorefMention, chain: Chain): void {
  if (mention.gender !== undefined) out[chain.gender === mention.gender ? P.genderFits : P.genderOpen] = 1;
  if (mention.number !== undefined) {
    if (chain.number === mention.number) out[P.numberFits] = 1;
    else if (chain.number === undefined) out[P.numberOpen] = 1;
  }
  out[P.typeFits] = (chain.types[types.indexOf(mention.type)] ?? 0) / chain.mentions.length;
}

function distance(out: Float32Array, mention: CorefMention, near: CorefMention, place: PairPlace): void {
  out[P.sentences + bucket(Math.abs(mention.sentence - near.sentence), [0, 1, 2, 4, 8])] = 1;
  out[P.paragraphs + bucket(Math.abs(mention.paragraph - near.paragraph), [0, 1, 2])] = 1;
  if (near.head > mention.head) out[P.ahead] = 1;
  out[P.distance] = Math.log2(1 + Math.min(1023, Math.abs(mention.head - near.head))) / 10;
  out[P.rank + bucket(place.rank, [0, 1, 2, 5])] = 1;
  if (place.candidates === 1) out[P.only] = 1;
}

function structure(out: Float32Array, mention: CorefMention, chain: Chain, near: CorefMention, place: PairPlace): void {
  if (mention.role === near.role) out[P.sameRole] = 1;
  const sameSentence = mention.sentence === near.sentence;
  if (mention.role === "subject" && near.role === "subject") out[P.bothSubjects] = 1;
  if (sameSentence && chain.subjectSentences.has(mention.sentence)) out[P.subjectBefore] = 1;
  if (place.lastSubject) out[P.lastSubject] = 1;
  if (sameSentence && mention.verb !== -1 && mention.verb === near.verb) out[P.sameVerb] = 1;
  if (sameSentence && mention.verb !== -1 && near.verb !== -1 && mention.verb !== near.verb) out[P.verbBetween] = 1;
  let [recent, inParagraph] = [0, 0];
  for (let i = chain.mentions.length - 1; i >= 0 && i >= chain.mentions.length - 12; i--) {
    const other = chain.mentions[i] as CorefMention;
    if (mention.sentence - other.sentence <= 3) recent += 1;
    if (mention.paragraph === other.paragraph) inParagraph += 1;
  }
  out[P.recent] = Math.min(6, recent) / 6;
  out[P.inParagraph] = Math.min(6, inParagraph) / 6;
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
      out[P.subjectSentences + bucket(back, [0, 1, 2])] = 1;
      break;
    }
  }
  const own = mention.pronoun?.class;
  if (own !== undefined)
    for (let i = chain.mentions.length - 1; i >= 0 && i >= chain.mentions.length - 6; i--) {
      const other = chain.mentions[i] as CorefMention;
      if (other.pronoun?.class === own && mention.sentence - other.sentence <= 1) out[P.pronounRecent] = 1;
    }
  const opening = sentences[near.sentence]?.firstToken ?? 0;
  if (near.firstToken - opening <= 1) out[P.firstOfSentence] = 1;
  const before = tokens[near.firstToken - 1]?.lower ?? "";
  if (before === "and" || before === "or" || tokens[near.endToken]?.lower === "and") out[P.nearConjunct] = 1;
  if (near.kind === "name" && near.endToken - near.firstToken > 1) out[P.nearFullName] = 1;
  if (near.determiner === "possessive") out[P.nearPossessed] = 1;
  out[P.mentionsBetween] = Math.min(10, place.rank) / 10;
  out[P.subjectsBetween] = Math.min(5, place.subjectsBetween) / 5;
  if (chain.id === 0) out[P.firstOfText] = 1;
  if (around.names > 0) out[P.shareOfNames] = chain.named / around.names;
  if (chain.gender !== undefined) out[P.genderKnown] = 1;
}

function speech(
  out: Float32Array,
  mention: CorefMention,
  chain: Chain,
  near: CorefMention,
  around: Surroundings,
): void {
  if (mention.quotation !== -1 && mention.quotation === near.quotation) out[P.sameQuotation] = 1;
  if (mention.source !== -1 && around.chainOf[mention.source] === chain.id)
    out[mention.quotation === -1 ? P.isSpeaker : P.isSpeakerQuoted] = 1;
  if (mention.source !== -1 && near.source === mention.source) out[P.sameSpeaker] = 1;
}

function words(out: Float32Array, mention: CorefMention, chain: Chain, near: CorefMention): void {
  const own = [...mention.modifiers, mention.headWord];
  if (chain.heads.has(mention.headWord)) out[P.headSame] = 1;
  if (near.headWord === mention.headWord) out[P.headNear] = 1;
  if (chain.words.has(mention.headWord)) out[P.headInWords] = 1;
  if (chain.forms.has(formOf(mention))) out[P.stringSame] = 1;
  if (mention.kind === "description" && !chain.heads.has(mention.headWord) && near.kind === "description")
    out[P.headConflict] = 1;
  const known = mention.modifiers.filter((word) => chain.words.has(word)).length;
  if (known > 0) out[P.modifiersSame] = 1;
  if (known < mention.modifiers.length && chain.heads.has(mention.headWord)) out[P.modifiersConflict] = 1;
  if (mention.kind === "description" && own.some((word) => chain.roles.has(word)) && chain.roles.has(mention.headWord))
    out[P.roleHeld] = 1;
  const holders = holdersOf(mention);
  if (holders.length > 0 && chain.holders.size > 0)
    out[holders.some((word) => chain.holders.has(holderKey(word))) ? P.holderSame : P.holderConflict] = 1;
  if (mention.kind !== "name") return;
  const shared = own.filter((word) => chain.words.has(word)).length;
  if (shared > 0) out[P.shareWord] = 1;
  if (shared === own.length) out[P.nameContains] = 1;
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
function neighbours(out: Float32Array, mention: CorefMention, near: CorefMention, around: Surroundings): void {
  if (near.sentence !== mention.sentence || near.endToken > mention.firstToken) return;
  const { tokens } = around.analysed;
  const gap = mention.firstToken - near.endToken;
  if (gap === 0) out[P.beforeName] = 1;
  const between = tokens[near.endToken]?.text ?? "";
  if (gap === 1 && /^[,(–—:-]$/u.test(between)) out[P.apposition] = 1;
  if (gap === 1 && between === "'s") out[P.possessor] = 1;
  const copula = copulaBefore(around.analysed, mention);
  if (copula !== -1 && copula - near.endToken < 3 && copula >= near.endToken) out[P.copula] = 1;
}

/** How the candidates fit together, for the decision to open a chain. */
export function freshFeatures(out: Float32Array, mention: CorefMention, chains: readonly Chain[]): void {
  if (chains.length === 0) out[N.none] = 1;
  out[N.candidates] = Math.min(8, chains.length) / 8;
  for (const chain of chains) {
    const named = labels.indexOf(chain.label as (typeof labels)[number]);
    if (named !== -1 && named < 3) out[N.named + named] = 1;
    if (mention.pronoun !== undefined) continue;
    if (chain.heads.has(mention.headWord)) out[N.headSeen] = 1;
    if (chain.words.has(mention.headWord)) out[N.wordsSeen] = 1;
    if (chain.roles.has(mention.headWord)) out[N.roleHeld] = 1;
  }
}
