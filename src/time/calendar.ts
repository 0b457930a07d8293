/**
 * Calendar arithmetic in the proleptic Gregorian calendar with astronomical years (1 BC is 0), on day numbers since
 * 1970-01-01. `Date` knows neither weeks, seasons nor an easy way to years before 100.
 */

export type Grain =
  "day" | "week" | "weekend" | "month" | "quarter" | "season" | "half" | "year" | "decade" | "century" | "millennium";

/** A stretch of the calendar: its TIMEX3 value and its first and last day, as day numbers. */
export interface CalendarTime {
  readonly grain: Grain;
  readonly value: string;
  readonly first: number;
  readonly last: number;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day number of a date; months and days that run over are carried (month 14 is February of the next year). */
export function dayNumber(year: number, month = 1, day = 1): number {
  const carried = year + Math.floor((month - 1) / 12);
  const within = (((month - 1) % 12) + 12) % 12;
  // Years that begin in March put the leap day last (H. Hinnant, "chrono-compatible low-level date algorithms").
  const y = within < 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * ((within + 10) % 12) + 2) / 5);
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear + day - 1 - 719_468;
}

export function civilDate(number: number): CivilDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const y = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: y + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Monday is 1, Sunday 7. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function daysOfMonth(year: number, month: number): number {
  return dayNumber(year, month + 1) - dayNumber(year, month);
}

const two = (n: number): string => String(n).padStart(2, "0");

/** TIMEX3 writes years before Christ as `BC0490`. */
function yearValue(year: number): string {
  return year > 0 ? String(year).padStart(4, "0") : `BC${String(1 - year).padStart(4, "0")}`;
}

/** ISO 8601 date of a day number; years before 1 with a sign. */
export function isoDate(number: number): string {
  const { year, month, day } = civilDate(number);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${two(month)}-${two(day)}`;
}

export function dayTime(number: number): CalendarTime {
  const { year, month, day } = civilDate(number);
  return { grain: "day", value: `${yearValue(year)}-${two(month)}-${two(day)}`, first: number, last: number };
}

export function monthTime(year: number, month: number): CalendarTime {
  const first = dayNumber(year, month);
  const civil = civilDate(first);
  return {
    grain: "month",
    value: `${yearValue(civil.year)}-${two(civil.month)}`,
    first,
    last: dayNumber(year, month + 1) - 1,
  };
}

export function yearTime(year: number): CalendarTime {
  return { grain: "year", value: yearValue(year), first: dayNumber(year), last: dayNumber(year + 1) - 1 };
}

/** ISO week, from Monday. */
function weekTime(number: number): CalendarTime {
  const first = number - weekday(number) + 1;
  const { year } = civilDate(first + 3);
  const week = Math.floor((first + 3 - dayNumber(year)) / 7) + 1;
  return { grain: "week", value: `${yearValue(year)}-W${two(week)}`, first, last: first + 6 };
}

function weekendTime(number: number): CalendarTime {
  const week = weekTime(number);
  return { grain: "weekend", value: `${week.value}-WE`, first: week.first + 5, last: week.last };
}

export const seasons = ["SP", "SU", "FA", "WI"] as const;

/** Seasons of the northern hemisphere, by whole months; the winter of a year begins in its December. */
export function seasonTime(year: number, season: number): CalendarTime {
  const month = 3 * (season + 1);
  return {
    grain: "season",
    value: `${yearValue(year)}-${seasons[season] ?? "WI"}`,
    first: dayNumber(year, month),
    last: dayNumber(year, month + 3) - 1,
  };
}

export function quarterTime(year: number, quarter: number): CalendarTime {
  const first = dayNumber(year, 3 * quarter - 2);
  return {
    grain: "quarter",
    value: `${yearValue(year)}-Q${quarter}`,
    first,
    last: dayNumber(year, 3 * quarter + 1) - 1,
  };
}

export function halfTime(year: number, half: number): CalendarTime {
  return {
    grain: "half",
    value: `${yearValue(year)}-H${half}`,
    first: dayNumber(year, 6 * half - 5),
    last: dayNumber(year, 6 * half + 1) - 1,
  };
}

/** The decade of a year: 1943 gives the 1940s; 483 BC the 480s BC. */
export function decadeTime(year: number): CalendarTime {
  const named = year > 0 ? Math.floor(year / 10) : Math.floor((1 - year) / 10);
  const start = year > 0 ? named * 10 : 1 - (named * 10 + 9);
  const value = `${year > 0 ? "" : "BC"}${String(named).padStart(3, "0")}`;
  return { grain: "decade", value, first: dayNumber(start), last: dayNumber(start + 10) - 1 };
}

/** The century of a year, by its first two digits as TIMEX3 counts: the 20th is `19`, from 1900. */
export function centuryTime(year: number): CalendarTime {
  const named = year > 0 ? Math.floor(year / 100) : Math.floor(-year / 100);
  const start = year > 0 ? named * 100 : 1 - (named * 100 + 100);
  const value = `${year > 0 ? "" : "BC"}${two(named)}`;
  return { grain: "century", value, first: dayNumber(start), last: dayNumber(start + 100) - 1 };
}

/** The stretch of a grain in which a day lies. */
export function timeAround(number: number, grain: Grain): CalendarTime {
  const { year, month } = civilDate(number);
  switch (grain) {
    case "day":
      return dayTime(number);
    case "week":
      return weekTime(number);
    case "weekend":
      return weekendTime(number);
    case "month":
      return monthTime(year, month);
    case "quarter":
      return quarterTime(year, Math.ceil(month / 3));
    case "season":
      return seasonTime(month < 3 ? year - 1 : year, month < 3 ? 3 : Math.floor(month / 3) - 1);
    case "half":
      return halfTime(year, month > 6 ? 2 : 1);
    case "year":
      return yearTime(year);
    case "decade":
      return decadeTime(year);
    case "century":
      return centuryTime(year);
    case "millennium": {
      const start = Math.floor(year / 1000) * 1000;
      const value = String(Math.floor(year / 1000));
      return { grain, value, first: dayNumber(start), last: dayNumber(start + 1000) - 1 };
    }
  }
}

const monthsOf: Partial<Record<Grain, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** Day number moved by whole units; the 31st moves to the last day of a shorter month. */
export function moveDay(number: number, amount: number, grain: Grain): number {
  const months = monthsOf[grain];
  if (months === undefined) return number + Math.round(amount * (grain === "day" ? 1 : 7));
  const { year, month, day } = civilDate(number);
  const target = dayNumber(year, month + Math.round(amount * months));
  const civil = civilDate(target);
  return target + Math.min(day, daysOfMonth(civil.year, civil.month)) - 1;
}

/** Day number of an ISO date or date-time; undefined where it is none. */
export function parseIsoDay(iso: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? "");
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}
