import { legalForms, smallWords } from "../lexicon/legal-forms.js";
import { publicBody } from "../lexicon/public-bodies.js";
import { slug } from "../model/ids.js";
import type { NameForm } from "./name-form.js";
import { isLetter, plainWords } from "./plain-words.js";

const acronym = /^[a-z]{2,6}$/u;

/** "U.N." is one word of two letters. */
function joinLetters(word: string): string {
  const pieces = word.split("-");
  return pieces.length > 1 && pieces.every(isLetter) ? pieces.join("") : word;
}

/** The words of an organisation's name, without "the" before and the legal form behind it. */
function coreWords(name: string): readonly string[] {
  let words = plainWords(name).map(joinLetters);
  if (words[0] === "the" && words.length > 1) words = words.slice(1);
  while (words.length > 1 && (legalForms.has(words.at(-1) ?? "") || words.at(-1) === "and")) words = words.slice(0, -1);
  return words;
}

const initialsOf = (words: readonly string[]) => words.flatMap((word) => word.split("-")).map((word) => word[0] ?? "");

/** The acronyms that a name of several words makes, with and without its small words. */
function acronymsOf(words: readonly string[]): readonly string[] {
  const large = words.filter((word) => !smallWords.has(word));
  return [initialsOf(large).join(""), initialsOf(words).join("")];
}

/** One as many countries and towns have: a full name where it is told whose it is, else one that may stand for any. */
function publicForm(core: string, jurisdiction: string | undefined): Omit<NameForm, "marks"> {
  const key = slug(core);
  if (jurisdiction === undefined) return { key, goesBy: [], standsFor: [key] };
  return { key: `${key}-${slug(jurisdiction)}`, goesBy: [key], standsFor: [] };
}

/** An organisation's name; one word of two to six letters can be the acronym of a longer one. */
export function organizationForm(
  name: string,
  aliases: readonly string[],
  jurisdiction?: string,
): Omit<NameForm, "marks"> {
  const words = coreWords(name);
  const body = publicBody(words);
  if (body !== undefined && (jurisdiction !== undefined || body.rest.length === 0))
    return publicForm(body.core, jurisdiction);
  const key = words.join("-").slice(0, 80) || slug(name);
  if (words.length <= 1) return { key, goesBy: [], standsFor: acronym.test(key) ? [key] : [] };
  const attested = aliases
    .filter((alias) => /^\p{Lu}[\p{Lu}.&]+$/u.test(alias))
    .map((alias) => coreWords(alias).join("-"));
  const goesBy = [...acronymsOf(words), ...attested].filter((short) => acronym.test(short));
  return { key, goesBy: [...new Set(goesBy)], standsFor: [] };
}
