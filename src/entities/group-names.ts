import { addName, choose, openGroup, type Group } from "./choose-bearer.js";
import { isShortBody } from "./short-bodies.js";
import { entityId } from "../model/ids.js";
import { compareText } from "../model/canonical.js";
import type { Entity } from "../model/entity.js";
import type { Gender, NameMention } from "../model/mention.js";
import { genderOf as genderOfFirstName, genderOfSingle, isFirstName } from "./first-names.js";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.js";
import { legalForms } from "../lexicon/legal-forms.js";
import { organizationWords } from "../lexicon/names.js";
import { shortPeoples } from "../lexicon/regions.js";
import { wholeOf } from "./place-parts.js";
import { generation, withoutStorm, wordsIn } from "./name-words.js";
import { organizationKey, acronymOf } from "./organization-names.js";

/**
 * Joins the names of one bearer: the same name, a surname or a first name with the full name, `DONALD` with `Donald`,
 * `U.S.` with `United States`, an acronym with what it stands for. Two full names whose first or last words differ stay
 * apart.
 */
export function groupNames(found: readonly NameMention[], places: Gazetteer, headline = 0): Entity[] {
  const mentions = withoutEpithets(found);
  const groups: Group[] = [];
  // Full names first: what is shorter joins what is longer.
  const ordered = [...mentions].sort((a, b) => wordsIn(b.name).length - wordsIn(a.name).length || a.start - b.start);
  const single = ordered.filter((mention) => mention.label === "Person" && wordsIn(mention.name).length === 1);
  const alone = new Set(single.map((mention) => wordsIn(mention.name)[0]));
  for (const mention of ordered) if (!single.includes(mention)) joinOrOpen(groups, mention, places, headline, alone);
  // "Mr Okafor" is told from Michelle Okafor; whom "Okafor" means is seen then, and in the headline at last.
  const untold = ({ gender, start }: NameMention): number => (gender !== undefined ? 0 : start < headline ? 2 : 1);
  for (const mention of single.sort((a, b) => untold(a) - untold(b) || a.start - b.start))
    joinOrOpen(groups, mention, places, headline, alone);
  for (const group of groups) group.mentions.sort((a, b) => a.start - b.start);
  const taken = new Set<string>();
  return groups
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    .map((group) => toEntity(group, places, taken));
}

/** "Crooked Ana Reis" where the text has "Ana Reis" as well: the word before the first name is none of hers. */
function withoutEpithets(mentions: readonly NameMention[]): readonly NameMention[] {
  const people = mentions.filter(({ label, name }) => label === "Person" && isFirstName(name.split(" ")[0] ?? ""));
  const names = new Set(people.map(({ name }) => name));
  return mentions.map((mention) => {
    const [first = "", ...rest] = mention.name.split(" ");
    const name = rest.join(" ");
    const isEpithet = mention.label === "Person" && rest.length > 1 && !isFirstName(first) && names.has(name);
    return isEpithet ? { ...mention, name } : mention;
  });
}

/**
 * @param headline its end: what stands there may be short for what is only told behind it
 * @param alone the words by which a person is called without another one
 */
function joinOrOpen(
  groups: Group[],
  mention: NameMention,
  places: Gazetteer,
  headline: number,
  alone: ReadonlySet<string | undefined>,
): void {
  const words = wordsIn(mention.name);
  const place = mention.label === "Place" ? places.placesNamed(mention.name)[0] : undefined;
  const ofLabel = groups.filter(
    (group) =>
      group.label === mention.label &&
      !differ(jurisdictionOf(group.mentions), mention.body?.jurisdiction) &&
      !isRelative(group, mention, words) &&
      !isPlayed(group, mention, words) &&
      !isBeforeRelative(group, mention, words),
  );
  const bearers = ofLabel.filter((group) => sameBearer(group, mention, words, place));
  // "Johan" is Johan Berg rather than Johan II.
  const [own, same] = [generation(mention.name), (group: Group) => generation(group.mentions[0]?.name ?? "")];
  const fitting = bearers.some((group) => same(group) === own)
    ? bearers.filter((group) => same(group) === own)
    : bearers;
  const group =
    fitting.length > 0
      ? choose(fitting, mention)
      : (onlyOne(ofLabel.filter((known) => shortOf(known, words) || isBeginning(known, words, alone))) ??
        onlyOne(ofLabel.filter((known) => isShort(known, words, mention, places, headline))));
  const bearer = group ?? onlyOne(ofLabel.filter((known) => isSurname(known, words, mention)));
  if (group !== undefined) return addName(group, mention, headline);
  if (bearer !== undefined) return addName(bearer, withoutFirstName(mention), headline);
  const opened = openGroup(mention.label, words, place);
  addName(opened, mention, headline);
  groups.push(opened);
}

function isShort(
  { label, from, words: whole }: Group,
  words: readonly string[],
  mention: NameMention,
  places: Gazetteer,
  headline: number,
): boolean {
  const isBehind = mention.start > from || mention.start < headline;
  return label === "Organization" && isBehind && isShortBody(whole, words, places);
}

