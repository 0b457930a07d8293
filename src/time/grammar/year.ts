import type { CalendarMeaning, Meaning } from "../meaning.js";
import type { Captures, Place, Rule } from "../rule.js";

/** Years, with or without an era, and expressions that stand for a year ("June of that year"). */

const calendar = (fields: Omit<CalendarMeaning, "kind">): CalendarMeaning => ({ kind: "calendar", ...fields });

/** 490 BC is the astronomical year -489. */
function ofEra(year: number, era: number): number {
  return era < 0 ? 1 - year : year;
}

export const eraYear: Rule = {
  name: "era-year",
  patterns: ["ANY_YEAR ERA", "ad ANY_YEAR"],
  meaning: (read) => calendar({ year: ofEra(read.number("ANY_YEAR"), read.optional("ERA") ?? 1) }),
  confidence: 0.97,
};

/** A year that a day or a month before it makes sure. */
export const sureYear: Rule = {
  name: "sure-year",
  patterns: ["<era-year>", "YEAR"],
  meaning: (read) => read.meaning("<era-year>") ?? calendar({ year: read.number("YEAR") }),
  confidence: 0.97,
};

export const yearReference: Rule = {
  name: "year-reference",
  patterns: [
    "that same? year",
    "the same|following|next|previous|preceding year",
    "this|last|next year",
    "the year before|after",
    "the year",
  ],
  meaning: (read) => relativeYear(read),
  confidence: 0.85,
};

function relativeYear(read: Captures): Meaning {
  const deictic = ["this", "last", "next"].includes(read.opening);
  const forward = read.says("following", "next", "after");
  const back = read.says("previous", "preceding", "last", "before");
  return {
    kind: "shift",
    amount: forward || back ? 1 : 0,
    sign: forward ? 1 : back ? -1 : 0,
    grain: "year",
    origin: deictic ? "published" : "text",
  };
}

const notBefore = new Set([
  "$",
  "£",
  "€",
  "no",
  "number",
  "#",
  "resolution",
  "act",
  "article",
  "section",
  "flight",
  "route",
  "highway",
  "room",
  "bill",
  "order",
  "directive",
  "page",
  "model",
  "+",
  "/",
  "-",
  "about",
  "nearly",
  "over",
  "some",
  "than",
]);
const unitsBehind =
  /^(?:%|percent|miles?|km|kg|m|ft|feet|tons?|tonnes?|people|men|women|troops|votes?|points?|million|billion)$/u;

/** Four digits alone are a year, unless they count something. */
function countsNothing({ words, first, next }: Place): boolean {
  const before = words[first - 1];
  const after = words[next];
  if (before !== undefined && !words[first]?.opens && notBefore.has(before.lower)) {
    const open = before.lower === "-" || before.lower === "/" ? words[first - 2] : undefined;
    // The second year of a range: "1914-1918".
    if (open?.number === undefined || open.number < 1000 || open.number > 2200) return false;
  }
  if (after === undefined || after.opens) return true;
  if (after.glued && (after.number !== undefined || /^[%\p{L}]/u.test(after.lower))) return false;
  if (unitsBehind.test(after.lower)) return false;
  // "1500 soldiers": a plural in small letters. "1967 elections" is a year, by what nouns can be dated.
  if (!after.capital && /[^su]s$/u.test(after.lower) && !dated.has(after.lower) && !followers.has(after.lower)) {
    return (words[first]?.number ?? 0) >= 1900 && (words[first]?.number ?? 0) <= 2030;
  }
  return true;
}

const dated = new Set(["elections", "games", "riots", "talks", "protests", "olympics", "floods", "accords", "attacks"]);
const followers = new Set(["was", "is", "has", "as", "its", "his", "this", "thus", "does", "s", "towards", "perhaps"]);

const withOldYears = new Set([
  "in",
  "by",
  "since",
  "until",
  "after",
  "before",
  "of",
  "from",
  "to",
  "between",
  "and",
  "circa",
]);

export const years: readonly Rule[] = [
  {
    name: "year",
    patterns: ["ca|c|circa .? ANY_YEAR ERA", "<era-year>", "the year|years <era-year>"],
    meaning: (read) =>
      read.meaning("<era-year>") ?? calendar({ year: ofEra(read.number("ANY_YEAR"), read.number("ERA")) }),
    confidence: 0.95,
  },
  {
    name: "year",
    patterns: ["YEAR", "the year YEAR"],
    meaning: (read) => calendar({ year: read.number("YEAR") }),
    where: countsNothing,
    confidence: 0.93,
  },
  {
    // "in 480" in a text about the time before Christ; the resolver refuses it elsewhere.
    name: "old-year",
    patterns: ["OLD_YEAR"],
    meaning: (read) => calendar({ year: 1 - read.number("OLD_YEAR") }),
    where: (place) => {
      const before = place.words[place.first - 1]?.lower ?? "";
      const after = place.words[place.next];
      return (
        withOldYears.has(before) &&
        (after === undefined ||
          !/^[\p{L}%]/u.test(after.lower) ||
          after.opens ||
          followers.has(after.lower) ||
          ["and", "the", "to", "in", "when", "by"].includes(after.lower))
      );
    },
    confidence: 0.7,
  },
  {
    // "499–493 BC": the era stands with the second year.
    name: "year-of-range",
    patterns: ["ANY_YEAR &-|to|and &ANY_YEAR:to &ERA"],
    meaning: (read) => calendar({ year: ofEra(read.number("ANY_YEAR"), read.number("ERA")) }),
    where: ({ words, first }) => (words[first]?.number ?? 0) > 31,
    confidence: 0.85,
  },
  {
    // The second year of "2006–07".
    name: "short-year",
    patterns: ["+SHORT_YEAR"],
    meaning: (read) => {
      const [year, mark] = [read.words[read.first - 2]?.number ?? 0, read.words[read.first - 1]];
      const to = Math.floor(year / 100) * 100 + read.number("SHORT_YEAR");
      const joined =
        (mark?.lower === "-" || mark?.lower === "/") && mark.glued && read.words[read.first]?.glued === true;
      return joined && year >= 1000 && year <= 2200 && to > year ? calendar({ year: to }) : undefined;
    },
    confidence: 0.85,
  },
];
