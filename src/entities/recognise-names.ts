import type { AnalysedText, Token } from "../article/analysed-text.js";
import { entityLabels, type EntityLabel } from "../model/graph-schema.js";
import type { NameMention } from "../model/mention.js";
import { nameEvidence, type NameEvidence } from "./classify-name.js";
import { genderOf, isFirstName } from "./first-names.js";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.js";
import { legalForms } from "../lexicon/legal-forms.js";
import { companyWords, familyNamesFirst, noNames, organizationWords } from "../lexicon/names.js";
import { findNameCandidates, spanOf, type NameCandidate } from "./name-candidates.js";
import { findNameRuns } from "./name-runs.js";
import { isWork, mayBeWork } from "./works.js";
import { isNoName, isOneOfMany } from "./no-names.js";
import { normalCase } from "./normal-case.js";
import { isDateline, isOrigin, isSeat, placeOrPerson, sharedWords, type SharedWords } from "./place-or-person.js";
import { endWithoutLetters } from "./postnominals.js";
import { settleLabels, type FoundName } from "./settle-labels.js";
import { settleNames } from "./settle-names.js";
import { labelOfType, taggedNames } from "./tagged-names.js";
import { hasSpokesman, isTraded, toldAsBody } from "./told-bodies.js";
import type { NameType, TaggedSpan } from "../tagger/tagged-text.js";

type Scores = Record<EntityLabel, number>;

/**
 * The names of a text with their labels: the tagger's, weighed with what capitals, titles, a list of first names and a
 * gazetteer tell. What one occurrence tells about a name holds for all of them; a name for which too little speaks is
 * left out.
 */
export function recogniseNames(
  analysed: AnalysedText,
  names: readonly TaggedSpan<NameType>[],
  places: Gazetteer,
): NameMention[] {
  const tagged = taggedNames(analysed, settleNames(analysed.tokens, names));
  const candidates = findNameCandidates(analysed, findNameRuns(analysed), tagged, places);
  const evidence = candidates.map((candidate) =>
    nameEvidence(analysed, candidate.first, candidate.end, candidate.titled, places),
  );
  const keys = candidates.map((candidate) => keyOf(analysed, candidate));
  const totals = addUp(candidates, keys, evidence);
  lendToSurnames(totals);
  tellBodies(analysed, candidates, keys, evidence, totals);
  const people = [...totals].flatMap(([key, total]) => (key.includes(" ") && isPerson(total) ? [key] : []));
  const occurrences = candidates.map(({ first, end }, i) => ({ key: keys[i] ?? "", first, end }));
  const shared = sharedWords(analysed.tokens, people, occurrences);
  const works = new Set(keys.filter((_, i) => isWork(analysed.tokens, candidates[i] as NameCandidate)));
  const found: FoundName[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const key = keys[i] ?? "";
    if (isNoName(analysed, candidate, key, shared.family) || (works.has(key) && mayBeWork(candidate))) continue;
    const label = told(analysed, candidate, key, evidence[i], shared) ?? decide(candidate, key, evidence[i], totals);
    if (label?.label === "Person" && isOneOfMany(analysed, candidate)) continue;
    if (label === undefined || isAdjective(analysed, candidate, label.label)) continue;
    if (noNames.has(key) || (candidate.inTitleCase && isHeadlineWords(candidate, totals.get(key)))) continue;
    const mention = toMention(analysed, candidate, label.label, label.confidence);
    found.push({ mention, key, titled: candidate.titled, isKnownPlace: evidence[i]?.place !== undefined });
  }
  return settleLabels(found, shared);
}

/** In a headline every word has a capital: a name that the text does not repeat must be short and sure. */
function isHeadlineWords({ tagged, first, end }: NameCandidate, total: Total | undefined): boolean {
  if ((total?.occurrences ?? 0) > 1) return false;
  return end - first > 3 || tagged === undefined || tagged.confidence < sureInHeadline;
}

function keyOf(analysed: AnalysedText, candidate: NameCandidate): string {
  const span = spanOf(analysed.tokens, candidate.first, candidate.end);
  return analysed.text.slice(span.start, span.end).replace(/[’ʼ]/gu, "'").toLowerCase();
}

interface Total {
  /** Points of the rules. */
  readonly rules: Scores;
  /** Sums of the tagger's confidence. */
  readonly votes: Scores;
  occurrences: number;
  /** The words around one of them say that it names a body, and nothing that it names a person or a known place. */
  isBody: boolean;
}

