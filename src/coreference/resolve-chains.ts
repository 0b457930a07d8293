import type { AnalysedText } from "../article/analysed-text.js";
import type { Entity } from "../model/entity.js";
import { ofAge } from "./ages.js";
import { boundTo, predicateOf } from "./bound-pronouns.js";
import { candidatesFor } from "./candidates.js";
import { extendChain, holdersOf, nameChain, openChain, type Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { freshFeatureNames, mentionFeatureNames, pairFeatureNames } from "./feature-names.js";
import { boundConfidence, turnConfidence, unsure, type Choice, type Decide } from "./decide.js";
import { toldOfBefore, wasAsked } from "./told-of-before.js";
import { isTurnTag } from "./turn-tags.js";
import { bodyOfOffice } from "./office-holders.js";
import { whoMayBeMeant } from "./who-may-be-meant.js";
import { freshFeatures, mentionFeatures } from "./mention-features.js";
import { isObjectOfOwn, isOwnI, objectOf, relativesOf, toldBesideI, toldBesideYou } from "./not-meant.js";
import { nameBeforeComma, nameBehind, nameBehindComplement } from "./names-beside.js";
import { peoplesTold } from "./nationalities.js";
import { pairFeatures } from "./pair-features.js";

/** Where two take turns, whom "I" and "you" mean; else -1. */
function partyOf({ pronoun, hearer, source }: CorefMention): number {
  if (hearer === -1) return -1;
  return pronoun?.class === "you" ? hearer : pronoun?.class === "i" ? source : -1;
}

/** How far back the turn may be that a pronoun takes up. */
const mentionsOfTurn = 60;

/**
 * Walks through the mentions in the order of the text; each joins one of the chains before it or opens one. The second
 * name of an entity joins the first, whatever stands between; a source is resolved before the words that it speaks.
 */
export function resolveChains(
  analysed: AnalysedText,
  mentions: readonly CorefMention[],
  entities: readonly Entity[],
  decide: Decide,
): Chain[] {
  const chains: Chain[] = [];
  const chainOf = new Int32Array(mentions.length).fill(-1);
  const byWord = new Map<string, number[]>();
  const chainOfEntity = new Map<number, number>();
  let most = 0;
  const names = mentions.reduce(
    (sum, mention) => sum + (mention.kind === "name" && mention.type === "person" ? 1 : 0),
    0,
  );

  const speaking = new Set(mentions.map((mention) => mention.source));

  const speaks = (index: number): boolean => speaking.has(index) || mentions[index]?.isSource === true;

  /** The entities that a source names in its own words. */
  const namedBy = new Map<number, number[]>();
  for (const { source, isSpoken, entity } of mentions)
    if (isSpoken && entity !== -1) namedBy.set(source, [...(namedBy.get(source) ?? []), entity]);

  /** "Ms Mwangi said …. She added …": who spoke last, where nobody else is named since but in the words spoken. */
  const turnBefore = (index: number): number => {
    const mention = mentions[index] as CorefMention;
    const goesOn = mention.pronoun?.gender !== undefined || isTurnTag(analysed, mention);
    const answers = mention.role === "subject" && wasAsked(analysed, mention);
    if (!goesOn || mention.source !== -1 || !(answers || speaks(index))) return -1;
    for (let i = index - 1; i >= Math.max(0, index - mentionsOfTurn); i--) {
      const other = mentions[i] as CorefMention;
      if (answers && other.sentence === mention.sentence) continue;
      if (other.source !== -1 || (other.isBesideSource && other.sentence < mention.sentence)) continue;
      const isThird = other.pronoun === undefined || other.pronoun.gender !== undefined;
      if (speaks(i)) return isThird && other.sentence < mention.sentence ? i : -1;
      if (other.type === "person") return toldOfBefore(analysed, mentions, i, mention);
    }
    return -1;
  };

  const join = (chain: Chain, index: number): void => {
    const mention = mentions[index] as CorefMention;
    extendChain(chain, mention);
    for (const people of peoplesTold(analysed, mention)) chain.peoples.add(people);
    chainOf[index] = chain.id;
    if (chain.mentions.length > most) most = chain.mentions.length;
    if (mention.entity !== -1 && !chainOfEntity.has(mention.entity)) {
      chainOfEntity.set(mention.entity, chain.id);
      nameChain(chain, mention.entity, entities[mention.entity] as Entity, analysed.text);
    }
    if (mention.pronoun !== undefined) return;
    for (const word of [mention.headWord, ...(mention.entity === -1 ? [] : mention.modifiers)]) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [chain.id]);
      else if (known.at(-1) !== chain.id) known.push(chain.id);
    }
  };

  /** Those being resolved: each may want to know of the other first. */
  const underWay = new Set<number>();

  const resolve = (index: number): void => {
    if (chainOf[index] !== -1 || underWay.has(index)) return;
    underWay.add(index);
    place(index);
    underWay.delete(index);
  };

  const place = (index: number): void => {
    const mention = mentions[index] as CorefMention;
    const own = chainOfEntity.get(mention.entity);
    if (own !== undefined) return join(chains[own] as Chain, index);
    if (mention.source > index && mentions[mention.source]?.quotation !== mention.quotation) resolve(mention.source);
    if (mention.pronoun?.gender !== undefined) for (const ahead of namesAhead(index)) resolve(ahead);
    const party = partyOf(mention);
    if (party !== -1) {
      resolve(party);
      const speaker = chains[chainOf[party] ?? -1];
      mention.confidence = turnConfidence;
      if (speaker !== undefined) return join(speaker, index);
    }
    const bound = boundTo(analysed, mentions, index);
    if (bound !== -1) resolve(bound);
    const behind = nameBehind(analysed, mentions, index);
    const before = nameBeforeComma(analysed, mentions, index);
    if (before !== -1) resolve(before);
    for (const surer of surerAhead(index)) resolve(surer);
    const named = [
      behind,
      nameBehindComplement(analysed, mentions, index),
      predicateOf(analysed, mentions, index),
    ].find((i) => i !== -1);
    if (named !== undefined) resolve(named);
    const notMeant = notMeantBy(index);
    const all = candidatesFor(index, mentions, chainOf, chains, byWord).filter(
      (chain) => !isObjectOfOwn(analysed, mention, chain) && !chain.entities.some((entity) => notMeant.has(entity)),
    );
    // "Karl Turnbull, whose son works there": nobody before is his son.
    const isOfRelative = mention.kind === "description" && analysed.tokens[mention.firstToken]?.lower === "whose";
    const others = isOfRelative ? [] : all.filter((chain) => !isNamedByItself(index, chain));
    const owner = all.find(({ id }) => id === chainOf[bound]);
    if (owner !== undefined) {
      mention.confidence = boundConfidence;
      return join(owner, index);
    }
    const candidates =
      named === undefined
        ? whoMayBeMeant(analysed, mention, others, chains)
        : all.filter(({ id }) => id === chainOf[named]);
    const { candidate, confidence } = decide(describe(index, candidates));
    mention.confidence = confidence;
    const chosen = candidates[candidate];
    if (chosen !== undefined) return join(chosen, index);
    if (candidate === unsure) return;
    const chain = openChain(chains.length);
    chains.push(chain);
    join(chain, index);
  };

  /** `"It is over, Mr Reis," he said`, `He said: "Mr Reis is a legend"`: who speaks has not named himself. */
  const isNamedByItself = (index: number, chain: Chain): boolean =>
    speaking.has(index) &&
    mentions[index]?.pronoun?.gender !== undefined &&
    (namedBy.get(index)?.some((entity) => chain.entities.includes(entity)) ?? false);

  const besideI = toldBesideI(analysed, mentions);

  const notMeantBy = (index: number): ReadonlySet<number> => {
    const mention = mentions[index] as CorefMention;
    if (isOwnI(mention)) return besideI;
    if (mention.pronoun?.class === "you") return new Set(toldBesideYou(analysed, mentions, index));
    if (mention.pronoun?.possessive !== true) return new Set([objectOf(mentions, index)]);
    return new Set(relativesOf(analysed, mentions, index));
  };

  /** A pronoun can look ahead to a name of its sentence or the next one that stands nowhere before. */
  const namesAhead = (index: number): number[] => {
    const { sentence } = mentions[index] as CorefMention;
    const found: number[] = [];
    for (let i = index + 1; i < mentions.length; i++) {
      const other = mentions[i] as CorefMention;
      if (other.sentence > sentence + 1) break;
      if (other.kind === "name" && other.type === "person" && !chainOfEntity.has(other.entity)) found.push(i);
    }
    return found;
  };

  /** "The veteran said the Korean president …": who is meant by a country tells who is not meant without. */
  const surerAhead = (index: number): number[] => {
    const mention = mentions[index] as CorefMention;
    if (mention.kind !== "description" || mention.type !== "person" || holdersOf(mention).length > 0) return [];
    const found: number[] = [];
    for (let i = index + 1; i < mentions.length; i++) {
      const other = mentions[i] as CorefMention;
      if (other.sentence !== mention.sentence) break;
      const isSurer = other.kind === "description" && other.type === "person" && other.determiner === "definite";
      if (isSurer && other.start >= mention.end && holdersOf(other).length > 0) found.push(i);
    }
    return found;
  };

  const subjectsBefore = (index: number): { subjectHere: number; subjectLast: number } => {
    const { sentence } = mentions[index] as CorefMention;
    let [subjectHere, subjectLast] = [-1, -1];
    for (let i = index - 1; i >= 0; i--) {
      const other = mentions[i] as CorefMention;
      if (other.sentence < sentence - 1) break;
      if (other.role !== "subject" || chainOf[i] === -1) continue;
      if (other.sentence < sentence) subjectLast = chainOf[i] as number;
      else if (subjectHere === -1) subjectHere = chainOf[i] as number;
    }
    return { subjectHere, subjectLast };
  };

  const describe = (index: number, candidates: readonly Chain[]): Choice => {
    const mention = mentions[index] as CorefMention;
    const behind = nameBehind(analysed, mentions, index);
    const around = {
      analysed,
      mentions,
      chainOf,
      most,
      names,
      nameBehind: behind === -1 ? undefined : (mentions[behind] as CorefMention),
      speaks: speaking.has(index),
      ...subjectsBefore(index),
      recent: new Set(
        candidates.flatMap(({ id, mentions: own }) =>
          mention.sentence - (own.at(-1)?.sentence ?? -Infinity) <= 2 ? [id] : [],
        ),
      ),
    };
    const own = new Float32Array(mentionFeatureNames.length);
    const fresh = new Float32Array(freshFeatureNames.length);
    mentionFeatures(own, mention, around);
    freshFeatures(fresh, mention, candidates);
    let subjectsBetween = 0;
    const lastSubject = candidates.findIndex((chain) => chain.mentions.at(-1)?.role === "subject");
    const pairs = candidates.map((chain, rank) => {
      const pair = new Float32Array(pairFeatureNames.length);
      const place = { rank, candidates: candidates.length, lastSubject: rank === lastSubject, subjectsBetween };
      pairFeatures(pair, mention, chain, place, around);
      if (chain.mentions.at(-1)?.role === "subject") subjectsBetween += 1;
      return pair;
    });
    const spoke = turnBefore(index);
    const turn = candidates.findIndex((chain) => chain.id === chainOf[spoke] && ofAge(mention, chain, candidates));
    const body = bodyOfOffice(analysed, mention, candidates);
    return { mention, index, candidates, speaks: around.speaks, own, fresh, pairs, turn, body };
  };

  for (let index = 0; index < mentions.length; index++) resolve(index);
  return chains;
}