/** "Ana Reis, the sister of Inspector Reis": the one is not the other, unless that is what all call him. */
function isRelative(group: Group, { relativeOf }: NameMention, words: readonly string[]): boolean {
  if (relativeOf === undefined || words.join(" ") === group.words.join(" ")) return false;
  const other = wordsIn(relativeOf);
  if (other.length === 1) return other[0] === group.words.at(-1) || other[0] === group.words[0];
  return (
    other.join(" ") === group.words.join(" ") && generation(relativeOf) === generation(group.mentions[0]?.name ?? "")
  );
}

/** "President Okafor" is not the Ana Okafor whom the text brings in as his daughter below. */
function isBeforeRelative({ full, words: known }: Group, { start }: NameMention, words: readonly string[]): boolean {
  const isSurname = words.length === 1 && known.length > 1 && words[0] === known.at(-1);
  return isSurname && full?.isRelative === true && start < full.start;
}

/** The "Tom" whom somebody plays is not Tom Okafor beside him. */
function isPlayed(group: Group, { isCharacter }: NameMention, words: readonly string[]): boolean {
  return isCharacter === true && words.length === 1 && group.words.length > 1;
}

function sameBearer(group: Group, mention: NameMention, words: readonly string[], place?: GazetteerPlace): boolean {
  const isSame = words.join(" ") === group.words.join(" ");
  if (mention.label === "Person") {
    const [known, own] = [generation(group.mentions[0]?.name ?? ""), generation(mention.name)];
    if (known !== own && (words.length > 1 || own !== "")) return false;
  }
  if (isSame || (mention.standsFor !== undefined && group.mentions.some(({ name }) => name === mention.standsFor)))
    return true;
  switch (mention.label) {
    case "Person":
      return samePerson(group.words, words) && !differ(genderOf(group.mentions), mention.gender);
    case "Place":
      return (place !== undefined && place === group.place) || isAcronymOf(group, mention);
    case "Organization": {
      const [known, other] = [group.mentions[0]?.name ?? "", mention.name];
      if (sameCore(group, mention)) return true;
      return organizationKey(known) === organizationKey(other) || isAcronymOf(group, mention);
    }
    case "Collective":
      return stem(words) === stem(group.words);
    case "Event":
      return withoutStorm(words) === withoutStorm(group.words);
  }
}

/** "Kenya's Supreme Court" and "the Supreme Court", "the Finance Ministry" and "the Ministry of Finance" */
function sameCore(group: Group, { body }: NameMention): boolean {
  return body !== undefined && group.mentions.some((known) => known.body?.core === body.core);
}

function jurisdictionOf(mentions: readonly NameMention[]): string | undefined {
  return mentions.find(({ body }) => body?.jurisdiction !== undefined)?.body?.jurisdiction;
}

/** "NSW" of New South Wales, "U. N." of the United Nations, "UC Berkeley" of the University of California, Berkeley. */
function isAcronymOf(group: Group, { name }: NameMention): boolean {
  const known = group.mentions[0]?.name ?? "";
  const letters = name.replace(/[.\s]/gu, "");
  if (/^\p{Lu}{2,}$/u.test(letters)) return acronymOf(known) === letters;
  const [first = "", ...rest] = name.split(" ");
  const ending = rest.join(" ");
  if (!/^\p{Lu}{2,}$/u.test(first) || ending === "" || !known.endsWith(` ${ending}`)) return false;
  return acronymOf(known.slice(0, -ending.length)) === first;
}

/** "Congress" beside "the US Congress", "Harrow" beside "Harrow School": a body by the first or last word of its name. */
function shortOf(group: Group, words: readonly string[]): boolean {
  const [word] = words;
  if (group.label !== "Organization" || word === undefined || group.words.length <= words.length) return false;
  if (words.length > 1) {
    const rest = group.words.slice(words.length);
    // "Wall Street" is none of the Wall Street Journal's names.
    return (
      words.every((each, i) => each === group.words[i]) &&
      isForm(rest) &&
      !rest.some((each) => titlesOfPapers.test(each))
    );
  }
  // "The House" is one of parliament, and not the White House.
  if (group.words.at(-1) === word) return word !== "house";
  return group.words[0] === word && isForm(group.words.slice(1));
}

const titlesOfPapers =
  /^(?:journal|post|times|herald|tribune|gazette|guardian|telegraph|mail|mirror|star|sun|express|chronicle|observer)$/u;

/** "Holdings", "of Norway": what a body has behind its name; "Interim Mission" makes another body of it. */
function isForm(words: readonly string[]): boolean {
  const isEnding = (word: string): boolean => word === "&" || organizationWords.has(word) || legalForms.has(word);
  return /^(?:of|for|at|in|the)$/u.test(words[0] ?? "") || words.every(isEnding);
}

