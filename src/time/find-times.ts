import type { AnalysedText } from "../article/analysed-text.js";
import { partitionPoint } from "../model/partition-point.js";
import { civilDate, parseIsoDay } from "./calendar.js";
import { timeGrammar } from "./grammar/index.js";
import { linkRanges } from "./link-ranges.js";
import type { Meaning } from "./meaning.js";
import type { Match } from "./pattern.js";
import { resolve, type Resolution } from "./resolve.js";
import { Surroundings } from "./surroundings.js";
import { clauseTense } from "./tense.js";
import type { TimeExpression } from "./time-expression.js";
import { scanWords, type Word } from "./words.js";

export interface FindTimesOptions {
  /** ISO date or date-time of publication; without it only what is absolute, or hangs on that, gets a date. */
  readonly published?: string | undefined;
}

/** The time expressions of a text, in its order and apart from each other, resolved to TIMEX3 values. */
export function findTimes(analysed: AnalysedText, options: FindTimesOptions = {}): TimeExpression[] {
  const words = scanWords(analysed.text);
  const matches = readMatches(words);
  const published = parseIsoDay(options.published);
  const place = placeFinder(analysed);
  let current: Match | undefined;
  const span = (match: Match): { start: number; end: number } => ({
    start: words[match.first]?.start ?? 0,
    end: words[match.next - 1]?.end ?? 0,
  });
  const around = new Surroundings(published, isNarrative(matches, published), () => {
    if (current === undefined) return undefined;
    const { start, end } = span(current);
    return clauseTense(analysed, place(start).token, place(end).token);
  });
  const found: TimeExpression[] = [];
  const beforeChrist = matches.some(({ meaning, rule }) => rule.name !== "old-year" && isBeforeChrist(meaning));
  for (const match of matches) {
    if (match.rule.name === "old-year" && !beforeChrist) continue;
    current = match;
    const { start, end } = span(match);
    const { sentence, paragraph } = place(start);
    around.sentence = sentence;
    around.paragraph = paragraph;
    const resolution = resolve(match.meaning, around);
    if (resolution === undefined) continue;
    if (resolution.time !== undefined) around.remember(resolution.time, resolution.explicit === true);
    found.push(expression(start, end, match, resolution));
  }
  return linkRanges(analysed.text, found);
}

function readMatches(words: readonly Word[]): Match[] {
  const matches: Match[] = [];
  let i = 0;
  while (i < words.length) {
    const match = timeGrammar.longest(words, i);
    if (match !== undefined) matches.push(match);
    i = match?.next ?? i + 1;
  }
  return matches;
}

function expression(start: number, end: number, match: Match, found: Resolution): TimeExpression {
  return {
    start,
    end,
    type: found.type,
    value: found.value,
    ...(found.modifier !== undefined && { modifier: found.modifier }),
    ...(found.interval !== undefined && { interval: found.interval }),
    vague: found.vague,
    anchor: found.anchor,
    method: `time:${match.rule.name}`,
    confidence: Math.round(match.rule.confidence * found.certainty * 100) / 100,
  };
}

function isBeforeChrist(meaning: Meaning): boolean {
  if (meaning.kind === "modified") return isBeforeChrist(meaning.of);
  return meaning.kind === "calendar" && (meaning.year ?? meaning.decade ?? meaning.century ?? 1) <= 0;
}

function namesYear(meaning: Meaning): number | undefined {
  if (meaning.kind === "modified") return namesYear(meaning.of);
  return meaning.kind === "calendar" ? meaning.year : undefined;
}

function isDeictic(meaning: Meaning): boolean {
  if (meaning.kind === "modified") return isDeictic(meaning.of);
  if (meaning.kind === "part") return meaning.day !== undefined && isDeictic(meaning.day);
  if (meaning.kind === "calendar") return meaning.weekday !== undefined;
  return (meaning.kind === "shift" || meaning.kind === "named") && meaning.origin === "published";
}

/**
 * A history names years, and years that are past; news name weekdays, and count from the day they appear
 * (HeidelTime asks its user which of both a text is).
 */
function isNarrative(matches: readonly Match[], published: number | undefined): boolean {
  if (published === undefined) return true;
  const { year } = civilDate(published);
  const past = matches.filter(({ meaning }) => (namesYear(meaning) ?? year) < year - 1).length;
  const deictic = matches.filter(({ meaning }) => isDeictic(meaning)).length;
  return past >= 4 && past > 3 * deictic;
}

/** Finds token, sentence and paragraph of an offset; tokens are in the order of the text. */
function placeFinder(
  analysed: AnalysedText,
): (offset: number) => { token: number; sentence: number; paragraph: number } {
  const { tokens, sentences } = analysed;
  return (offset) => {
    const at = partitionPoint(tokens, (token) => token.end <= offset);
    const sentence = tokens[at]?.sentence ?? sentences.length - 1;
    return { token: at, sentence, paragraph: sentences[sentence]?.paragraph ?? 0 };
  };
}
