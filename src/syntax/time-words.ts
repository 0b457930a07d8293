import type { Token } from "../article/analysed-text.js";

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow)s?$/u;
const units =
  /^(?:second|minute|hour|day|week|weekend|fortnight|month|year|decade|century|night|evening|morning|afternoon|season|summer|winter|spring|autumn|fall|quarter|term)s?$/u;
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/u;
const opening = new Set(["last", "next", "this", "that", "every", "each", "late", "early", "earlier", "later", "mid"]);
const numbers = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many|a|an|some)$/u;

export function isTimeWord(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower ?? "";
  if (days.test(word)) return true;
  const next = tokens[i + 1]?.lower ?? "";
  return opening.has(word) && (units.test(next) || days.test(next) || (months.test(next) && word !== "that"));
}

/** The end of the phrase that tells when and starts at a token ("Monday", "last week", "two days later"), or the token. */
export function timeEnd(tokens: readonly Token[], first: number, end: number): number {
  let i = first;
  const lower = (at: number): string => (at < end ? (tokens[at]?.lower ?? "") : "");
  if (
    lower(i) === "the" &&
    /^(?:previous|following|next|same|past|last)$/u.test(lower(i + 1)) &&
    units.test(lower(i + 2))
  )
    return i + 3;
  if (days.test(lower(i))) {
    i++;
    while (units.test(lower(i)) || months.test(lower(i)) || (i > first && /^\d{1,4}$/u.test(lower(i)))) i++;
    return lower(i) === "'s" ? first : i;
  }
  if (months.test(lower(i)) && /^\p{Lu}/u.test(tokens[i]?.text ?? "")) {
    if (/^\d{1,4}(?:st|nd|rd|th)?$/u.test(lower(i + 1))) {
      const year = lower(i + 2) === "," && /^(?:19|20)\d\d$/u.test(lower(i + 3));
      return year ? i + 4 : i + 2;
    }
    return lower(i) === "may" || lower(i) === "march" || lower(i + 1) === "'s" ? first : i + 1;
  }
  if (/^(?:19|20)\d\d$/u.test(lower(i)) && !units.test(lower(i + 1)) && tokens[i - 1]?.pos === "ADP") return i + 1;
  if (opening.has(lower(i))) {
    i++;
    if (lower(i) === "this") i++;
    if (!(units.test(lower(i)) || days.test(lower(i)) || months.test(lower(i)))) return first;
    return lower(i + 1) === "'s" ? first : i + 1;
  }
  if (numbers.test(lower(i))) {
    if (/^(?:few|couple)$/u.test(lower(i + 1))) i++;
    if (lower(i + 1) === "of") i++;
    if (!units.test(lower(i + 1))) return first;
    i += 2;
    return /^(?:ago|later|earlier|before|after)$/u.test(lower(i)) ? i + 1 : first;
  }
  return first;
}
