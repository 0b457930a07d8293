import type { AnalysedText, Token } from "../article/analysed-text.js";
import { entityLabels, type EntityLabel } from "../model/graph-schema.js";
import type { NameMention } from "../model/mention.js";
import { nameEvidence, type NameEvidence } from "./classify-name.js";
import { genderOf } from "./first-names.js";
import type { Gazetteer } from "./gazetteer.js";
import { familyNamesFirst, noNames } from "../lexicon/names.js";
import { isClub } from "./clubs.js";
import { best, enoughTagged, enoughUntagged, isPerson, nothing, toldVote, weigh, type Total } from "./label-scores.js";
import { findNameCandidates, spanOf, type NameCandidate } from "./name-candidates.js";
import { findNameRuns } from "./name-runs.js";
import { isWork, mayBeWork } from "./works.js";
import { isNoName, isOneOfMany } from "./no-names.js";
import { normalCase } from "./normal-case.js";
import { sharedWords } from "./place-or-person.js";
import { endWithoutLetters } from "./postnominals.js";
import { settleLabels, type FoundName } from "./settle-labels.js";
import { settleNames } from "./settle-names.js";
import { labelOfType, taggedNames } from "./tagged-names.js";
import { tellBodies } from "./tell-bodies.js";
import { told } from "./told-labels.js";
import type { NameType, TaggedSpan } from "../tagger/tagged-text.js";

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
  const clubs = new Set(
    keys.filter((_, i) => isClub(analysed.tokens, candidates[i] as NameCandidate, evidence[i], shared, keys[i] ?? "")),
  );
  const works = new Set(keys.filter((_, i) => isWork(analysed.tokens, candidates[i] as NameCandidate)));
  const found: FoundName[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const key = keys[i] ?? "";
    if (isNoName(analysed, candidate, key, shared.family) || (works.has(key) && mayBeWork(candidate))) continue;
    const label =
      told(analysed, candidate, key, evidence[i], shared, clubs) ?? decide(candidate, key, evidence[i], totals);
    if (label?.label === "Person" && isOneOfMany(analysed, candidate)) continue;
    if (label === undefined || isAdjective(analysed, candidate, label.label)) continue;
    if (
      (noNames.has(key) && !shared.family.has(key)) ||
      (candidate.inTitleCase && isHeadlineWords(candidate, totals.get(key)))
    )
      continue;
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

const sureInHeadline = 0.8;

function keyOf(analysed: AnalysedText, candidate: NameCandidate): string {
  const span = spanOf(analysed.tokens, candidate.first, candidate.end);
  return analysed.text.slice(span.start, span.end).replace(/[’ʼ]/gu, "'").toLowerCase();
}

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