const nothing = (): Scores => ({ Person: 0, Place: 0, Organization: 0, Collective: 0, Event: 0 });

function addUp(
  candidates: readonly NameCandidate[],
  keys: readonly string[],
  evidence: readonly NameEvidence[],
): Map<string, Total> {
  const totals = new Map<string, Total>();
  for (const [i, { inTitleCase, tagged }] of candidates.entries()) {
    const key = keys[i] ?? "";
    const scores = evidence[i]?.scores;
    if (scores === undefined) continue;
    const total = totals.get(key) ?? { rules: nothing(), votes: nothing(), occurrences: 0, isBody: false };
    total.occurrences++;
    const voted = tagged === undefined ? undefined : labelOfType[tagged.type];
    if (voted !== undefined) total.votes[voted] += tagged?.confidence ?? 0;
    if (!inTitleCase)
      for (const label of entityLabels)
        total.rules[label] = Math.max(total.rules[label], scores[label]) + Math.min(1, scores[label]) / 4;
    totals.set(key, total);
  }
  return totals;
}

const isPerson = (total: Total): boolean => best(weigh(total), enoughUntagged)?.label === "Person";

/** A single word that is the surname (or, in East Asian order, the family name) of a person in the text is a person. */
function lendToSurnames(totals: Map<string, Total>): void {
  for (const [key, total] of totals) {
    const words = key.split(" ");
    const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
    if (words.length < 2 || !isPerson(total)) continue;
    for (const word of familyNamesFirst.has(first) ? [first, last] : [last, first]) {
      const single = totals.get(word);
      if (single !== undefined)
        single.rules.Person += word === first && word !== last && !familyNamesFirst.has(first) ? 2 : 5;
    }
  }
}

/** "Helio, a maker of paint": a body in the whole text, and with it the "Helio Iberia" of which nothing more is said. */
function tellBodies(
  analysed: AnalysedText,
  candidates: readonly NameCandidate[],
  keys: readonly string[],
  evidence: readonly NameEvidence[],
  totals: ReadonlyMap<string, Total>,
): void {
  const others = new Set<string>();
  const told = new Set<string>();
  const short = shortNames(totals, (word) => organizationWords.has(word) || legalForms.has(word));
  const people = new Set([...totals].flatMap(([key, total]) => (isPerson(total) ? key.split(" ").slice(1) : [])));
  const companies = shortNames(totals, (word) => companyWords.has(word));
  for (const [i, candidate] of candidates.entries()) {
    const key = keys[i] ?? "";
    const { titled, first, end } = candidate;
    const scores = evidence[i]?.scores;
    const named = end - first >= 2 && isFirstName(analysed.tokens[first]?.text ?? "");
    const forPerson = (scores?.Person ?? 0) - (named ? pointsOfFirstName : 0);
    const place = evidence[i]?.place;
    const isCompany = companies.has(key) || isTraded(analysed.tokens, first, end);
    const isPlace = place !== undefined && !(isCompany && isSmallTown(place));
    if (end - first >= 2 && companyWords.has(analysed.tokens[end - 1]?.lower ?? "")) told.add(key);
    if (titled || isPlace || forPerson >= sureOfPerson) others.add(key);
    else if (toldAsBody(analysed.tokens, first, end, named)) told.add(key);
    else if (!people.has(key) && isUnsure(candidate) && hasSpokesman(analysed.tokens, end)) told.add(key);
  }
  for (const [key, total] of totals) {
    if (others.has(key)) continue;
    const [first] = key.split(" ");
    total.isBody = told.has(key) || short.has(key) || (first !== undefined && told.has(first) && !others.has(first));
  }
}

/** "Navalny spokeswoman Ana Reis": whom the tagger surely takes for a person is one. */
function isUnsure({ tagged }: NameCandidate): boolean {
  return (tagged?.confidence ?? 0) < sureOfSpokesmen;
}

const civicWords = new Set("city town county borough district parish council crown magistrates police".split(" "));

/** "Hoshino" beside the Hoshino Group, where nobody in the text is called so. */
function shortNames(totals: ReadonlyMap<string, Total>, isLast: (word: string) => boolean): ReadonlySet<string> {
  const bodies = new Set<string>();
  const people = new Set<string>();
  for (const [key, { votes }] of totals) {
    const words = key.split(" ");
    if (words.length < 2) continue;
    const last = words.at(-1) ?? "";
    // Hull is a city, whatever its City Council, Crown Court and police are.
    if (civicWords.has(words[1] ?? "")) continue;
    const isBody =
      words.includes("&") || (isLast(last) && (votes.Organization > votes.Person || companyWords.has(last)));
    if (isBody) bodies.add(words[0] ?? "");
    else if (votes.Person > 0) for (const word of words) people.add(word);
  }
  return new Set([...bodies].filter((word) => !people.has(word)));
}

