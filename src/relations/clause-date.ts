import { tokenAt } from "../article/token-at.js";
import type { Span } from "../model/span.js";
import type { TimeExpression } from "../time/time-expression.js";
import type { Clause } from "../syntax/clause.js";
import type { Scene } from "./scene.js";

/** Words that tell when, with their value. */
export interface DatedWords extends Span {
  /** ISO date or TIMEX3 value. */
  readonly value: string;
}

/** The expressions that stand for a stretch of the calendar, in the order of the text. */
export function datesOf(times: readonly TimeExpression[]): DatedWords[] {
  return times
    .filter(({ type, vague }) => (type === "DATE" || type === "TIME") && !vague)
    .map(({ start, end, value }) => ({ start, end, value }));
}

/** Behind them stands a limit of time, not the time. */
const limits = new Set(["since", "until", "till", "before", "after", "from", "by", "for", "to"]);

/** When it happened: the date nearest to the verb in its own clause, with no other verb between. */
export function dateOf(scene: Scene, clause: Clause): string | undefined {
  const syntax = scene.sentences[clause.sentence];
  if (syntax === undefined) return undefined;
  const { tokens } = scene.analysed;
  const at = syntax.clauses.indexOf(clause);
  const left = syntax.clauses[at - 1]?.verb.endToken ?? syntax.chunks[0]?.firstToken ?? 0;
  const right = syntax.clauses[at + 1]?.verb.firstToken ?? syntax.chunks.at(-1)?.endToken ?? 0;
  const verb = tokens[clause.verb.verb]?.start ?? 0;
  const within = scene
    .datesBetween(tokens[left]?.start ?? 0, tokens[right - 1]?.end ?? 0)
    .filter(({ start }) => !limits.has(tokens[tokenAt(tokens, start) - 1]?.lower ?? ""));
  const ranked = [...within].sort((a, b) => distance(a, verb) - distance(b, verb) || a.start - b.start);
  return ranked[0]?.value;
}

/** Behind the verb before in front of it. */
function distance(words: DatedWords, verb: number): number {
  return words.start > verb ? words.start - verb : (verb - words.start) * 2;
}
