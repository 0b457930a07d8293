import type { Grain } from "./calendar.js";

/** The closed word classes of English time expressions; each word gives a number that the rules calculate with. */

function numbered(first: number, ...rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, i) => row.split(" ").map((word): [string, number] => [word, first + i])));
}

export const months = numbered(
  1,
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
);

/** As in ISO 8601, Monday is 1. */
export const weekdays = numbered(
  1,
  "monday mon",
  "tuesday tue tues",
  "wednesday wed",
  "thursday thu thur thurs",
  "friday fri",
  "saturday sat",
  "sunday sun",
);

/** Full names: the short ones are words of their own, and need a date beside them. */
export const longNames: ReadonlySet<string> = new Set(
  [...months.keys(), ...weekdays.keys()].filter((name) => name.length > 5 || ["april", "june", "july"].includes(name)),
);

export const seasonNames = numbered(0, "spring springtime", "summer summertime", "autumn fall", "winter wintertime");

export const units = numbered(
  0,
  "second seconds",
  "minute minutes",
  "hour hours",
  "day days",
  "week weeks",
  "fortnight fortnights",
  "weekend weekends",
  "month months",
  "quarter quarters",
  "year years",
  "decade decades",
  "century centuries",
  "millennium millennia",
);

export interface Unit {
  /** Its letters in a TIMEX3 duration. */
  readonly period: string;
  /** Undefined for what is shorter than a day. */
  readonly grain: Grain | undefined;
  /** How many grains it holds. */
  readonly times: number;
}

const unitList: readonly Unit[] = [
  { period: "TS", grain: undefined, times: 1 },
  { period: "TM", grain: undefined, times: 1 },
  { period: "TH", grain: undefined, times: 1 },
  { period: "D", grain: "day", times: 1 },
  { period: "W", grain: "week", times: 1 },
  { period: "W", grain: "week", times: 2 },
  { period: "WE", grain: "weekend", times: 1 },
  { period: "M", grain: "month", times: 1 },
  { period: "Q", grain: "quarter", times: 1 },
  { period: "Y", grain: "year", times: 1 },
  { period: "DE", grain: "decade", times: 1 },
  { period: "CE", grain: "century", times: 1 },
  { period: "ML", grain: "millennium", times: 1 },
];

export function unitAt(index: number): Unit {
  return unitList[index] ?? { period: "D", grain: "day", times: 1 };
}

export const dayParts = numbered(
  0,
  "morning dawn",
  "afternoon",
  "evening dusk",
  "night nighttime",
  "midday",
  "daytime",
);
export const dayPartValues = ["MO", "AF", "EV", "NI", "MI", "DT"] as const;

export const cardinals: ReadonlyMap<string, number> = new Map([
  ...numbered(0, "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
  ...numbered(
    11,
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
  ),
]);

export const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i]),
);

export const ordinals: ReadonlyMap<string, number> = new Map([
  ...numbered(1, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
  ...numbered(11, "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
  ...numbered(18, "eighteenth", "nineteenth", "twentieth"),
  ["thirtieth", 30],
]);

/** "the thirties". */
export const namedDecades: ReadonlyMap<string, number> = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties"
    .split(" ")
    .map((word, i) => [word, 20 + 10 * i]),
);

/** Where a modifier puts the value: its start, its middle, its end. */
export const edges = numbered(
  0,
  "early beginning start outset opening",
  "mid middle midpoint",
  "late end close latter",
);

/** Holidays with a fixed day of the year. */
export const holidays: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ["christmas eve", [12, 24]],
  ["christmas day", [12, 25]],
  ["christmas", [12, 25]],
  ["boxing day", [12, 26]],
  ["new year's eve", [12, 31]],
  ["new year's day", [1, 1]],
  ["new year's", [1, 1]],
  ["valentine's day", [2, 14]],
  ["st patrick's day", [3, 17]],
  ["may day", [5, 1]],
  ["independence day", [7, 4]],
  ["bastille day", [7, 14]],
  ["halloween", [10, 31]],
  ["armistice day", [11, 11]],
  ["veterans day", [11, 11]],
]);
