import type { AnalysedText } from "../article/analysed-text.js";
import { entityLabels, type EntityLabel } from "../model/graph-schema.js";
import type { NameMention } from "../model/mention.js";
import { nameEvidence, type NameEvidence } from "./classify-name.js";
import { genderOf } from "./first-names.js";
import type { Gazetteer } from "./gazetteer.js";
import { familyNamesFirst } from "../lexicon/names.js";
import { findNameCandidates, spanOf, type NameCandidate } from "./name-candidates.js";
import { findNameRuns } from "./name-runs.js";
import { normalCase } from "./normal-case.js";

type Scores = Record<EntityLabel, number>;

/**
 * The names of a text with their labels, by rules over capitals, titles, a list of first names and a gazetteer. What one
 * occurrence tells about a name holds for all of them; a name for which nothing speaks is left out.
 */
export function recogniseNames(analysed: AnalysedText, places: Gazetteer): NameMention[] {
  const candidates = findNameCandidates(analysed, findNameRuns(analysed), places);
  const evidence = candidates.map((candidate) =>
    nameEvidence(analysed, candidate.first, candidate.end, candidate.titled, places),
  );
  const keys = candidates.map((candidate) => keyOf(analysed, candidate));
  const totals = addUp(candidates, keys, evidence);
  lendToSurnames(totals);
  const mentions: NameMention[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const label = decide(candidate, keys[i] ?? "", evidence[i], totals);
    if (label === undefined || isAdjective(analysed, candidate, label.label)) continue;
    mentions.push(toMention(analysed, candidate, label.label, label.confidence));
  }
  return mentions;
}

function keyOf(analysed: AnalysedText, candidate: NameCandidate): string {
  const span = spanOf(analysed.tokens, candidate.first, candidate.end);
  return analysed.text.slice(span.start, span.end).replace(/[’ʼ]/gu, "'").toLowerCase();
}

function addUp(
  candidates: readonly NameCandidate[],
  keys: readonly string[],
  evidence: readonly NameEvidence[],
): Map<string, Scores> {
  const totals = new Map<string, Scores>();
  for (const [i, { inTitleCase }] of candidates.entries()) {
    const key = keys[i] ?? "";
    const scores = evidence[i]?.scores;
    if (scores === undefined || inTitleCase) continue;
    const total = totals.get(key) ?? { Person: 0, Place: 0, Organization: 0, Collective: 0, Event: 0 };
    for (const label of entityLabels)
      total[label] = Math.max(total[label], scores[label]) + Math.min(1, scores[label]) / 4;
    totals.set(key, total);
  }
  return totals;
}

/** A single word that is the surname (or, in East Asian order, the family name) of a person in the text is a person. */
function lendToSurnames(totals: Map<string, Scores>): void {
  for (const [key, scores] of totals) {
    const words = key.split(" ");
    const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
    if (words.length < 2 || best(scores)?.label !== "Person") continue;
    for (const word of familyNamesFirst.has(first) ? [first, last] : [last, first]) {
      const single = totals.get(word);
      if (single !== undefined)
        single.Person += word === first && word !== last && !familyNamesFirst.has(first) ? 2 : 5;
    }
  }
}

const enough = 2;

function best(scores: Scores): { label: EntityLabel; points: number; lead: number } | undefined {
  const ranked = entityLabels.map((label) => ({ label, points: scores[label] })).sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.points < enough) return undefined;
  return { ...first, lead: first.points - second.points };
}

function decide(
  candidate: NameCandidate,
  key: string,
  own: NameEvidence | undefined,
  totals: ReadonlyMap<string, Scores>,
): { label: EntityLabel; confidence: number } | undefined {
  const total = totals.get(key);
  if (total === undefined || own === undefined) return undefined;
  // What stands beside this very mention counts most: "in Lincoln" beside "Mr Lincoln".
  const scores = { ...total };
  if (candidate.titled) scores.Person += 3;
  else if (own.scores.Place > own.scores.Person && own.scores.Person === 0) scores.Place += 0.5;
  const found = best(scores);
  if (found === undefined) return undefined;
  const confidence = Math.min(0.95, 0.5 + found.points * 0.05 + found.lead * 0.05);
  return { label: found.label, confidence: Math.round(confidence * 100) / 100 };
}

/** "the Korean peninsula": an adjective names no people. */
function isAdjective(analysed: AnalysedText, candidate: NameCandidate, label: EntityLabel): boolean {
  if (label !== "Collective") return false;
  const { tokens } = analysed;
  const [last, next] = [tokens[candidate.end - 1], tokens[candidate.end]];
  if (last !== undefined && /s$/u.test(last.lower) && !/(?:ous|ish|ss)$/u.test(last.lower)) return false;
  // "the French said" is a people, "the feisty Romanian said" a person who has a name elsewhere.
  if (last === undefined || !/(?:ese|ish|sh|ch)$/u.test(last.lower) || tokens[candidate.first - 1]?.lower !== "the")
    return true;
  const goesOn = next !== undefined && (["NOUN", "ADJ", "PROPN", "NUM"].includes(next.pos) || /ing$/u.test(next.lower));
  return goesOn || (next?.glued === true && next.text === "-");
}

function toMention(
  analysed: AnalysedText,
  candidate: NameCandidate,
  label: EntityLabel,
  confidence: number,
): NameMention {
  const { tokens, text } = analysed;
  const nameSpan = spanOf(tokens, candidate.first, candidate.end);
  const isPerson = label === "Person";
  const start = isPerson ? (tokens[candidate.mentionFirst]?.start ?? nameSpan.start) : nameSpan.start;
  const name = normalCase(text.slice(nameSpan.start, nameSpan.end), isPerson);
  const gender = isPerson ? (candidate.gender ?? genderOf(firstWord(name))) : undefined;
  return {
    start,
    end: nameSpan.end,
    label,
    name,
    ...(gender !== undefined && { gender }),
    roles: isPerson ? candidate.roles : [],
    method: "name-rules",
    confidence,
  };
}

/** Only a name of several words starts with a first name. */
function firstWord(name: string): string {
  const words = name.split(" ");
  return words.length >= 2 ? (words[0] ?? "") : "";
}
