import type { AnalysedText, Token } from "../article/analysed-text.js";
import type { EntityLabel } from "../model/graph-schema.js";
import { isCueVerb } from "../lexicon/cue-verbs.js";
import { genderOfSingle, isFirstName } from "./first-names.js";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.js";
import { legalForms } from "../lexicon/legal-forms.js";
import { roleNouns } from "../lexicon/roles.js";
import {
  companyWords,
  eventWords,
  familyNamesFirst,
  knownOrganizations,
  organizationNouns,
  organizationWords,
  placeWords,
} from "../lexicon/names.js";

/** What one occurrence of a name tells about its label: points, added up over all occurrences. */
export interface NameEvidence {
  readonly scores: Readonly<Record<EntityLabel, number>>;
  readonly place?: GazetteerPlace;
  /** Countries, peoples and bodies of the word lists, which no context makes anything else but a person's name. */
  readonly known?: EntityLabel;
}

const knownNames = new Set([...knownOrganizations].map((name) => name.toLowerCase()));
const placePrepositions = new Set(["in", "at", "near", "from", "to", "around", "outside", "across", "inside", "into"]);
const siteNouns = new Set(
  "complex plant facility site airport prison province district region town city village island base reactor camp port valley".split(
    " ",
  ),
);

/**
 * Points for and against each label from the name's own words and from the words around it. The weights are set by
 * hand; a learned recogniser takes this rule's place.
 */
export function nameEvidence(
  analysed: AnalysedText,
  first: number,
  end: number,
  titled: boolean,
  places: Gazetteer,
): NameEvidence {
  const { tokens, text } = analysed;
  const words = tokens.slice(first, end);
  const name = text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  const scores: Record<EntityLabel, number> = { Person: 0, Place: 0, Organization: 0, Collective: 0, Event: 0 };
  const lowerWords = words.map((word) => word.lower);
  const last = lowerWords.at(-1) ?? "";
  const firstWord = words[0]?.text ?? "";
  const before = tokens[first - 1]?.lower ?? "";
  const after = tokens[end];
  // "Ernst & Young", but "Harry & Meghan"
  const isFirm = lowerWords.includes("&") && genderOfSingle(last) === undefined;
  const named = words.length >= 2 && isFirstName(firstWord) && last.length > 1 && !companyWords.has(last) && !isFirm;

  const hasPlaceWord = placeWords.has(last) || organizationWords.has(last);
  if (titled) scores.Person += 5;
  if (words.length >= 2 && familyNamesFirst.has(lowerWords[0] ?? "") && !hasPlaceWord) scores.Person += 3;
  if (named) scores.Person += 3;
  if (words.length >= 2 && /^\p{Lu}\.?$/u.test(words[1]?.text ?? "")) scores.Person += 2;
  scores.Person += personContext(tokens, end) + inverted(tokens, first, words.length);

  const isListed = knownNames.has(lowerWords.join(" ")) || knownNames.has(name.toLowerCase());
  // "Hallberg AB"
  const isKnownBody =
    isListed || (words.length >= 2 && legalForms.has(last) && /^\p{Lu}{2}/u.test(words.at(-1)?.text ?? ""));
  if (isKnownBody || isFirm) scores.Organization += 6;
  if (organizationWords.has(last)) scores.Organization += words.length >= 2 ? 4 : 1;
  else if (lowerWords.some((word) => organizationWords.has(word)) && words.length >= 2) scores.Organization += 3;
  if (/^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5})$/u.test(firstWord) && words.length === 1) scores.Organization += 2;
  if (organizationNouns.has(before)) scores.Organization += 5;
  if (before === "the" && words.length >= 2) scores.Organization += 1;

  if (eventWords.has(last) && words.length >= 2) scores.Event += 5;

  const place = placeFor(places, name, tokens, end);
  if (place !== undefined) scores.Place += placePoints(place, words.length);
  if (placeWords.has(last) && words.length >= 2) scores.Place += 3;
  if (words.length >= 2 && ["lake", "mount", "cape", "fort", "port"].includes(lowerWords[0] ?? "")) scores.Place += 3;
  if (placePrepositions.has(before) && (words.length <= 2 || place !== undefined))
    scores.Place += place !== undefined || before === "in" ? 2 : 1;
  if (isHome(tokens, first, end)) scores.Place += 4;
  if (after !== undefined && siteNouns.has(after.lower)) scores.Place += 2;
  if (nextIsSite(tokens, end)) scores.Place += 2;

  const people = words.length <= 2 ? places.demonym(name) : undefined;
  if (people !== undefined) scores.Collective += 5;
  let known: EntityLabel | undefined;
  if (place?.kind === "country") known = "Place";
  else if (isKnownBody || isFirm) known = "Organization";
  else if (people !== undefined && place === undefined) known = "Collective";
  return { scores, ...(place !== undefined && { place }), ...(known !== undefined && { known }) };
}

