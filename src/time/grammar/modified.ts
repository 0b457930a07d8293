import type { Meaning } from "../meaning.js";
import type { Captures, Rule } from "../rule.js";
import type { TimeModifier } from "../time-expression.js";

/** Modifiers: "early June", "mid-1943", "the end of the year", "nearly a decade". They leave the value as it is. */

const edges = ["START", "MID", "END"] as const;

/** What has a start, a middle and an end. */
const stretches = [
  "month",
  "bare-month",
  "season",
  "bare-season",
  "quarter",
  "half",
  "sure-year",
  "year-reference",
  "decade",
  "century",
  "deictic-period",
  "deictic-name",
  "narrative-period",
  "narrative-name",
];

const anyOf = (read: Captures, names: readonly string[]): Meaning | undefined =>
  names.map((name) => read.meaning(`<${name}>`)).find((found) => found !== undefined);

const stretch: Rule = {
  name: "stretch",
  patterns: stretches.map((name) => `<${name}>`),
  meaning: (read) => anyOf(read, stretches),
  confidence: 0.9,
};

/** "the month" in "the end of the month". */
const withDefinite = ["stretch", "definite-period"];

const definiteStretch: Rule = {
  name: "definite-stretch",
  patterns: withDefinite.map((name) => `<${name}>`),
  meaning: (read) => anyOf(read, withDefinite),
  confidence: 0.85,
};

const about = "about|around|roughly|approximately|nearly|almost|some|just|only";
const more = "over|exceeding";

const modifiedLength: Rule = {
  name: "modified-length",
  patterns: [
    `${about} <any-length>`,
    `just over|under <any-length>`,
    `${more} <any-length>`,
    "under <any-length>",
    "more|less|fewer than <any-length>",
    "at least|most <any-length>",
    "up to <any-length>",
    "no more|less than <any-length>",
  ],
  meaning: (read) => {
    const of = read.meaning("<any-length>");
    const less = read.says("less", "fewer", "under", "most", "nearly", "almost", "up");
    const modifier = less ? "LESS_THAN" : read.says("more", "over", "least", "exceeding") ? "MORE_THAN" : "APPROX";
    return of === undefined ? undefined : { kind: "modified", of, modifier };
  },
  confidence: 0.85,
};

export const modifiedHelpers: readonly Rule[] = [stretch, definiteStretch, modifiedLength];

function edged(of: Meaning | undefined, modifier: TimeModifier): Meaning | undefined {
  return of === undefined ? undefined : { kind: "modified", of, modifier };
}

export const modifiedRules: readonly Rule[] = [
  modifiedLength,
  {
    name: "edge",
    patterns: [
      "the? EDGE -? <stretch>",
      "early|late|later in <stretch>",
      "the? very? EDGE of <definite-stretch>",
      "the? early|middle|late|latter|later|first|last|final part|parts|days|weeks|months|years of <definite-stretch>",
      "the rest|remainder|whole of <definite-stretch>",
    ],
    meaning: (read) => {
      const of = read.meaning("<stretch>") ?? read.meaning("<definite-stretch>");
      if (read.says("rest", "remainder", "whole")) return of;
      const edge = read.optional("EDGE") ?? (read.says("early", "first") ? 0 : read.says("middle") ? 1 : 2);
      return edged(of, edges[edge] ?? "START");
    },
    // "the latter July" is none; "late" and "mid" stand right before a name, "end" needs its "of".
    where: ({ words, first }) => {
      const opener = words[first]?.lower === "the" ? words[first + 1] : words[first];
      const needsOf = ["beginning", "start", "outset", "opening", "middle", "midpoint", "end", "close", "latter"];
      if (opener === undefined || !needsOf.includes(opener.lower)) return true;
      return [1, 2, 3].some((n) =>
        ["of", "part", "half"].includes(words[words.indexOf(opener, first) + n]?.lower ?? ""),
      );
    },
    confidence: 0.92,
  },
  {
    name: "approximate",
    patterns: ["about|around|approximately|circa|c|ca .? <sure-year>"],
    meaning: (read) => edged(read.meaning("<sure-year>"), "APPROX"),
    where: ({ words, first }) => ["c", "ca", "circa"].includes(words[first]?.lower ?? ""),
    confidence: 0.85,
  },
];
