import type { Grain } from "../calendar.js";
import type { DurationMeaning, Meaning, NamedMeaning, Origin, ShiftMeaning } from "../meaning.js";
import type { Captures, Rule } from "../rule.js";
import { unitAt } from "../vocabulary.js";

/** Expressions that count from the day of publication: "yesterday", "two weeks ago", "last Friday", "next summer". */

export function shift(
  sign: -1 | 0 | 1,
  amount: number | undefined,
  grain: Grain | undefined,
  origin: Origin,
  times = 1,
): ShiftMeaning {
  return { kind: "shift", sign, amount, grain, times, origin };
}

const days = (n: number): Meaning => shift(n < 0 ? -1 : n > 0 ? 1 : 0, Math.abs(n), "day", "published");

/** A length moved away from an origin: "two weeks" and -1 is two weeks ago. */
export function shiftBy(found: Meaning | undefined, sign: -1 | 1, origin: Origin): Meaning | undefined {
  if (found?.kind === "modified") {
    const of = shiftBy(found.of, sign, origin);
    return of === undefined ? undefined : { ...found, of };
  }
  if (found?.kind !== "duration") return undefined;
  const unit = unitAt(found.unit);
  return shift(sign, found.amount, unit.grain, origin, unit.times);
}

export function namedStep(read: Captures, step: -1 | 0 | 1, origin: Origin): NamedMeaning | undefined {
  for (const [field, terminal] of [
    ["weekday", "WEEKDAY"],
    ["month", "MONTH"],
    ["season", "SEASON"],
  ] as const) {
    const index = read.optional(terminal);
    if (index !== undefined) return { kind: "named", field, index, step, origin };
  }
  return undefined;
}

function stepOf(read: Captures): -1 | 0 | 1 {
  if (read.says("last", "past")) return -1;
  return read.says("next", "coming") ? 1 : 0;
}

export const deicticDay: Rule = {
  name: "deictic-day",
  patterns: ["today", "yesterday", "tomorrow", "the day before yesterday", "the day after tomorrow"],
  meaning: (read) => {
    const offsets: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };
    return days(offsets[read.opening] ?? (read.says("before") ? -2 : 2));
  },
  where: ({ words, first }) =>
    !(
      words[first - 1]?.lower === "usa" ||
      (words[first]?.capital === true && words[first - 1]?.capital === true && !words[first]?.opens)
    ),
  confidence: 0.93,
};

export const deicticPeriod: Rule = {
  name: "deictic-period",
  patterns: ["last|this|next PERIOD", "this|the past|coming|current PERIOD", "the last PERIOD"],
  meaning: (read) => {
    const step = stepOf(read);
    const unit = unitAt(read.number("PERIOD"));
    // "the past week", "the last year" run up to now.
    if (read.opening === "the" && step === -1) {
      return { kind: "duration", amount: 1, unit: read.number("PERIOD"), side: -1, origin: "published" };
    }
    return shift(step, Math.abs(step), unit.grain, "published", unit.times);
  },
  // "This Week" is a programme, "to this day" no date.
  where: ({ words, first, next }) =>
    !(words[next - 1]?.capital === true && words[first]?.capital === true && !words[first].opens) &&
    !(words[first]?.lower === "this" && words[next - 1]?.lower === "day"),
  confidence: 0.9,
};

export const deicticName: Rule = {
  name: "deictic-name",
  patterns: [
    "this? last|past|this|next|coming WEEKDAY",
    "last|past|this|next MONTH",
    "this? last|past|this|next|coming SEASON",
  ],
  meaning: (read) => namedStep(read, stepOf(read), "published"),
  confidence: 0.88,
};

export const weekdayOfWeek: Rule = {
  name: "weekday-of-week",
  patterns: ["WEEKDAY of? last|this|next week", "last|this|next week on? WEEKDAY"],
  meaning: (read) => {
    const step = stepOf(read);
    return {
      kind: "calendar",
      weekday: read.number("WEEKDAY"),
      within: shift(step, Math.abs(step), "week", "published"),
    };
  },
  confidence: 0.9,
};

const ago: Rule = {
  name: "ago",
  patterns: ["<any-length> ago", "<modified-length> ago", "PERIODS ago"],
  meaning: (read) => {
    const bare: DurationMeaning = { kind: "duration", amount: undefined, unit: read.number("PERIODS") };
    return shiftBy(read.meaning("<any-length>") ?? read.meaning("<modified-length>") ?? bare, -1, "published");
  },
  confidence: 0.88,
};

export const deicticRules: readonly Rule[] = [
  deicticDay,
  deicticPeriod,
  deicticName,
  weekdayOfWeek,
  ago,
  {
    name: "from-now",
    patterns: ["<any-length> from now|today", "in <any-length> ' time", "in <any-length> 's time"],
    meaning: (read) => shiftBy(read.meaning("<any-length>"), 1, "published"),
    confidence: 0.85,
  },
  {
    name: "deictic-stretch",
    patterns: [
      "the? last|past <any-length>",
      "the? next|coming <any-length>",
      "the? last|past PERIODS",
      "the? next|coming PERIODS",
    ],
    meaning: (read) => {
      const found = read.meaning("<any-length>");
      const base = found?.kind === "duration" ? found : undefined;
      const [unit, amount] = [base?.unit ?? read.number("PERIODS"), base?.amount];
      return { kind: "duration", amount, unit, side: stepOf(read) === 1 ? 1 : -1, origin: "published" };
    },
    confidence: 0.82,
  },
  {
    name: "within-period",
    patterns: ["earlier|later this PERIOD", "earlier|later today"],
    meaning: (read) =>
      shift(0, 0, read.optional("PERIOD") === undefined ? "day" : unitAt(read.number("PERIOD")).grain, "published"),
    confidence: 0.88,
  },
];