/** "Marlow", where the text is about Marlow Foods. */
function isSmallTown({ kind, population }: GazetteerPlace): boolean {
  return kind === "city" && population < smallTown;
}

/** Inhabitants; set by hand. */
const smallTown = 300_000;

// Set on the dev part of GUM: a sure word of the tagger outweighs what the rules say, an unsure one does not.
const ownVote = 6;
/** More than a sure word of the tagger. */
const toldVote = 7;
/** Points of the rules for an age, a relative clause with "who" or a role behind the name. */
const sureOfPerson = 2;
/** As `nameEvidence` gives them. */
const pointsOfFirstName = 3;
/** Set by hand. */
const sureOfSpokesmen = 0.75;
const sharedVote = 3;
const leastRuleWeight = 0.25;
const sureInHeadline = 0.8;
const enoughTagged = 0.5;
const enoughUntagged = 1.25;

function weigh(total: Total, own?: { readonly label: EntityLabel; readonly confidence: number }): Scores {
  const scores = nothing();
  const doubt = own === undefined ? 0 : 1 - own.confidence;
  const ruleWeight = leastRuleWeight + (1 - leastRuleWeight) * doubt;
  const share = own === undefined ? 1 : doubt;
  for (const label of entityLabels) {
    scores[label] = ruleWeight * total.rules[label] + (share * sharedVote * total.votes[label]) / total.occurrences;
  }
  if (own !== undefined) scores[own.label] += ownVote * own.confidence ** 2;
  return scores;
}

function best(scores: Scores, needed: number): { label: EntityLabel; points: number; lead: number } | undefined {
  const ranked = entityLabels.map((label) => ({ label, points: scores[label] })).sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.points < needed) return undefined;
  return { ...first, lead: first.points - second.points };
}

const sureWhereTold = 0.85;

/** What the whole text tells of one word that is the name of a city and can be that of a person. */
function told(
  analysed: AnalysedText,
  { first, end, titled, tagged }: NameCandidate,
  key: string,
  own: NameEvidence | undefined,
  shared: SharedWords,
): { label: EntityLabel; confidence: number } | undefined {
  // "Lincoln: I know." is a turn of Abe Lincoln's.
  const isTurn = analysed.tokens[end]?.text === ":" && shared.ofPeople.has(key);
  if (own?.place !== undefined && !isTurn && isDateline(analysed, first, end))
    return { label: "Place", confidence: 0.95 };
  const mayBeSeat = own?.known === undefined && tagged?.type !== "PER" && tagged?.type !== "GROUP";
  if (mayBeSeat && isSeat(analysed.tokens, first)) return { label: "Place", confidence: sureWhereTold };
  const isFree = tagged?.type === "PER" && !titled && (end - first > 1 || !shared.ofPeople.has(key));
  if (isFree && isOrigin(analysed.tokens, first, end)) return { label: "Place", confidence: sureWhereTold };
  if (end - first !== 1 || titled || (tagged?.type !== "PER" && tagged?.type !== "LOC")) return undefined;
  const label = placeOrPerson(key, analysed.tokens[first]?.text ?? "", own?.place, shared);
  return label === undefined ? undefined : { label, confidence: sureWhereTold };
}

function decide(
  candidate: NameCandidate,
  key: string,
  own: NameEvidence | undefined,
  totals: ReadonlyMap<string, Total>,
): { label: EntityLabel; confidence: number } | undefined {
  const total = totals.get(key);
  if (total === undefined || own === undefined) return undefined;
  const voted = votedFor(candidate, own);
  // Nobody's name is "Lib Dem" or "New Yorker".
  const isPeople = own.known === "Collective" && candidate.end - candidate.first > 1;
  const mayBePerson = (own.known !== "Organization" && !isPeople) || candidate.titled;
  const isSpared = voted === "Event" || (voted === "Person" && mayBePerson);
  if (own.known !== undefined && !isSpared) return { label: own.known, confidence: 0.95 };
  const scores = weigh(
    total,
    voted === undefined ? undefined : { label: voted, confidence: candidate.tagged?.confidence ?? 0 },
  );
  // What stands beside this very mention counts most: "in Lincoln" beside "Mr Lincoln".
  if (total.isBody && voted !== "Event" && voted !== "Collective") scores.Organization += toldVote;
  if (candidate.titled) scores.Person += 3;
  else if (own.scores.Place > own.scores.Person && own.scores.Person === 0) scores.Place += 0.5;
  const found = best(scores, candidate.tagged === undefined || isOfWork(candidate) ? enoughUntagged : enoughTagged);
  if (found === undefined) return undefined;
  const confidence = Math.min(0.97, 0.5 + found.points * 0.03 + found.lead * 0.03);
  return { label: found.label, confidence: Math.round(confidence * 100) / 100 };
}

