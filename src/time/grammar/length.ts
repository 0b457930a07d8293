import type { DurationMeaning, Meaning } from "../meaning.js";
import type { Captures, Rule } from "../rule.js";
import type { Word } from "../words.js";

/** Lengths of time: "three days", "two and a half years", "a few weeks", "a 10-year plan", "nearly a decade". */

const duration = (amount: number | undefined, unit: number): DurationMeaning => ({ kind: "duration", amount, unit });

function counted(read: Captures): Meaning {
  return duration(read.number("NUMBER"), read.number("ANY_UNIT"));
}

const manner =
  "full|whole|long|more|additional|consecutive|straight|bloody|short|solid|calendar|working|successive|entire|further";

/** Exact and vague lengths that "ago", "later" and "the last" can join. */
const length: Rule = {
  name: "length",
  patterns: [`NUMBER ${manner}? ANY_UNIT`],
  meaning: counted,
  // "World Cup 2018 day five"
  where: ({ words, first }) => !isYear(words[first]),
  confidence: 0.88,
};

function isYear(word: Word | undefined): boolean {
  return word?.number !== undefined && word.number >= 1900 && word.number <= 2100 && word.end - word.start === 4;
}

const singleLength: Rule = {
  name: "single-length",
  patterns: [`a|an ${manner}? ANY_UNIT`],
  meaning: (read) => duration(1, read.number("ANY_UNIT")),
  where: ({ words, first }) => words[first - 1]?.lower !== "wait",
  confidence: 0.75,
};

const halfLength: Rule = {
  name: "half-length",
  patterns: [
    "half a|an ANY_UNIT",
    "a half -? ANY_UNIT",
    "half -? ANY_UNIT",
    "NUMBER and a half UNITS",
    "a|an ANY_UNIT and a half",
  ],
  meaning: (read) => {
    const unit = read.optional("ANY_UNIT") ?? read.number("UNITS");
    const whole = read.optional("NUMBER") ?? (read.says("and") ? 1 : 0);
    return duration(whole + 0.5, unit);
  },
  confidence: 0.85,
};

/** "a couple of weeks" counts as two. */
const coupleLength: Rule = {
  name: "couple-length",
  patterns: ["a couple of? UNITS"],
  meaning: (read) => duration(2, read.number("UNITS")),
  confidence: 0.75,
};

const vagueLength: Rule = {
  name: "vague-length",
  patterns: [
    "a few|dozen|handful|number of? more? UNITS",
    "several|many|some|countless|numerous|few more? UNITS",
    "tens|dozens|hundreds|scores of UNITS",
  ],
  meaning: (read) => duration(undefined, read.number("UNITS")),
  confidence: 0.8,
};

const helpers = [length, singleLength, halfLength, coupleLength, vagueLength];

/** Any of them, for other rules. */
const anyLength: Rule = {
  name: "any-length",
  patterns: helpers.map((rule) => `<${rule.name}>`),
  meaning: (read) => helpers.map((rule) => read.meaning(`<${rule.name}>`)).find((found) => found !== undefined),
  confidence: 0.85,
};

export const lengthHelpers = [...helpers, anyLength];

const bareUnitOpeners = new Set([
  "for",
  "over",
  "within",
  "took",
  "take",
  "takes",
  "lasted",
  "last",
  "lasting",
  "spent",
  "after",
  "just",
  "only",
]);

export const lengths: readonly Rule[] = [
  ...helpers,
  {
    // "five-day", "three-month-long", "thirty year"; the ages "23-year-old" and "22 years old" too.
    name: "compound-length",
    patterns: [
      "NUMBER - ANY_UNIT - long|old|olds",
      "NUMBER - ANY_UNIT long",
      "NUMBER ANY_UNIT - long|old|olds",
      "NUMBER - ANY_UNIT",
      "NUMBER ANY_UNIT long|old",
      "NUMBER ANY_UNIT of age",
    ],
    meaning: counted,
    confidence: 0.88,
  },
  {
    name: "unit-long",
    patterns: ["PERIOD -? long"],
    meaning: (read) => duration(1, read.number("PERIOD")),
    where: ({ words, first }) => words[first - 1]?.lower !== "-",
    confidence: 0.8,
  },
  {
    name: "long-units",
    patterns: ["UNITS -? long|old"],
    meaning: (read) => duration(undefined, read.number("UNITS")),
    confidence: 0.7,
  },
  {
    // "for weeks", "years of conflict"
    name: "bare-units",
    patterns: ["UNITS"],
    meaning: (read) => duration(undefined, read.number("UNITS")),
    where: ({ words, first, next }) => {
      const before = words[first - 1]?.lower ?? "";
      return (
        /^(?:days|weeks|months|years|decades|centuries|hours|minutes)$/u.test(words[first]?.lower ?? "") &&
        (bareUnitOpeners.has(before) || (words[next]?.lower === "of" && before !== "the"))
      );
    },
    confidence: 0.65,
  },
  {
    name: "length-range",
    patterns: ["NUMBER to|or|- NUMBER:to UNITS", "between NUMBER and NUMBER:to UNITS"],
    meaning: (read) => duration(undefined, read.number("UNITS")),
    confidence: 0.7,
  },
];
