import type { AnalysedText } from "../article/analysed-text.js";
import { genderOfRole } from "../entities/titles.js";
import { tokenAt } from "../article/token-at.js";
import { epithetNouns } from "../lexicon/epithets.js";
import type { Entity } from "../model/entity.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { TaggedText } from "../tagger/tagged-text.js";
import { ageOf } from "./ages.js";
import { complementOf } from "./complement.js";
import type { CorefMention, EntityType } from "./coref-mention.js";
import { roleOf } from "./grammatical-role.js";
import { determinerOf, phraseStart } from "./phrase-span.js";
import { peopleOf } from "../entities/peoples.js";
import { pronounOf } from "./pronouns.js";

const typeOfLabel: Readonly<Record<EntityLabel, EntityType | undefined>> = {
  Person: "person",
  Place: "place",
  Organization: "organization",
  Collective: "person",
  Event: undefined,
};
const types = new Set<string>(["person", "place", "organization"]);
/** "Her employer, Arctia, says": a body, though the tagger takes it for a person. */
const bodyNoun = /^(?:employers?|insurers?)$/u;
const womensNouns =
  /^(?:woman|girl|mother|lady|wife|daughter|sister|queen|princess|actress|widow|grandmother|aunt|niece)$/u;
const mensNouns =
  /^(?:man|boy|father|gentleman|guy|husband|son|brother|king|prince|widower|grandfather|uncle|nephew)$/u;

