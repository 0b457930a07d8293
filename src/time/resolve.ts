import {
  centuryTime,
  civilDate,
  dayNumber,
  dayTime,
  decadeTime,
  isoDate,
  monthTime,
  moveDay,
  seasons,
  seasonTime,
  timeAround,
  weekday,
  type CalendarTime,
  type Grain,
} from "./calendar.js";
import { chooseYear, inYear } from "./choose-year.js";
import type { CalendarMeaning, DurationMeaning, Meaning, NamedMeaning, Origin, ShiftMeaning } from "./meaning.js";
import type { Surroundings } from "./surroundings.js";
import type { DateInterval, TimeModifier, TimeType } from "./time-expression.js";
import { unitAt } from "./vocabulary.js";

/** A meaning, completed from its surroundings. */
export interface Resolution {
  readonly type: TimeType;
  readonly value: string;
  readonly vague: boolean;
  readonly anchor: Origin | "none";
  /** What later expressions count from. */
  readonly time?: CalendarTime;
  readonly interval?: DateInterval;
  readonly modifier?: TimeModifier;
  /** The words name the year. */
  readonly explicit?: boolean;
  /** How sure the completion is, 0 to 1. */
  readonly certainty: number;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Completes what an expression means from the publication date and from the dates before it. */
export function resolve(meaning: Meaning, around: Surroundings): Resolution | undefined {
  switch (meaning.kind) {
    case "calendar":
      return resolveCalendar(meaning, around);
    case "named":
      return resolveNamed(meaning, around);
    case "shift":
      return resolveShift(meaning, around);
    case "duration":
      return resolveDuration(meaning, around);
    case "set":
      return { type: "SET", value: meaning.value, vague: false, anchor: "none", certainty: 1 };
    case "reference":
      return { type: "DATE", value: meaning.value, vague: true, anchor: "published", certainty: 1 };
    case "part":
      return resolvePart(meaning.day, meaning.part, around);
    case "modified": {
      const of = resolve(meaning.of, around);
      return of === undefined ? undefined : { ...of, modifier: meaning.modifier };
    }
  }
}

function located(time: CalendarTime, anchor: Resolution["anchor"], certainty: number, explicit = false): Resolution {
  const interval = { begin: isoDate(time.first), end: isoDate(time.last) };
  return { type: "DATE", value: time.value, vague: false, anchor, time, interval, certainty, explicit };
}

function unknown(value: string, certainty = 0.8): Resolution {
  return { type: "DATE", value, vague: true, anchor: "none", certainty };
}

/** The day that an origin stands for, at the grain that is asked. */
function originTime(
  origin: Origin,
  grain: Grain,
  around: Surroundings,
  moves: boolean,
): { time: CalendarTime; anchor: Origin } | undefined {
  const published = around.published === undefined ? undefined : timeAround(around.published, grain);
  const fromText = around.lastOf(grain);
  if (origin === "published") {
    return published === undefined ? undefined : { time: published, anchor: "published" };
  }
  if (fromText !== undefined) return { time: fromText, anchor: "text" };
  // "By the end of the year": nothing was mentioned, so it is the year of the article.
  if (!moves && published !== undefined && around.last === undefined) return { time: published, anchor: "published" };
  return undefined;
}

const unknownGrain: Partial<Record<Grain, string>> = {
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  year: "XXXX",
};

function resolveShift(meaning: ShiftMeaning, around: Surroundings): Resolution {
  const { sign, amount, grain, origin } = meaning;
  if (amount === undefined || grain === undefined || !Number.isInteger(amount)) {
    return unknown(sign < 0 ? "PAST_REF" : sign > 0 ? "FUTURE_REF" : "PRESENT_REF");
  }
  // "The year" of a news text is that of publication; only in a history it is the year it speaks of.
  const ofNews =
    origin === "text" && sign === 0 && !around.followsText && isLong(grain) && around.published !== undefined;
  const start = originTime(ofNews ? "published" : origin, grain, around, sign !== 0);
  if (start === undefined) {
    if (origin === "published") return unknown(sign < 0 ? "PAST_REF" : sign > 0 ? "FUTURE_REF" : "PRESENT_REF");
    return unknown(unknownGrain[grain] ?? "XXXX");
  }
  const moved = moveDay(start.time.first, sign * amount * (meaning.times ?? 1), grain);
  return located(timeAround(moved, grain), start.anchor, start.anchor === "published" ? 0.97 : 0.85);
}

function isLong(grain: Grain): boolean {
  return grain === "year" || grain === "decade" || grain === "century" || grain === "month" || grain === "quarter";
}

function resolveDuration(meaning: DurationMeaning, around: Surroundings): Resolution {
  const unit = unitAt(meaning.unit);
  const { amount, side, origin } = meaning;
  const vague = amount === undefined;
  const number = amount === undefined ? "X" : String(amount * unit.times);
  const value = unit.period.startsWith("T") ? `PT${number}${unit.period.slice(1)}` : `P${number}${unit.period}`;
  const base: Resolution = { type: "DURATION", value, vague, anchor: "none", certainty: 1 };
  if (side === undefined || origin === undefined || amount === undefined || unit.grain === undefined) return base;
  const start = originTime(origin, "day", around, true);
  if (start === undefined) return base;
  const other = moveDay(start.time.first, side * amount * unit.times, unit.grain);
  const interval = {
    begin: isoDate(Math.min(start.time.first, other)),
    end: isoDate(Math.max(start.time.first, other)),
  };
  return { ...base, interval, anchor: start.anchor };
}

function resolvePart(day: Meaning | undefined, part: string, around: Surroundings): Resolution | undefined {
  const found =
    day === undefined
      ? resolveShift({ kind: "shift", sign: 0, amount: 0, grain: "day", origin: "text" }, around)
      : resolve(day, around);
  if (found === undefined) return undefined;
  const value = `${found.time?.grain === "day" || found.value.startsWith("XXXX") ? found.value : "XXXX-XX-XX"}T${part}`;
  return { ...found, type: "TIME", value };
}

function resolveNamed(meaning: NamedMeaning, around: Surroundings): Resolution {
  const { field, index, step, origin } = meaning;
  const grain = field === "weekday" ? "day" : field;
  const start = originTime(origin, grain, around, step !== 0);
  if (start === undefined) {
    // "That spring", where no day is known: the one that "the spring" would be.
    const bare =
      field !== "weekday" && origin === "text" && step === 0
        ? resolveCalendar({ kind: "calendar", [field]: index }, around)
        : undefined;
    return bare ?? unknown(namePattern(field, index));
  }
  const at = start.time.first;
  const candidate = (offset: number): CalendarTime => {
    if (field === "weekday") return dayTime(at + offset * 7 + index - weekday(at));
    const { year } = civilDate(at);
    return field === "month" ? monthTime(year + offset, index) : seasonTime(year + offset, index);
  };
  const candidates = [-1, 0, 1].map(candidate);
  // "Last summer" in June is that of the year before; "last Friday" never today.
  const found =
    step < 0
      ? candidates.findLast((time) => time.last < at)
      : step > 0
        ? candidates.find((time) => time.first > start.time.last)
        : candidates[1];
  return located(found ?? candidate(0), start.anchor, start.anchor === "published" ? 0.92 : 0.8);
}

function namePattern(field: NamedMeaning["field"], index: number): string {
  if (field === "weekday") return `XXXX-WXX-${index}`;
  return field === "month" ? `XXXX-${two(index)}` : `XXXX-${seasons[index] ?? "SP"}`;
}

function resolveCalendar(meaning: CalendarMeaning, around: Surroundings): Resolution | undefined {
  if (meaning.weekday !== undefined && meaning.within === undefined) return resolveWeekday(meaning.weekday, around);
  if (meaning.within !== undefined) return resolveWithin(meaning, meaning.within, around);
  if (meaning.decade !== undefined)
    return located(decadeTime(decadeYear(meaning, around)), "none", meaning.short ? 0.85 : 1, true);
  if (meaning.century !== undefined) return located(centuryTime(meaning.century), "none", 1, true);
  if (meaning.year !== undefined) return located(inYear(meaning, meaning.year), "none", 1, true);
  if (meaning.month === undefined && meaning.day !== undefined) return resolveDayOfMonth(meaning.day, around);
  const chosen = chooseYear(meaning, around);
  if (chosen === undefined) return unknown(partialValue(meaning));
  return located(inYear(meaning, chosen.year), chosen.anchor, chosen.certainty);
}

function partialValue({ month, day, season, quarter, half }: CalendarMeaning): string {
  if (month !== undefined) return `XXXX-${two(month)}${day === undefined ? "" : `-${two(day)}`}`;
  if (season !== undefined) return `XXXX-${seasons[season] ?? "SP"}`;
  return quarter === undefined ? `XXXX-H${half ?? 1}` : `XXXX-Q${quarter}`;
}

/** "The '60s" are those of the last hundred years. */
function decadeYear(meaning: CalendarMeaning, around: Surroundings): number {
  const decade = meaning.decade ?? 0;
  if (meaning.short !== true) return decade;
  const reference = around.followsText ? around.last?.time.first : around.published;
  const year = reference === undefined ? 2000 : civilDate(reference).year;
  const century = Math.floor(year / 100) * 100;
  return century + decade > year ? century - 100 + decade : century + decade;
}

function resolveWithin(meaning: CalendarMeaning, within: Meaning, around: Surroundings): Resolution | undefined {
  const outer = resolve(within, around);
  if (outer?.time === undefined) {
    return unknown(meaning.weekday === undefined ? partialValue(meaning) : `XXXX-WXX-${meaning.weekday}`);
  }
  if (meaning.weekday !== undefined)
    return located(dayTime(outer.time.first + meaning.weekday - 1), outer.anchor, 0.93);
  return located(inYear(meaning, civilDate(outer.time.first).year), outer.anchor, outer.certainty);
}

/** "On Friday": the last one with a verb in the past, the next one with a verb in the future. */
function resolveWeekday(index: number, around: Surroundings): Resolution {
  if (around.published === undefined) return unknown(`XXXX-WXX-${index}`);
  if (around.narrative && around.followsText) {
    const day = around.lastOf("day");
    if (day === undefined) return unknown(`XXXX-WXX-${index}`);
    return located(dayTime(day.first + ((index - weekday(day.first) + 7) % 7)), "text", 0.6);
  }
  const back = (weekday(around.published) - index + 7) % 7;
  const tense = around.tense();
  const past = dayTime(around.published - back);
  if (tense === "future") return located(dayTime(around.published + ((7 - back) % 7)), "published", 0.85);
  if (tense === "present") return located(back <= 3 ? past : dayTime(around.published + 7 - back), "published", 0.7);
  return located(past, "published", tense === undefined ? 0.8 : 0.95);
}

/** "On the 5th": of the month that the text or the article is in. */
function resolveDayOfMonth(day: number, around: Surroundings): Resolution {
  const start = originTime(around.followsText ? "text" : "published", "month", around, false);
  if (start === undefined) return unknown(`XXXX-XX-${two(day)}`);
  const { year, month } = civilDate(start.time.first);
  return located(dayTime(dayNumber(year, month, day)), start.anchor, 0.8);
}
