import { organizationNouns } from "../lexicon/names.js";
import { wordSet } from "../lexicon/words.js";
import { epithetNouns, officeNouns } from "../lexicon/epithets.js";
import { timeWords } from "../syntax/find-cues.js";
import { isBareAge, ofAge } from "./ages.js";
import { holderKey, holdersOf, type Chain } from "./chain.js";
import { peopleOf } from "../entities/peoples.js";
import type { CorefMention } from "./coref-mention.js";

/**
 * Whom a definite description must mean though the model would open a chain: the only one who holds the
 * role ("the mayor"), the only body named ("the company"), or, for the nouns by which news goes on speaking of people ("the despot"), the likeliest one named.
 *
 * @param scores the model's, one a candidate
 * @param speaks the mention is the source of other words
 * @returns the index of a candidate, -1 for nobody
 */
export function knownBearer(
  mention: CorefMention,
  candidates: readonly Chain[],
  scores: readonly number[],
  speaks: boolean,
): number {
  const holder = holderOf(mention, candidates, scores, speaks);
  return holder === -1 && speaks && isTag(mention) ? lastTold(mention, candidates) : holder;
}

function holderOf(
  mention: CorefMention,
  candidates: readonly Chain[],
  scores: readonly number[],
  speaks: boolean,
): number {
  if (mention.kind !== "description" || mention.number !== "one" || mention.determiner !== "definite") return -1;
  if (mention.type === "organization") return onlyBody(mention, candidates, speaks);
  if (mention.type !== "person") return -1;
  const isEpithet = epithetNouns.has(mention.headWord) || isBareAge(mention);
  // A New Yorker is not new.
  const modifiers = mention.headWord === "yorker" ? [] : mention.modifiers;
  if (modifiers.some((word) => others.has(word))) return -1;
  // "The president", unlike "the despot", is somebody else where the text tells of none, and where it says which one.
  const isOffice = officeNouns.has(mention.headWord);
  if (mention.complement === "clause" && (isOffice || !isEpithet)) return -1;
  if (mention.complement === "place" && isOffice && !mention.of.every(isTime)) return -1;
  const fits = (chain: Chain): boolean =>
    chain.label === "Person" &&
    !holdersDiffer(mention, chain) &&
    !isSubjectBeside(mention, chain) &&
    ofAge(mention, chain, candidates);
  const holders = candidates.flatMap((chain, index) =>
    fits(chain) && isCalled(chain, mention.headWord) ? [index] : [],
  );
  if (holders.length === 1) return holders[0] as number;
  if (holders.length === 0 && (speaks || mention.isSource) && modifiers.length === 0 && mention.complement === "none") {
    const called = candidates.flatMap((chain, index) =>
      fits(chain) && wordsFor(mention.headWord).some((word) => isCalled(chain, word)) ? [index] : [],
    );
    if (called.length === 1) return called[0] as number;
  }
  if (!isEpithet || (isOffice && holders.length === 0 && holdersOf(mention).length === 0)) return -1;
  let best = -1;
  for (const [index, chain] of candidates.entries()) {
    if (!fits(chain) || (holders.length > 0 && !holders.includes(index))) continue;
    if (holders.length === 0 && !mayHold(mention, chain)) continue;
    if (best === -1 || (scores[index] as number) > (scores[best] as number)) best = index;
  }
  return best;
}

/** "Said the 63-year-old former minister", "said the Norwegian": more is told of the one who speaks. */
function isTag({ age, headWord, modifiers, complement }: CorefMention): boolean {
  if (complement !== "none") return false;
  const isPeople = modifiers.length === 0 && peopleOf(headWord) !== undefined;
  return isPeople || (age !== undefined && headWord !== "old");
}

/** How many sentences back. */
const tagReach = 2;

/** The only person with whom the sentences before begin to tell of people, in this paragraph or else in the one before. */
function lastTold(mention: CorefMention, candidates: readonly Chain[]): number {
  const here = firstTold(mention, candidates, mention.paragraph);
  const told = here.size > 0 ? here : firstTold(mention, candidates, mention.paragraph - 1);
  const [only = -1] = told;
  const chain = candidates[only];
  const fits = chain !== undefined && !holdersDiffer(mention, chain) && ofAge(mention, chain, candidates);
  return fits && told.size === 1 ? only : -1;
}

