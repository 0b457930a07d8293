import type { Meaning } from "../meaning.js";
import type { Captures, Rule } from "../rule.js";
import { unitAt } from "../vocabulary.js";
import { namedStep, shift, shiftBy } from "./deictic.js";

/** Expressions that count from the date that the text spoke of last: "the next day", "that summer", "two years later". */

function direction(read: Captures): -1 | 0 | 1 {
  if (read.says("previous", "preceding", "prior", "before", "earlier", "previously")) return -1;
  return read.says("following", "next", "subsequent", "ensuing", "after", "later") ? 1 : 0;
}

export const narrativePeriod: Rule = {
  name: "narrative-period",
  patterns: [
    "the very? following|next|previous|preceding|prior|subsequent PERIOD",
    "the PERIOD before|after|following",
    "that very? same? PERIOD",
    "the same PERIOD",
  ],
  meaning: (read) => {
    const sign = direction(read);
    const unit = unitAt(read.number("PERIOD"));
    return shift(sign, Math.abs(sign), unit.grain, "text", unit.times);
  },
  confidence: 0.82,
};

export const narrativeName: Rule = {
  name: "narrative-name",
  patterns: [
    "the following|next|previous|preceding WEEKDAY",
    "the following|next|previous|preceding MONTH",
    "the following|next|previous|preceding SEASON",
    "that same? WEEKDAY",
    "that same? MONTH",
    "that same? SEASON",
  ],
  meaning: (read) => namedStep(read, direction(read), "text"),
  confidence: 0.8,
};

/** "the month" after "the end of": the one that the text speaks of. */
export const definitePeriod: Rule = {
  name: "definite-period",
  patterns: ["the|that PERIOD"],
  meaning: (read) => shift(0, 0, unitAt(read.number("PERIOD")).grain, "text"),
  confidence: 0.75,
};

export const narrativeRules: readonly Rule[] = [
  {
    // "for the next year" is a length, "the next year" a date.
    name: "narrative-stretch",
    patterns: ["the following|next|subsequent PERIOD"],
    meaning: (read) => ({ kind: "duration", amount: 1, unit: read.number("PERIOD"), side: 1, origin: "text" }),
    where: ({ words, first }) => ["for", "over", "within", "throughout"].includes(words[first - 1]?.lower ?? ""),
    confidence: 0.75,
  },
  narrativePeriod,
  narrativeName,
  {
    name: "length-later",
    patterns: [
      "<any-length> later|afterwards|afterward|earlier|previously",
      "<modified-length> later|afterwards|earlier",
      "PERIODS later|earlier|afterwards",
      "<any-length> before|after that|then",
    ],
    meaning: (read) => {
      const bare: Meaning = { kind: "duration", amount: undefined, unit: read.number("PERIODS") };
      const found = read.meaning("<any-length>") ?? read.meaning("<modified-length>") ?? bare;
      return shiftBy(found, direction(read) === -1 ? -1 : 1, "text");
    },
    confidence: 0.8,
  },
  {
    name: "narrative-stretch",
    patterns: [
      "the following|previous|preceding|next <any-length>",
      "the following|previous|preceding|intervening PERIODS",
    ],
    meaning: (read) => {
      const found = read.meaning("<any-length>");
      const base = found?.kind === "duration" ? found : undefined;
      const sign = direction(read);
      return {
        kind: "duration",
        amount: base?.amount,
        unit: base?.unit ?? read.number("PERIODS"),
        ...(sign !== 0 && { side: sign, origin: "text" as const }),
      };
    },
    confidence: 0.75,
  },
  {
    name: "within-narrative",
    patterns: ["earlier|later|late|early in? that|the PERIOD", "later|earlier in the SURE_SEASON"],
    meaning: (read) => {
      const season = read.optional("SURE_SEASON");
      if (season !== undefined) return { kind: "calendar", season };
      return shift(0, 0, unitAt(read.number("PERIOD")).grain, "text");
    },
    confidence: 0.78,
  },
];