/** "Ali Raza" of Ali Raza Sadpara; but "James Comey", where "Comey" is his surname, is not the James Comey Memos. */
function isBeginning(group: Group, words: readonly string[], alone: ReadonlySet<string | undefined>): boolean {
  if (group.label !== "Person" || words.length < 2 || words.length >= group.words.length) return false;
  return words.every((word, i) => word === group.words[i]) && !alone.has(words.at(-1));
}

/**
 * "von der Leyen" of Ursula von der Leyen, "Achieng-Moss" of Wanjiru Achieng-Moss; "Mamani" of Lucía Mamani Roca, where
 * nobody has it as the last name.
 */
function isSurname(group: Group, words: readonly string[], mention: NameMention): boolean {
  const from = group.words.length - words.length;
  if (group.label !== "Person" || from < 1) return false;
  const [word = ""] = words;
  const isEnding =
    words.length > 1
      ? words.every((each, i) => each === group.words[from + i])
      : from === 2 && word === group.words[1] && genderOfFirstName(word) === undefined;
  return isEnding && !differ(genderOf(group.mentions), withoutFirstName(mention).gender);
}

/** The first word of a surname says nothing of the gender, though it may be a first name too ("Paz Lozada"). */
function withoutFirstName(mention: NameMention): NameMention {
  const { gender, ...rest } = mention;
  const [first = ""] = mention.name.split(/\s/u);
  return gender === undefined || gender === genderOfFirstName(first) ? rest : mention;
}

/** Where two would do, neither is sure. */
function onlyOne(groups: readonly Group[]): Group | undefined {
  return groups.length === 1 ? groups[0] : undefined;
}

function stem(words: readonly string[]): string {
  const one = words.join(" ").replace(/s$/u, "");
  return shortPeoples.get(one) ?? one;
}

/** `known` is the longer one. */
function samePerson(known: readonly string[], words: readonly string[]): boolean {
  const [first, last] = [known[0] ?? "", known.at(-1) ?? ""];
  if (words.length === 1) {
    const word = words[0] ?? "";
    return known.length > 1 && (word === last || word === first);
  }
  const [otherFirst, otherLast] = [words[0] ?? "", words.at(-1) ?? ""];
  return (
    last === otherLast && (first === otherFirst || isInitialOf(otherFirst, first) || isInitialOf(first, otherFirst))
  );
}

function isInitialOf(initial: string, name: string): boolean {
  return /^\p{L}\.?$/u.test(initial) && name.startsWith(initial[0] ?? "");
}

function genderOf(mentions: readonly NameMention[]): Gender | undefined {
  return mentions.find((mention) => mention.gender !== undefined)?.gender;
}

/** "Maria", where the text calls her nothing else. */
function genderOfAll(aliases: readonly string[]): Gender | undefined {
  const [name] = aliases;
  return aliases.length === 1 && name !== undefined && !/[\s-]/u.test(name) ? genderOfSingle(name) : undefined;
}

function differ<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function toEntity(group: Group, places: Gazetteer, taken: Set<string>): Entity {
  const aliases = [...new Set(group.mentions.map((mention) => mention.name))].sort(compareText);
  const place = group.place;
  // "Ann", and not the "Rennie" of "Mrs Rennie"
  const own = group.mentions.filter(({ standsFor }) => standsFor === undefined).map((mention) => mention.name);
  const name = place?.name ?? fullest(own.length > 0 ? own : aliases);
  const jurisdiction = jurisdictionOf(group.mentions);
  const whole = place === undefined && group.label === "Place" ? wholeOf(name) : undefined;
  const country = place?.countryCode ?? (whole === undefined ? undefined : places.placesNamed(whole)[0]?.countryCode);
  const gender = genderOf(group.mentions) ?? (group.label === "Person" ? genderOfAll(aliases) : undefined);
  const isOther = place !== undefined && places.placesNamed(name)[0] !== place;
  let id = entityId(group.label, isOther ? `${name} ${place.countryCode ?? place.kind}` : name);
  for (let n = 2; taken.has(id); n++) id = `${entityId(group.label, name)}-${n}`;
  taken.add(id);
  return {
    id,
    label: group.label,
    name,
    aliases,
    mentions: group.mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      kind: "name",
      method: mention.method,
      confidence: mention.confidence,
    })),
    roles: group.mentions.flatMap((mention) => mention.roles),
    ...(gender !== undefined && { gender }),
    ...kindOf(group),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(country !== undefined && { countryCode: country }),
    ...(place?.latitude !== undefined && { latitude: place.latitude }),
    ...(place?.longitude !== undefined && { longitude: place.longitude }),
  };
}

function kindOf(group: Group): { kind: string } | undefined {
  if (group.label === "Place") return { kind: group.place?.kind ?? "site" };
  if (group.label === "Collective") return { kind: "people" };
  return undefined;
}

/** The name with most words, then most letters, then first in order. */
function fullest(names: readonly string[]): string {
  const count = (name: string): number => name.split(/\s+/u).length;
  return [...names].sort((a, b) => count(b) - count(a) || b.length - a.length || compareText(a, b))[0] ?? "";
}
