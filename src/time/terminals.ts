import {
  cardinals,
  dayParts,
  edges,
  holidays,
  longNames,
  months,
  namedDecades,
  ordinals,
  seasonNames,
  tens,
  units,
  weekdays,
} from "./vocabulary.js";
import type { Word } from "./words.js";

/** What a terminal read: the index behind it, and its number. */
export interface Reading {
  readonly next: number;
  readonly value: number;
}

/** A class of words that the grammar's patterns name in capitals. */
export interface Terminal {
  /** The words it can begin with; `#` stands for digits. */
  readonly starts: readonly string[];
  read(words: readonly Word[], at: number): Reading | undefined;
}

/** Words whose short forms may carry a dot ("Sept. 11"). */
function named(names: ReadonlyMap<string, number>): Terminal {
  return {
    starts: [...names.keys()],
    read(words, at) {
      const word = words[at];
      const value = word?.capital === true ? names.get(word.lower) : undefined;
      if (value === undefined || word === undefined) return undefined;
      const dot = words[at + 1];
      const short =
        !longNames.has(word.lower) &&
        word.lower !== "may" &&
        dot?.lower === "." &&
        dot.glued &&
        followsOn(words[at + 2]);
      return { next: short ? at + 2 : at + 1, value };
    },
  };
}

/** The dot is an abbreviation's where a number, a comma or a small letter comes after it. */
function followsOn(word: Word | undefined): boolean {
  return word !== undefined && !word.opens && (word.number !== undefined || !word.capital);
}

function plain(names: ReadonlyMap<string, number>, allowed: (word: string) => boolean = () => true): Terminal {
  return {
    starts: [...names.keys()].filter(allowed),
    read(words, at) {
      const word = words[at]?.lower ?? "";
      const value = allowed(word) ? names.get(word) : undefined;
      return value === undefined ? undefined : { next: at + 1, value };
    },
  };
}

const plural = (word: string): boolean => word.endsWith("s") || word === "millennia";

function digits(words: readonly Word[], at: number, from: number, to: number, size?: number): Reading | undefined {
  const word = words[at];
  if (word?.number === undefined || !Number.isInteger(word.number)) return undefined;
  const length = word.end - word.start;
  if (size !== undefined ? length !== size : length !== String(word.number).length) return undefined;
  return word.number >= from && word.number <= to ? { next: at + 1, value: word.number } : undefined;
}

/** "twenty-one", "two hundred", "3,000", "22.8", "half a dozen". */
function readNumber(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (word.number !== undefined) return { next: at + 1, value: word.number };
  const ten = tens.get(word.lower);
  if (ten !== undefined) {
    const hyphen = words[at + 1]?.lower === "-" ? 1 : 0;
    const one = cardinals.get(words[at + 1 + hyphen]?.lower ?? "");
    return one !== undefined && one > 0 && one < 10
      ? { next: at + 2 + hyphen, value: ten + one }
      : { next: at + 1, value: ten };
  }
  const small = cardinals.get(word.lower) ?? (word.lower === "a" ? 1 : undefined);
  if (small === undefined) return word.lower === "dozen" ? { next: at + 1, value: 12 } : undefined;
  const scale = { hundred: 100, thousand: 1000, dozen: 12 }[words[at + 1]?.lower ?? ""];
  if (scale !== undefined) return { next: at + 2, value: small * scale };
  return word.lower === "a" ? undefined : { next: at + 1, value: small };
}

const numberStarts = ["#", "a", "dozen", ...cardinals.keys(), ...tens.keys()];

/** "5", "5th", "fifth", "twenty-first". */
function readOrdinal(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (word.number !== undefined) {
    const suffix = words[at + 1];
    const ordinal = suffix?.glued === true && /^(?:st|nd|rd|th)$/u.test(suffix.lower);
    return ordinal && Number.isInteger(word.number) ? { next: at + 2, value: word.number } : undefined;
  }
  const ten = tens.get(word.lower);
  if (ten !== undefined) {
    const hyphen = words[at + 1]?.lower === "-" ? 1 : 0;
    const one = ordinals.get(words[at + 1 + hyphen]?.lower ?? "");
    return one !== undefined && one < 10 ? { next: at + 2 + hyphen, value: ten + one } : undefined;
  }
  const value = ordinals.get(word.lower);
  return value === undefined ? undefined : { next: at + 1, value };
}

/** "1930s", "1930's", "'30s", "thirties"; a decade of two digits comes as a number below 100. */
function readDecade(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at];
  const named = namedDecades.get(word?.lower ?? "");
  if (named !== undefined) return { next: at + 1, value: named };
  const start = word?.lower === "'" ? at + 1 : at;
  const number = words[start];
  if (number?.number === undefined || number.number % 10 !== 0 || (start > at && !number.glued)) return undefined;
  const apostrophe = words[start + 1]?.lower === "'" ? 1 : 0;
  const s = words[start + 1 + apostrophe];
  if (s?.lower !== "s" || !s.glued || (apostrophe === 1 && words[start + 1]?.glued !== true)) return undefined;
  const long = number.number >= 100 && number.number <= 2200 && number.end - number.start >= 3;
  return long || (number.end - number.start === 2 && number.number >= 10)
    ? { next: start + 2 + apostrophe, value: number.number }
    : undefined;
}