/** What the tagger takes for a work or a product has no label but by much that speaks for it: "published in Nature Ecology". */
function isOfWork({ tagged, first, end }: NameCandidate): boolean {
  return end - first > 1 && tagged !== undefined && labelOfType[tagged.type] === undefined;
}

/** "Paris-based": a town is no people; "the Gulf Gas Exhibition": no gazetteer knows a place of that name. */
function votedFor({ tagged }: NameCandidate, own: NameEvidence): EntityLabel | undefined {
  const label = tagged === undefined ? undefined : labelOfType[tagged.type];
  if (label === "Place" && own.place === undefined && own.scores.Event > own.scores.Place) return "Event";
  return label === "Collective" && own.place !== undefined && own.scores.Collective === 0 ? "Place" : label;
}

/** "the Korean peninsula": an adjective names no people. */
function isAdjective(analysed: AnalysedText, candidate: NameCandidate, label: EntityLabel): boolean {
  if (label !== "Collective") return false;
  const { tokens } = analysed;
  const [last, next] = [tokens[candidate.end - 1], tokens[candidate.end]];
  if (last !== undefined && /s$/u.test(last.lower) && !/(?:ous|ish|ss)$/u.test(last.lower)) return false;
  if (isOneOfPeople(tokens, candidate)) return true;
  // "the French said" is a people, "the feisty Romanian said" a person who has a name elsewhere.
  if (
    last === undefined ||
    !/(?:ese|ish|sh|(?<!cze)ch)$/u.test(last.lower) ||
    tokens[candidate.first - 1]?.lower !== "the"
  )
    return true;
  const goesOn = next !== undefined && (["NOUN", "ADJ", "PROPN", "NUM"].includes(next.pos) || /ing$/u.test(next.lower));
  return goesOn || (next?.glued === true && next.text === "-");
}

/** "The Japanese was booed", "The Swiss, who was ill, has won": somebody who has a name elsewhere. */
function isOneOfPeople(tokens: readonly Token[], { first, end }: NameCandidate): boolean {
  let verb = end;
  if (tokens[end]?.text === "," && tokens[end + 1]?.lower === "who") {
    verb = end + 2;
    while (tokens[verb]?.sentence === tokens[end]?.sentence && tokens[verb]?.text !== ",") verb++;
    verb++;
  }
  const isOne = (at: number): boolean => /^(?:is|was|has|does)$/u.test(tokens[at]?.lower ?? "");
  return tokens[first - 1]?.lower === "the" && (isOne(verb) || (verb > end && isOne(end + 2)));
}

function toMention(
  analysed: AnalysedText,
  candidate: NameCandidate,
  label: EntityLabel,
  confidence: number,
): NameMention {
  const { tokens, text } = analysed;
  const nameSpan = spanOf(tokens, candidate.first, candidate.end);
  const isPersonal = label === "Person";
  const start = isPersonal ? (tokens[candidate.mentionFirst]?.start ?? nameSpan.start) : nameSpan.start;
  const nameEnd = isPersonal ? endWithoutLetters(tokens, candidate.first, candidate.end) : candidate.end;
  const name = normalCase(text.slice(nameSpan.start, tokens[nameEnd - 1]?.end), isPersonal);
  const gender = isPersonal ? (candidate.gender ?? genderOf(firstWord(name))) : undefined;
  return {
    start,
    end: nameSpan.end,
    label,
    name,
    ...(gender !== undefined && { gender }),
    roles: isPersonal ? candidate.roles : [],
    method: candidate.tagged === undefined ? "name-rules" : "name-tagger",
    confidence,
  };
}

/** Only a name of several words starts with a first name. */
function firstWord(name: string): string {
  const words = name.split(" ");
  return words.length >= 2 ? (words[0] ?? "") : "";
}