/** Whom each sentence of a paragraph names first, outside of quotations; as indexes of candidates. */
function firstTold(mention: CorefMention, candidates: readonly Chain[], paragraph: number): ReadonlySet<number> {
  const first = new Map<number, { readonly start: number; readonly index: number }>();
  for (const [index, { label, mentions }] of candidates.entries()) {
    if (label !== "Person") continue;
    for (const one of mentions) {
      const isNear = one.sentence < mention.sentence && one.sentence >= mention.sentence - tagReach;
      if (one.quotation !== -1 || one.kind === "description" || !isNear || one.paragraph !== paragraph) continue;
      if (one.start < (first.get(one.sentence)?.start ?? Infinity))
        first.set(one.sentence, { start: one.start, index });
    }
  }
  return new Set([...first.values()].map(({ index }) => index));
}

/** "The governor on Sunday evening": a time does not say which governor. */
function isTime(word: string): boolean {
  return timeWords.test(word.toLowerCase());
}

/** "The mayor" by a role, "the Swede" by "the Swedish goalkeeper". */
function isCalled(chain: Chain, noun: string): boolean {
  if (chain.roles.has(noun) || chain.heads.has(noun)) return true;
  const people = peopleOf(noun);
  return people !== undefined && (chain.peoples.has(people) || chain.holders.has(holderKey(noun)));
}

/** Words by which news goes on speaking of who holds a role: "the manager" of a coach. */
const alike = [
  wordSet("coach manager boss"),
  wordSet("executive ceo boss"),
  wordSet("lawyer attorney counsel barrister solicitor advocate"),
  wordSet("lawmaker legislator mp congressman congresswoman representative senator"),
  wordSet("policeman policewoman officer constable sergeant inspector superintendent detective"),
  wordSet("academic professor lecturer researcher scientist"),
  wordSet("doctor physician surgeon medic"),
  wordSet("author writer novelist"),
  wordSet("spokesman spokeswoman spokesperson"),
];

function wordsFor(noun: string): readonly string[] {
  return alike.filter((words) => words.has(noun)).flatMap((words) => [...words]);
}

const rulers = wordSet(
  "leader ruler despot dictator tyrant strongman autocrat president premier chancellor monarch king queen",
);

/** Of what country somebody rules goes without saying; any other holder ("the Peruvian coach") must have been told. */
function mayHold(mention: CorefMention, chain: Chain): boolean {
  const holders = holdersOf(mention);
  if (holders.length === 0 || (rulers.has(mention.headWord) && chain.holders.size === 0)) return true;
  return holders.some((word) => chain.holders.has(holderKey(word)));
}

/** "The new mayor" is not the one of whom the text told, "the first woman" nobody in particular. */
const others = wordSet(`
  new former first second third next other another only previous last future incoming outgoing deputy vice late then
  early subsequent eventual would-be same best youngest oldest
`);

/** "The rival company" is another one. */
const otherBodies = wordSet("rival parent sister holding competing neighbouring neighboring local foreign leading");

/**
 * "The company" where only one has been named, "the pub company said" right behind it too; "the company said" where its
 * paragraph has named only one.
 */
function onlyBody(mention: CorefMention, candidates: readonly Chain[], speaks: boolean): number {
  if (!organizationNouns.has(mention.headWord) || mention.complement !== "none") return -1;
  const bodies = candidates.flatMap((chain, index) => (chain.label === "Organization" ? [index] : []));
  if (mention.modifiers.length > 0) {
    const isBeside = candidates[bodies[0] ?? -1]?.mentions.some(({ sentence }) => sentence >= mention.sentence - 1);
    const isPlain =
      mention.capitals.length === 0 &&
      mention.modifiers.length === 1 &&
      ![others, otherBodies].some((words) => words.has(mention.modifiers[0] ?? ""));
    return speaks && bodies.length === 1 && isBeside === true && isPlain ? (bodies[0] as number) : -1;
  }
  if (bodies.length === 1) return bodies[0] as number;
  if (!speaks) return -1;
  const beside = bodies.filter((index) =>
    candidates[index]?.mentions.some(({ paragraph }) => paragraph === mention.paragraph),
  );
  return beside.length === 1 ? (beside[0] as number) : -1;
}

/** "the French president" is not the one of whom only Korea was told. */
function holdersDiffer(mention: CorefMention, chain: Chain): boolean {
  const holders = holdersOf(mention);
  if (mention.complement === "of" && !epithetNouns.has(mention.headWord))
    return !holders.some((word) => chain.holders.has(holderKey(word)));
  if (holders.length === 0 || chain.holders.size === 0) return false;
  return !holders.some((word) => chain.holders.has(holderKey(word)));
}

/** "Trump said the despot refused" is not about Trump. */
function isSubjectBeside(mention: CorefMention, chain: Chain): boolean {
  return chain.subjectSentences.has(mention.sentence);
}