/** What stands for people, places and organisations: names, noun phrases around the tagger's heads, and pronouns. */
export function findMentions(
  analysed: AnalysedText,
  tagged: TaggedText,
  entities: readonly Entity[],
  quotationOf: readonly number[],
): CorefMention[] {
  /** For each token the first one of the longest name that holds it, -1 for none. */
  const nameAt = new Int32Array(analysed.tokens.length).fill(-1);
  const found: CorefMention[] = [];
  for (const [index, entity] of entities.entries()) {
    const type = typeOfLabel[entity.label];
    for (const name of entity.mentions) {
      const firstToken = tokenAt(analysed.tokens, name.start);
      let endToken = firstToken + 1;
      while ((analysed.tokens[endToken]?.start ?? Infinity) < name.end) endToken++;
      for (let i = firstToken; i < endToken; i++)
        if (nameAt[i] === -1 || (nameAt[i] as number) > firstToken) nameAt[i] = firstToken;
      if (type === undefined) continue;
      const many = entity.label === "Collective" ? "many" : "one";
      found.push({
        ...common(analysed, tagged, quotationOf, firstToken, endToken, endToken - 1),
        start: name.start,
        end: name.end,
        kind: "name",
        capitals: [],
        of: [],
        type,
        pronoun: undefined,
        number: many,
        gender: entity.gender,
        entity: index,
      });
    }
  }
  for (const [head, tag] of tagged.mentionTypes.entries()) {
    const isBody = bodyNoun.test(analysed.tokens[head]?.lower ?? "") && tag === "person";
    const type = isEpithet(analysed, tagged, head) ? "person" : isBody ? "organization" : tag;
    if (type === undefined || !types.has(type) || nameAt[head] !== -1) continue;
    found.push(described(analysed, tagged, quotationOf, head, type as EntityType, nameAt));
  }
  // "her" before "her mother": who the first is tells who the second is not.
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Of "the Union of Miners spokesman" the words behind the name, where the phrase would begin in the middle of it. */
function behindName(first: number, head: number, nameAt: Int32Array): number {
  const name = nameAt[first] as number;
  if (name === -1 || name === first) return first;
  let behind = first;
  while (behind < head && nameAt[behind] === name) behind++;
  return behind;
}

/** "The brash New Yorker", "the despot": nouns that stand for people, whatever else the tagger takes them for. */
function isEpithet(analysed: AnalysedText, tagged: TaggedText, head: number): boolean {
  const word = analysed.tokens[head];
  // "The Czech": what no plural can be.
  const isOfPeople =
    /^\p{Lu}/u.test(word?.text ?? "") && !/s$/u.test(word?.lower ?? "") && peopleOf(word?.lower ?? "") !== undefined;
  if (!isOfPeople && !epithetNouns.has(word?.lower ?? "")) return false;
  if (!/^(?:NOUN|PROPN)$/u.test(tagged.partsOfSpeech[head] ?? "")) return false;
  if (/^(?:NOUN|PROPN)$/u.test(tagged.partsOfSpeech[head + 1] ?? "")) return false;
  return analysed.tokens[phraseStart(analysed, tagged, head)]?.lower === "the";
}

function described(
  analysed: AnalysedText,
  tagged: TaggedText,
  quotationOf: readonly number[],
  head: number,
  type: EntityType,
  nameAt: Int32Array,
): CorefMention {
  const word = analysed.tokens[head]?.lower ?? "";
  const pronoun = pronounOf(word);
  if (pronoun !== undefined) {
    const base = common(analysed, tagged, quotationOf, head, head + 1, head);
    const possessive = word === "her" ? opensPhrase(tagged, head + 1) : pronoun.possessive;
    return {
      ...base,
      role: possessive ? "possessive" : base.role,
      kind: "pronoun",
      type,
      pronoun: { ...pronoun, possessive },
      number: pronoun.number,
      gender: pronoun.gender,
      entity: -1,
    };
  }
  const first = behindName(phraseStart(analysed, tagged, head), head, nameAt);
  const base = common(analysed, tagged, quotationOf, first, head + 1, head);
  return {
    ...base,
    kind: "description",
    type,
    pronoun: undefined,
    number: numberOf(analysed, tagged, first, head),
    gender: genderOfNoun(word),
    entity: -1,
  };
}

/** "her mother", "her very old house": what "her" stands before tells whether it is "his" or "him". */
function opensPhrase(tagged: TaggedText, next: number): boolean {
  const pos = tagged.partsOfSpeech;
  const at = pos[next] === "ADV" ? next + 1 : next;
  return /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(pos[at] ?? "");
}

type Common = Omit<CorefMention, "kind" | "type" | "pronoun" | "number" | "gender" | "entity">;

function common(
  analysed: AnalysedText,
  tagged: TaggedText,
  quotationOf: readonly number[],
  firstToken: number,
  endToken: number,
  head: number,
): Common {
  const { tokens, sentences } = analysed;
  const sentence = tokens[head]?.sentence ?? 0;
  const modifiers: string[] = [];
  const capitals: string[] = [];
  for (let i = firstToken; i < endToken; i++) {
    const tag = tagged.partsOfSpeech[i] ?? "X";
    if (i !== head && /^(?:ADJ|NOUN|PROPN|NUM|VERB)$/u.test(tag)) {
      modifiers.push(tokens[i]?.lower ?? "");
      if (/^\p{Lu}/u.test(tokens[i]?.text ?? "") && i > (sentences[sentence]?.firstToken ?? 0))
        capitals.push(tokens[i]?.text ?? "");
    }
  }
  return {
    start: tokens[firstToken]?.start ?? 0,
    end: tokens[endToken - 1]?.end ?? 0,
    firstToken,
    endToken,
    head,
    sentence,
    paragraph: sentences[sentence]?.paragraph ?? 0,
    determiner: determinerOf(analysed, tagged, firstToken, head),
    ...roleOf(analysed, tagged, firstToken, endToken),
    headWord: tokens[head]?.lower ?? "",
    modifiers,
    // "The brash New Yorker": the capitals are those of the head.
    capitals: /^\p{Lu}/u.test(tokens[head]?.text ?? "") ? [] : capitals,
    ...complementOf(analysed, endToken),
    age: ageOf(analysed, firstToken, endToken),
    quotation: quotationOf[head] ?? -1,
    source: -1,
    hearer: -1,
    isSource: false,
    isBesideSource: false,
    isSpoken: false,
    confidence: 1,
  };
}

const manyWords = new Set(["these", "those", "all", "both", "many", "several", "few", "some"]);

function numberOf(analysed: AnalysedText, tagged: TaggedText, first: number, head: number): "one" | "many" | undefined {
  const token = analysed.tokens[head];
  const word = token?.lower ?? "";
  const opening = analysed.tokens[first]?.lower ?? "";
  if (/^(?:people|police|men|women|children|others|many|some|both|all|most|few)$/u.test(word)) return "many";
  if (manyWords.has(opening)) return "many";
  if (/^(?:a|an|this|that|one|another|each|every)$/u.test(opening)) return "one";
  if (/[^su]s$|ese$/u.test(word) && word.length > 3) return token?.lemma === word ? undefined : "many";
  return tagged.partsOfSpeech[head] === "NUM" ? "many" : "one";
}

function genderOfNoun(word: string): CorefMention["gender"] {
  if (womensNouns.test(word)) return "female";
  if (mensNouns.test(word)) return "male";
  return genderOfRole(word);
}
