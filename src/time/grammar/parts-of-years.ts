import type { Rule } from "../rule.js";
import { calendar, yearOf } from "./calendar.js";

/** Quarters and halves of years, decades and centuries. */

export const quarter: Rule = {
  name: "quarter",
  patterns: [
    "the? ORDINAL -? quarter of <sure-year>",
    "the? ORDINAL -? quarter of <year-reference>",
    "<sure-year> 's ORDINAL quarter",
    "the ORDINAL fiscal? quarter",
    "q +DAY ,? <sure-year>",
    "q +DAY",
  ],
  meaning: (read) => {
    const number = read.optional("ORDINAL") ?? read.number("DAY");
    return number >= 1 && number <= 4 ? calendar({ quarter: number, ...yearOf(read) }) : undefined;
  },
  confidence: 0.85,
};

export const half: Rule = {
  name: "half",
  patterns: [
    "the? ORDINAL half of <sure-year>",
    "the? ORDINAL half of <year-reference>",
    "the latter half of <sure-year>",
    "the latter half of <year-reference>",
  ],
  meaning: (read) => {
    const number = read.optional("ORDINAL") ?? 2;
    return number <= 2 ? calendar({ half: number, ...yearOf(read) }) : undefined;
  },
  confidence: 0.9,
};

export const decade: Rule = {
  name: "decade",
  patterns: ["the? DECADE ERA?"],
  meaning: (read) => {
    const said = read.number("DECADE");
    const before = (read.optional("ERA") ?? 1) < 0;
    if (said < 100 && read.opening !== "the") return undefined;
    return calendar({ decade: before ? 1 - said : said, ...(said < 100 && { short: true }) });
  },
  confidence: 0.93,
};

export const century: Rule = {
  name: "century",
  patterns: ["the? ORDINAL -? century ERA?", "the? ORDINAL -? centuries ERA?"],
  meaning: (read) => {
    const number = read.number("ORDINAL");
    const before = (read.optional("ERA") ?? 1) < 0;
    return number <= 30 ? calendar({ century: before ? 1 - 100 * number : 100 * (number - 1) + 1 }) : undefined;
  },
  confidence: 0.92,
};

/** "Q3 2018", "the third quarter". */
export const partsOfYears: readonly Rule[] = [quarter, half, decade, century];
