import type { TimeExpression } from "./time-expression.js";

const joins = /^\s?(?:[-–—]|to|until|till|through|and)\s?$/u;
const openers = /\b(?:from|between)\s(?:the\s)?$/iu;

/**
 * Tells both ends of "from 3 to 5 May", "between June and August" and "1914–18" of the range that they make. As TIMEX3
 * asks, the ends stay expressions of their own.
 */
export function linkRanges(text: string, times: readonly TimeExpression[]): TimeExpression[] {
  const linked = [...times];
  for (const [i, from] of linked.entries()) {
    const to = linked[i + 1];
    if (from.interval === undefined || to?.interval === undefined || from.range !== undefined) continue;
    if (to.start - from.end > 9 || from.type === "DURATION" || to.type === "DURATION") continue;
    const between = text.slice(from.end, to.start);
    if (!joins.test(between) || isAfter(from.interval.begin, to.interval.end)) continue;
    const opened = openers.test(text.slice(Math.max(0, from.start - 13), from.start));
    if (!opened && !/^[-–—]$/u.test(between)) continue;
    const range = {
      start: from.start,
      end: to.end,
      interval: { begin: from.interval.begin, end: to.interval.end },
    };
    linked[i] = { ...from, range };
    linked[i + 1] = { ...to, range };
  }
  return linked;
}

/** Whether an ISO date lies after another; years before Christ count backwards. */
function isAfter(a: string, b: string): boolean {
  const [early, late] = [a.startsWith("-"), b.startsWith("-")];
  if (early !== late) return late;
  return early ? a.slice(1, 5) < b.slice(1, 5) : a > b;
}
