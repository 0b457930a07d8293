import type { AnalysedText, Sentence, Token } from "../article/analysed-text.js";
import { partitionPoint } from "../model/partition-point.js";
import { overlaps, type Span } from "../model/span.js";
import type { Statement } from "../model/statement.js";
import type { TimeExpression } from "./time-expression.js";

/**
 * The time expression that tells when a statement was said: one of the clause of its cue, outside its words. Where the
 * clause has none there is none; the day of publication is never taken for it.
 */
function whenSaid(
  statement: Statement,
  times: readonly TimeExpression[],
  analysed: AnalysedText,
): TimeExpression | undefined {
  const { cue } = statement;
  const sentence = cue === undefined ? undefined : sentenceAround(analysed, cue);
  if (cue === undefined || sentence === undefined) return undefined;
  const { before, behind, tail } = tagAround(cue, sentence, statement.spans);
  const told = times.filter((time) => time.start < sentence.end && time.end > sentence.start);
  const candidates = told.filter((time) => tellsWhen(time, statement, analysed));
  return (
    candidates.find((time) => isWithin(behind, time) && isBeside(analysed, { start: cue.end, end: time.start })) ??
    candidates.find(
      (time) =>
        tail !== undefined && isWithin(tail, time) && isBeside(analysed, { start: tail.start, end: time.start }),
    ) ??
    candidates.findLast((time) => isWithin(before, time) && isOfCue(analysed, sentence, time, cue))
  );
}

/** Statements with the time that tells when they were said. */
export function withTimes(
  statements: readonly Statement[],
  times: readonly TimeExpression[],
  analysed: AnalysedText,
): readonly Statement[] {
  if (times.length === 0) return statements;
  return statements.map((statement) => {
    const time = whenSaid(statement, times, analysed);
    if (time === undefined) return statement;
    return { ...statement, said: { value: time.value, words: { start: time.start, end: time.end } } };
  });
}

function sentenceAround(analysed: AnalysedText, span: Span): Sentence | undefined {
  return analysed.sentences[analysed.tokens[tokenAt(analysed.tokens, span.start)]?.sentence ?? -1];
}

function isWithin(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

interface Tag {
  readonly before: Span;
  readonly behind: Span;
  /** What follows the words in the sentence of a cue that stands before them ("He argued “…” in a speech on Friday"). */
  readonly tail: Span | undefined;
}

/** The stretches around the cue in its sentence, up to the words of the statement. */
function tagAround(cue: Span, sentence: Span, spans: readonly Span[]): Tag {
  const ends = spans.filter((span) => span.end <= cue.start).map((span) => span.end);
  const starts = spans.filter((span) => span.start >= cue.end).map((span) => span.start);
  const last = spans.at(-1);
  const goesOn = last !== undefined && last.start >= cue.end && last.end < sentence.end;
  return {
    before: { start: Math.max(sentence.start, ...ends), end: cue.start },
    behind: { start: cue.end, end: Math.min(sentence.end, ...starts) },
    tail: goesOn ? { start: last.end, end: sentence.end } : undefined,
  };
}

const prepositions = new Set(["in", "on", "at", "by", "during", "since", "until", "from", "before", "after"]);

/** A length, a habit or an attribute of the speaker ("the 1992 champion", "the former minister") does not. */
function tellsWhen(time: TimeExpression, { spans, speakers }: Statement, analysed: AnalysedText): boolean {
  if (time.type === "DURATION" || time.type === "SET" || time.method === "time:attribute") return false;
  if (spans.some((span) => overlaps(span, time)) || analysed.text[time.end] === "-") return false;
  if (speakers.some(({ words }) => overlaps(words, time) && words.end !== time.end)) return false;
  const before = analysed.tokens[tokenAt(analysed.tokens, time.start) - 1]?.lower ?? "";
  // A year or a month says when only behind a preposition.
  const bare = /^\w*\d{3,4}(?:-\d\d)?$/u.test(time.value) && /^[\p{Lu}\d]/u.test(analysed.text.slice(time.start));
  return !bare || prepositions.has(before);
}

const clauseOpeners = new Set([
  "that",
  "who",
  "which",
  "whom",
  "whose",
  "when",
  "where",
  "if",
  "because",
  "while",
  "although",
]);

/** No token between may be a verb; unless `loose`, none may open another clause either. */
function isBeside(analysed: AnalysedText, between: Span, loose = false): boolean {
  const { tokens } = analysed;
  for (let i = tokenAt(tokens, between.start); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start >= between.end) return true;
    if (isVerb(token) || (!loose && clauseOpeners.has(token.lower))) return false;
    // Behind a dash or a colon stands what a dateline or a heading introduces.
    if (/^[:;—–]$/u.test(token.text)) return false;
  }
  return true;
}

function isVerb(token: Token): boolean {
  return token.pos === "VERB" || token.pos === "AUX";
}

const speaking = new Set(["speaking", "talking", "writing", "appearing", "testifying", "addressing"]);

/** A time before the cue is of its clause unless a verb stands with it ("Elected in 2016, she said"). */
function isOfCue(analysed: AnalysedText, sentence: Sentence, time: Span, cue: Span): boolean {
  const { tokens } = analysed;
  const at = tokenAt(tokens, time.start);
  const possessive = tokens[tokenAt(tokens, time.end)]?.lower === "'s";
  // "She left the hall on Monday, saying …": the participle is of the clause before it.
  const verb = tokens[tokenAt(tokens, cue.start)];
  if (verb?.lower.endsWith("ing") === true && analysed.text.slice(time.end, cue.start).trim() === ",")
    return !possessive;
  // "A person familiar with the plans for Thursday's meeting said": only "at Thursday's meeting" tells when.
  if (possessive && !prepositions.has(tokens[at - 1]?.lower ?? "")) return false;
  for (let i = at - 1; i >= sentence.firstToken; i--) {
    const token = tokens[i] as Token;
    if (/^[,;:”"—–]$/u.test(token.text)) break;
    if (i === sentence.firstToken && speaking.has(token.lower)) break;
    if (isVerb(token) || clauseOpeners.has(token.lower)) return false;
  }
  return isBeside(analysed, { start: time.end, end: cue.start }, at - sentence.firstToken < 2);
}

/** Index of the first token that ends behind an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  return partitionPoint(tokens, (token) => token.end <= offset);
}