/** Minutes since midnight: "8:46 a.m.", "7.30pm", "10am", "14:30", "noon", "5 o'clock". */
function readClock(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at];
  if (word?.lower === "noon") return { next: at + 1, value: 720 };
  if (word?.lower === "midnight") return { next: at + 1, value: 0 };
  if (word?.number === undefined) return undefined;
  let hour = Math.floor(word.number);
  let minute = 0;
  let next = at + 1;
  const colon = words[next]?.lower === ":" && words[next]?.glued === true;
  if (colon) {
    const minutes = digits(words, next + 1, 0, 59, 2);
    if (minutes === undefined || words[next + 1]?.glued !== true) return undefined;
    [minute, next] = [minutes.value, minutes.next];
  } else if (!Number.isInteger(word.number)) {
    minute = Math.round((word.number - hour) * 100);
  }
  const half = readHalf(words, next);
  if (half !== undefined && hour >= 1 && hour <= 12 && minute < 60) {
    hour = (hour % 12) + (half.value === 1 ? 12 : 0);
    return { next: half.next, value: hour * 60 + minute };
  }
  if (words[next]?.lower === "o" && words[next + 1]?.lower === "'" && words[next + 2]?.lower === "clock") {
    return { next: next + 3, value: hour * 60 };
  }
  return colon && hour < 24 ? { next, value: hour * 60 + minute } : undefined;
}

function readHalf(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at];
  if (word?.lower === "am" || word?.lower === "pm") return { next: at + 1, value: word.lower === "pm" ? 1 : 0 };
  const apart =
    (word?.lower === "a" || word?.lower === "p") && words[at + 1]?.lower === "." && words[at + 2]?.lower === "m";
  return apart ? { next: at + 3, value: word?.lower === "p" ? 1 : 0 } : undefined;
}

/** "BC", "B.C.", "BCE" give -1, "AD" and "CE" 1. */
const eras = new Map([
  ["bc", -1],
  ["bce", -1],
  ["ad", 1],
  ["ce", 1],
] as const);

function readHoliday(words: readonly Word[], at: number): Reading | undefined {
  if (words[at]?.capital !== true) return undefined;
  let found: Reading | undefined;
  let text = "";
  for (let i = at; i < Math.min(at + 5, words.length); i++) {
    const word = words[i];
    if (word === undefined || (i > at && word.opens)) break;
    text += i === at || word.glued ? word.lower : ` ${word.lower}`;
    const date = holidays.get(text);
    if (date !== undefined) found = { next: i + 1, value: date[0] * 100 + date[1] };
  }
  return found;
}

const zones = new Set(["gmt", "utc", "est", "edt", "et", "cst", "cdt", "pst", "pdt", "pt", "cet", "bst", "eastern"]);
/** "Three quarters" are no time. */
const countable = (word: string): boolean => !/^(?:second|quarters?)$/u.test(word);
/** Units that calendars count: "last second" and "the next hour" are no dates. */
const calendarUnit = (word: string): boolean => !/^(?:second|minute|hour|fortnight)s?$/u.test(word);

export const terminals = {
  MONTH: named(months),
  WEEKDAY: named(weekdays),
  /** "On Mondays". */
  WEEKDAYS: named(
    new Map([...weekdays].filter(([name]) => longNames.has(name)).map(([name, day]) => [`${name}s`, day])),
  ),
  SEASON: plain(seasonNames),
  /** "fall" and "spring" are other words too. */
  SURE_SEASON: plain(seasonNames, (word) => word !== "fall"),
  UNITS: plain(units, (word) => plural(word) && countable(word)),
  ANY_UNIT: plain(units, countable),
  PERIOD: plain(units, (word) => !plural(word) && calendarUnit(word)),
  PERIODS: plain(units, (word) => plural(word) && calendarUnit(word)),
  PART: plain(dayParts),
  EDGE: plain(edges),
  NUMBER: { starts: numberStarts, read: readNumber },
  ORDINAL: { starts: ["#", ...ordinals.keys(), ...tens.keys()], read: readOrdinal },
  DAY: {
    starts: ["#"],
    read: (words, at) => {
      const found = readOrdinal(words, at) ?? digits(words, at, 1, 31);
      return found !== undefined && found.value >= 1 && found.value <= 31 ? found : undefined;
    },
  },
  YEAR: { starts: ["#"], read: (words, at) => digits(words, at, 1000, 2200, 4) },
  /** Of any length, where an era or the text around tells that it is a year. */
  ANY_YEAR: { starts: ["#"], read: (words, at) => digits(words, at, 1, 9999) },
  OLD_YEAR: { starts: ["#"], read: (words, at) => digits(words, at, 100, 999, 3) },
  /** The second year of "1939–40". */
  SHORT_YEAR: { starts: ["#"], read: (words, at) => digits(words, at, 0, 99, 2) },
  TWO_DIGITS: { starts: ["#"], read: (words, at) => digits(words, at, 0, 99, 2) },
  DECADE: { starts: ["#", "'", ...namedDecades.keys()], read: readDecade },
  CLOCK: { starts: ["#", "noon", "midnight"], read: readClock },
  ERA: plain(eras),
  HOLIDAY: {
    starts: [...new Set([...holidays.keys()].map((name) => name.split(/[ ']/u)[0] ?? name))],
    read: readHoliday,
  },
  ZONE: plain(new Map([...zones].map((zone) => [zone, 0]))),
} as const satisfies Record<string, Terminal>;

export type TerminalName = keyof typeof terminals;
