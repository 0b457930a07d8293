import type { AnalysedText, Token } from "../article/analysed-text.js";
import { contains, overlaps, type Span } from "../model/span.js";
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
  if (cue === undefined) return undefined;
  const tag = tagAround(cue, statement.spans, analysed);
  const candidates = times.filter((time) => contains(tag, time) && tellsWhen(time, statement, analysed));
  const after = candidates.find(
    (time) => time.start >= cue.end && isBeside(analysed, { start: cue.end, end: time.start }),
  );
  return after ?? candidates.findLast((time) => time.end <= cue.start && opensClause(analysed, time, cue));
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
    return time === undefined
      ? statement
      : { ...statement, said: { value: time.value, words: { start: time.start, end: time.end } } };
  });
}

/** The stretch around the cue between the words of the statement, inside one sentence. */
function tagAround(cue: Span, spans: readonly Span[], analysed: AnalysedText): Span {
  const sentence = analysed.sentences.find((candidate) => candidate.start <= cue.start && cue.start < candidate.end);
  const before = spans.filter((span) => span.end <= cue.start).map((span) => span.end);
  const behind = spans.filter((span) => span.start >= cue.end).map((span) => span.start);
  return {
    start: Math.max(sentence?.start ?? 0, ...before),
    end: Math.min(sentence?.end ?? analysed.text.length, ...behind),
  };
}

const prepositions = new Set([
  "in",
  "on",
  "at",
  "by",
  "during",
  "since",
  "until",
  "from",
  "before",
  "after",
  "late",
  "early",
]);

/** A length, a habit or an attribute of the speaker ("the 1992 champion", "the former minister") does not. */
function tellsWhen(time: TimeExpression, statement: Statement, analysed: AnalysedText): boolean {
  if (time.type === "DURATION" || time.type === "SET" || time.method === "time:attribute") return false;
  if (statement.spans.some((span) => overlaps(span, time))) return false;
  if (statement.speakers.some((speaker) => overlaps(speaker.words, time))) return false;
  if (!/^(?:\w*\d{3,4}|\w*\d{4}-\d\d)$/u.test(time.value)) return true;
  // A year or a month says when only behind a preposition.
  const before = analysed.tokens[tokenAt(analysed.tokens, time.start) - 1];
  return (
    before !== undefined &&
    (prepositions.has(before.lower) || !/^\p{L}*\s?\d/u.test(analysed.text.slice(time.start, time.end))) &&
    before.lower !== "of"
  );
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

/** Nothing between the cue and the time opens another clause. */
function isBeside(analysed: AnalysedText, between: Span): boolean {
  const { tokens } = analysed;
  for (let i = tokenAt(tokens, between.start); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start >= between.end) return true;
    if (token.pos === "VERB" || token.pos === "AUX" || clauseOpeners.has(token.lower)) return false;
  }
  return true;
}

/** A time before the cue belongs to it unless a verb stands with it between its commas ("Elected in 2016, she said"). */
function opensClause(analysed: AnalysedText, time: Span, cue: Span): boolean {
  const { tokens } = analysed;
  const at = tokenAt(tokens, time.start);
  const sentence = tokens[at]?.sentence;
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence || /^[,;:”"—–]$/u.test(token.text)) break;
    if (token.pos === "VERB" || token.pos === "AUX" || clauseOpeners.has(token.lower)) return false;
  }
  return isBeside(analysed, { start: time.end, end: cue.start });
}

/** Index of the first token that ends behind an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
