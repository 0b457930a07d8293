import type { Rule } from "../rule.js";
import { unitAt } from "../vocabulary.js";

/** What recurs: "daily", "every Friday", "each year", "on Mondays". Values as HeidelTime writes them. */

const adverbs: Readonly<Record<string, string>> = {
  daily: "XXXX-XX-XX",
  everyday: "XXXX-XX-XX",
  weekly: "XXXX-WXX",
  biweekly: "P2W",
  monthly: "XXXX-XX",
  yearly: "XXXX",
  annually: "XXXX",
  nightly: "XXXX-XX-XXTNI",
};

const recurring: Readonly<Record<string, string>> = {
  D: "XXXX-XX-XX",
  W: "XXXX-WXX",
  M: "XXXX-XX",
  Y: "XXXX",
  WE: "XXXX-WXX-WE",
};

export const setRules: readonly Rule[] = [
  {
    name: "set-adverb",
    patterns: [Object.keys(adverbs).join("|")],
    meaning: (read) => ({ kind: "set", value: adverbs[read.opening] ?? "XXXX-XX-XX" }),
    where: ({ words, first }) => words[first]?.opens === true || words[first]?.capital === false,
    confidence: 0.85,
  },
  {
    name: "every",
    patterns: [
      "every|each other? PERIOD",
      "every|each WEEKDAY",
      "every|each MONTH",
      "every|each SEASON",
      "every|each PART",
      "every NUMBER UNITS",
    ],
    meaning: (read) => {
      const two = (n: number): string => String(n).padStart(2, "0");
      const [weekday, month, season, part] = ["WEEKDAY", "MONTH", "SEASON", "PART"].map((name) => read.optional(name));
      if (weekday !== undefined) return { kind: "set", value: `XXXX-WXX-${weekday}` };
      if (month !== undefined) return { kind: "set", value: `XXXX-${two(month)}` };
      if (season !== undefined) return { kind: "set", value: `XXXX-${["SP", "SU", "FA", "WI"][season] ?? "SP"}` };
      if (part !== undefined)
        return { kind: "set", value: `XXXX-XX-XXT${["MO", "AF", "EV", "NI", "MI", "DT"][part] ?? "MO"}` };
      const number = read.optional("NUMBER") ?? (read.says("other") ? 2 : undefined);
      const { period } = unitAt(read.optional("PERIOD") ?? read.number("UNITS"));
      if (number !== undefined)
        return {
          kind: "set",
          value: `P${period.startsWith("T") ? `T${number}${period.slice(1)}` : `${number}${period}`}`,
        };
      return { kind: "set", value: recurring[period] ?? `P1${period}` };
    },
    confidence: 0.85,
  },
  {
    name: "weekdays",
    patterns: ["WEEKDAYS"],
    meaning: (read) => ({ kind: "set", value: `XXXX-WXX-${read.number("WEEKDAYS")}` }),
    confidence: 0.85,
  },
  {
    name: "per-unit",
    patterns: ["per PERIOD"],
    meaning: (read) => ({ kind: "set", value: `P1${unitAt(read.number("PERIOD")).period}` }),
    confidence: 0.8,
  },
];