/** ", 58, of Market Drayton," */
function isHome(tokens: readonly Token[], first: number, end: number): boolean {
  const [age, comma, link] = [tokens[first - 3], tokens[first - 2], tokens[first - 1]];
  if (!/^(?:of|from)$/u.test(link?.lower ?? "") || comma?.text !== ",") return false;
  return /^\d{1,2}$/u.test(age?.text ?? "") && /^[,.]$/u.test(tokens[end]?.text ?? "");
}

/** "…, 45," "…, who" and a verb of saying are what people have. */
function personContext(tokens: readonly Token[], end: number): number {
  const [first, second, third] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  let points = 0;
  if (first?.text === "," && /^\d{1,2}$/u.test(second?.text ?? "") && third?.text === ",") points += 3;
  if (first?.text === "," && second?.lower === "who") points += 2;
  if (first?.text === "," && (second?.lower === "a" || second?.lower === "the")) points += appositive(tokens, end + 2);
  if (first?.lower === "who" || first?.lower === "himself" || first?.lower === "herself") points += 2;
  const verb = first?.pos === "ADV" || first?.pos === "AUX" ? second : first;
  if (verb?.pos === "VERB" && isCueVerb(verb.lemma)) points += 1;
  return points;
}

/** ", a 71-year-old retired teacher": an age or a role behind the comma. */
function appositive(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + 6; i++) {
    const token = tokens[i];
    if (token === undefined || token.text === "," || token.pos === "VERB") return 0;
    if (token.lower.endsWith("year-old") || (token.lower === "old" && tokens[i - 2]?.lower === "year")) return 3;
    if (roleNouns.has(token.lower) && token.pos !== "PROPN") return 3;
  }
  return 0;
}

/** `," said Tove Hagen`: a name of two or three words behind a verb of saying. */
function inverted(tokens: readonly Token[], first: number, length: number): number {
  const [verb, before] = [tokens[first - 1], tokens[first - 2]];
  const behindTag = verb?.pos === "VERB" && isCueVerb(verb.lemma) && /^[,"”’?!.]$/u.test(before?.text ?? "");
  return behindTag && (length === 2 || length === 3) ? 2 : 0;
}

/** "Yongbyon nuclear complex": the noun phrase that goes on is that of a site. */
function nextIsSite(tokens: readonly Token[], end: number): boolean {
  const [first, second] = [tokens[end], tokens[end + 1]];
  return (first?.pos === "ADJ" || first?.pos === "NOUN") && second !== undefined && siteNouns.has(second.lower);
}

function placePoints(place: GazetteerPlace, words: number): number {
  if (place.kind === "country") return 6;
  if (place.kind === "region" || place.kind === "site") return 5;
  if (place.population >= 1_000_000) return 4;
  if (place.population >= 200_000) return 3;
  // A small town needs a word such as "in" before it: many share their name with people.
  return words >= 2 ? 3 : 1;
}

/** The place of that name that fits best: the one of the country or state that is named after it, else the largest. */
function placeFor(places: Gazetteer, name: string, tokens: readonly Token[], end: number): GazetteerPlace | undefined {
  // "UN" and "ACT" are no towns; "OSLO, Norway" opens a report.
  const isAcronym = /^\p{Lu}{2,5}$/u.test(name) && !/^[,(—–-]$/u.test(tokens[end]?.text ?? "");
  const candidates = places.placesNamed(name).filter((place) => !isAcronym || place.kind !== "city");
  if (candidates.length <= 1) return candidates[0];
  if (tokens[end]?.text === ",") {
    for (const length of [3, 2, 1]) {
      const following = tokens.slice(end + 1, end + 1 + length);
      const container = following.map((token) => token.text).join(" ");
      const codes = places.placesNamed(container).map((place) => place.countryCode);
      const fitting = candidates.find((place) => place.name !== container && codes.includes(place.countryCode));
      if (codes.length > 0 && fitting !== undefined) return fitting;
    }
  }
  return candidates[0];
}
