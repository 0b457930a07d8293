import type { CalendarMeaning, Meaning } from "../meaning.js";
import type { Captures, Place, Rule } from "../rule.js";
import { longNames, months } from "../vocabulary.js";

/** Days, months, seasons, quarters, halves, decades, centuries and weekdays by their calendar names. */

export const calendar = (fields: Omit<CalendarMeaning, "kind">): CalendarMeaning => ({ kind: "calendar", ...fields });

/** The year that stands beside a month or day: a number, or words that stand for one. */
export function yearOf(read: Captures): Pick<CalendarMeaning, "year" | "within"> {
  const year = read.meaning("<sure-year>");
  if (year?.kind === "calendar" && year.year !== undefined) return { year: year.year };
  const within = read.meaning("<year-reference>");
  return within === undefined ? {} : { within };
}

const dayNumbers = (month: number, day: number): boolean =>
  day <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);

export const day: Rule = {
  name: "day",
  patterns: [
    // "6–7 February 1920", "May 4 and 5, 1865": the month or the year stands with the other day.
    "the? DAY &-|and|to|or &the? &DAY:to &of? &MONTH &,? &<sure-year>",
    "the? DAY &-|and|to|or &the? &DAY:to &of? &MONTH",
    "MONTH DAY &-|and|to|or &DAY:to &,? &<sure-year>",
    "MONTH DAY &-|and|to|or &MONTH:to &DAY:to &,? &<sure-year>",
    "the? DAY of? MONTH &-|and|to|or &the? &DAY:to &of? &MONTH:to &,? &<sure-year>",
    "MONTH the? DAY ,? <sure-year>",
    "MONTH the? DAY of|, <year-reference>",
    "MONTH the? DAY",
    "the? DAY of? MONTH ,? <sure-year>",
    "the? DAY of? MONTH of <year-reference>",
    "the? DAY of? MONTH",
    "the? ORDINAL of MONTH",
    "WEEKDAY ,? the? DAY of? MONTH ,? <sure-year>",
    "WEEKDAY ,? the? DAY of? MONTH",
    "WEEKDAY ,? MONTH DAY ,? <sure-year>",
    "WEEKDAY ,? MONTH DAY",
  ],
  meaning: (read) => {
    const [month, number] = [read.number("MONTH"), read.optional("DAY") ?? read.number("ORDINAL")];
    if (!dayNumbers(month, number)) return undefined;
    return calendar({ month, day: number, ...yearOf(read) });
  },
  confidence: 0.96,
};

export const isoDay: Rule = {
  name: "iso-day",
  patterns: ["YEAR +- +TWO_DIGITS:month +- +TWO_DIGITS:day"],
  meaning: (read) => dated(read.number("YEAR"), read.number("TWO_DIGITS:month"), read.number("TWO_DIGITS:day")),
  confidence: 0.98,
};

function dated(year: number, month: number, number: number): Meaning | undefined {
  return month >= 1 && number >= 1 && dayNumbers(month, number) ? calendar({ year, month, day: number }) : undefined;
}

/** "06/25/2010": the day is the number above 12; where both are below, the American order. */
export const slashedDay: Rule = {
  name: "slashed-day",
  patterns: ["ANY_YEAR:a +/ +ANY_YEAR:b +/ +YEAR", "TWO_DIGITS:a +/ +TWO_DIGITS:b +/ +YEAR"],
  meaning: (read) => {
    const a = read.optional("TWO_DIGITS:a") ?? read.number("ANY_YEAR:a");
    const b = read.optional("TWO_DIGITS:b") ?? read.number("ANY_YEAR:b");
    return a > 12 ? dated(read.number("YEAR"), b, a) : dated(read.number("YEAR"), a, b);
  },
  confidence: 0.85,
};

export const month: Rule = {
  name: "month",
  patterns: [
    "MONTH &-|and|to|or|until &MONTH:to &of? &<sure-year>",
    "MONTH ,? <sure-year>",
    "MONTH of <sure-year>",
    "MONTH of? <year-reference>",
  ],
  meaning: (read) => {
    const [month, to] = [read.number("MONTH"), read.optional("MONTH:to") ?? 12];
    const beside = yearOf(read);
    // "From October to March 1945": the first month is of the year before.
    const year = beside.year === undefined || month <= to ? beside : { year: beside.year - 1 };
    return calendar({ month, ...year });
  },
  confidence: 0.96,
};

/** A month by its bare name, where a modifier before it makes sure that it is one. */
export const bareMonth: Rule = {
  name: "bare-month",
  patterns: ["MONTH"],
  meaning: (read) => calendar({ month: read.number("MONTH") }),
  where: ({ words, next }) => words[next]?.number === undefined || words[next].opens,
  confidence: 0.88,
};

