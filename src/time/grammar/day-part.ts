import type { DayPartMeaning, Meaning } from "../meaning.js";
import type { Captures, Rule } from "../rule.js";
import { dayPartValues } from "../vocabulary.js";
import { shift } from "./deictic.js";

/** Parts of days and hours of the clock: "last night", "Friday morning", "the night of 5 June", "8:46 a.m. on Tuesday". */

const part = (day: Meaning | undefined, name: string): DayPartMeaning => ({ kind: "part", day, part: name });
const named = (read: Captures): string => dayPartValues[read.number("PART")] ?? "MO";
const published = (offset: -1 | 0 | 1): Meaning => shift(offset, Math.abs(offset), "day", "published");
const ofText = (offset: -1 | 0 | 1): Meaning => shift(offset, Math.abs(offset), "day", "text");

/** A day by itself, as hours and parts of days name it. */
const anyDay: Rule = {
  name: "any-day",
  patterns: [
    "<day>",
    "<iso-day>",
    "<slashed-day>",
    "<deictic-day>",
    "<weekday-of-week>",
    "<deictic-weekday>",
    "<weekday-name>",
    "<same-day>",
  ],
  meaning: (read) =>
    ["day", "iso-day", "slashed-day", "deictic-day", "weekday-of-week", "deictic-weekday", "weekday-name", "same-day"]
      .map((name) => read.meaning(`<${name}>`))
      .find((found) => found !== undefined),
  confidence: 0.9,
};

export const dayHelpers: readonly Rule[] = [
  {
    name: "deictic-weekday",
    patterns: ["last|this|next WEEKDAY"],
    meaning: (read) => ({
      kind: "named",
      field: "weekday",
      index: read.number("WEEKDAY"),
      step: read.says("last") ? -1 : read.says("next") ? 1 : 0,
      origin: "published",
    }),
    confidence: 0.88,
  },
  {
    name: "weekday-name",
    patterns: ["WEEKDAY"],
    meaning: (read) => ({ kind: "calendar", weekday: read.number("WEEKDAY") }),
    confidence: 0.88,
  },
  {
    name: "same-day",
    patterns: ["that same? day", "the same|next|following|previous day"],
    meaning: (read) => ofText(read.says("next", "following") ? 1 : read.says("previous") ? -1 : 0),
    confidence: 0.8,
  },
  anyDay,
  {
    name: "hour",
    patterns: ["CLOCK ZONE", "CLOCK local? time", "CLOCK"],
    meaning: (read) => part(undefined, clock(read)),
    confidence: 0.9,
  },
];

function clock(read: Captures): string {
  const minutes = read.number("CLOCK");
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

export const dayPartRules: readonly Rule[] = [
  {
    name: "deictic-part",
    patterns: [
      "early|late? last night|evening",
      "last night|evening",
      "early|late? this morning|afternoon|evening",
      "earlier|later tonight",
      "tonight",
      "overnight",
    ],
    meaning: (read) => {
      const night = read.says("night", "tonight", "overnight");
      const name = night ? "NI" : read.says("morning") ? "MO" : read.says("afternoon") ? "AF" : "EV";
      if (read.says("overnight")) return part(undefined, name);
      return part(published(read.says("last") ? -1 : 0), name);
    },
    confidence: 0.9,
  },
  {
    name: "part-of-day",
    patterns: [
      "<any-day> ,? early|late PART",
      "<any-day> ,? PART",
      "early|late on? <any-day> PART",
      "early|late on|in the PART of|on <any-day>",
      "the early|late? PART hours? of|on <any-day>",
    ],
    meaning: (read) => part(read.meaning("<any-day>"), named(read)),
    confidence: 0.9,
  },
  {
    name: "part-of-text",
    patterns: [
      "early|late? that same? PART",
      "early|late? the same PART",
      "early|late? the next|following|previous PART",
      "early|late? the PART before|after",
    ],
    meaning: (read) => {
      const offset = read.says("next", "following", "after") ? 1 : read.says("previous", "before") ? -1 : 0;
      return part(ofText(offset), named(read));
    },
    confidence: 0.78,
  },
  {
    name: "at-night",
    patterns: ["night"],
    meaning: () => ({ kind: "set", value: "XXXX-XX-XXTNI" }),
    where: ({ words, first }) => words[first - 1]?.lower === "at" && !words[first]?.opens,
    confidence: 0.75,
  },
  {
    name: "clock-of-day",
    patterns: ["<hour> ,? on? <any-day> ZONE?", "<any-day> ,? at? <hour>", "<hour> in the PART", "<hour> that PART"],
    meaning: (read) => {
      const hour = read.meaning("<hour>");
      return hour?.kind === "part" ? part(read.meaning("<any-day>") ?? ofText(0), hour.part) : undefined;
    },
    confidence: 0.9,
  },
  {
    name: "clock",
    patterns: ["<hour>"],
    meaning: (read) => read.meaning("<hour>"),
    where: ({ words, first, next }) => {
      if (words[first]?.lower === "noon" || words[first]?.lower === "midnight") return true;
      // "3:10" can be a verse or a score: a bare time needs its half of the day, a zone or a preposition.
      const last = words[next - 1]?.lower ?? "";
      return (
        !/^\d+$/u.test(last) || ["at", "by", "until", "from", "around", "about"].includes(words[first - 1]?.lower ?? "")
      );
    },
    confidence: 0.85,
  },
];