export const season: Rule = {
  name: "season",
  patterns: [
    "the? SEASON of? <sure-year>",
    "the? SEASON of <year-reference>",
    "the? SEASON &-|/|and &early|late? &SEASON:to &of? &<sure-year>",
  ],
  meaning: (read) => calendar({ season: read.number("SEASON"), ...yearOf(read) }),
  confidence: 0.93,
};

export const bareSeason: Rule = {
  name: "bare-season",
  patterns: ["the? SURE_SEASON"],
  meaning: (read) => calendar({ season: read.number("SURE_SEASON") }),
  where: isTime,
  confidence: 0.75,
};

const seasonal = new Set([
  "in",
  "the",
  "by",
  "this",
  "that",
  "during",
  "through",
  "until",
  "since",
  "of",
  "early",
  "late",
  "last",
  "and",
  "mid",
]);
const noSeason = new Set(["games", "olympics", "palace", "to", "from", "up", "water", "break", "ball"]);

/** "Spring" can be water or a leap: as a time it stands behind a preposition or an article. */
function isTime({ words, first, next }: Place): boolean {
  const opener = words[first]?.lower === "the" ? "the" : (words[first - 1]?.lower ?? "");
  const after = words[next];
  const lower = words[next - 1]?.lower ?? "";
  if (!lower.startsWith("spring") && words[next - 1]?.capital !== true)
    return after === undefined || !noSeason.has(after.lower);
  return seasonal.has(opener) && (after === undefined || !noSeason.has(after.lower));
}

const prepositions = new Set(
  "in of by since until till from to through before after during for between and or last next this early late mid following previous every each throughout around about ( - on as late".split(
    " ",
  ),
);

/** A bare month or weekday is a time unless it is part of a name ("April Jones", "Theresa May"). */
function bareName({ words, first, next }: Place): boolean {
  const name = words[first];
  const before = words[first - 1];
  const after = words[next];
  if (name === undefined) return false;
  if (after?.number !== undefined && !after.opens && Number(after.number) <= 31 && after.lower !== ".") return false;
  if (before !== undefined && !name.opens && prepositions.has(before.lower)) {
    // "between May and …" is a month, "for April Jones" is not.
    return !(after?.capital === true && !after.opens && !longNames.has(after.lower)) || longNames.has(name.lower);
  }
  if (!longNames.has(name.lower) || name.lower === "march") return false;
  const inName = (word: typeof before): boolean => word?.capital === true && !longNames.has(word.lower);
  const sure = name.lower.endsWith("day") || !["april", "june", "august"].includes(name.lower);
  if (sure)
    return !(before !== undefined && !name.opens && /^(?:black|bloody|ash|palm|good|super|cyber)$/u.test(before.lower));
  return !inName(before) && !inName(after);
}

/** The second day of "May 4 and 5" and "April 13–15": the month stands before the first. */
const secondDay: Rule = {
  name: "second-day",
  patterns: ["DAY ,? <sure-year>", "DAY"],
  meaning: (read) => {
    const month = monthBefore(read.words, read.first);
    const day = read.number("DAY");
    return month === undefined || !dayNumbers(month, day) ? undefined : calendar({ month, day, ...yearOf(read) });
  },
  confidence: 0.85,
};

function monthBefore(words: Place["words"], first: number): number | undefined {
  if (!["-", "and", "to", "or"].includes(words[first - 1]?.lower ?? "") || words[first]?.opens) return undefined;
  const ordinal = words[first - 2]?.number === undefined && words[first - 2]?.glued === true ? 1 : 0;
  const dayWord = words[first - 2 - ordinal];
  return dayWord?.number === undefined ? undefined : months.get(words[first - 3 - ordinal]?.lower ?? "");
}

export const calendarRules: readonly Rule[] = [
  day,
  secondDay,
  isoDay,
  slashedDay,
  month,
  { ...bareMonth, name: "month-alone", where: bareName, confidence: 0.85 },
  season,
  bareSeason,
  {
    name: "weekday",
    patterns: ["WEEKDAY"],
    meaning: (read) => calendar({ weekday: read.number("WEEKDAY") }),
    where: bareName,
    confidence: 0.88,
  },
  {
    name: "day-of-month",
    patterns: ["the DAY"],
    meaning: (read) => calendar({ day: read.number("DAY") }),
    where: ({ words, first, next }) => {
      const ordinal = (words[next - 1]?.lower ?? "").length === 2 && words[next - 1]?.number === undefined;
      const after = words[next];
      return (
        ordinal &&
        words[first - 1]?.lower === "on" &&
        (after === undefined || after.opens || /^[^\p{L}\d-]$/u.test(after.lower) || after.lower === "and")
      );
    },
    confidence: 0.7,
  },
  {
    name: "holiday",
    patterns: ["HOLIDAY of? <sure-year>", "HOLIDAY"],
    meaning: (read) => {
      const date = read.number("HOLIDAY");
      return calendar({ month: Math.floor(date / 100), day: date % 100, ...yearOf(read) });
    },
    confidence: 0.8,
  },
];
