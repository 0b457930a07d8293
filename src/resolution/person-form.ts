import { familyNamesFirst } from "../lexicon/names.js";
import { nameParticles } from "../lexicon/legal-forms.js";
import { slug } from "../model/ids.js";
import type { NameForm } from "./name-form.js";
import { isLetter, plainWords } from "./plain-words.js";

const suffixes = new Map([
  ["jr", "junior"],
  ["junior", "junior"],
  ["sr", "senior"],
  ["senior", "senior"],
  ["ii", "ii"],
  ["iii", "iii"],
  ["iv", "iv"],
]);

interface Parts {
  readonly given: readonly string[];
  readonly family: string;
}

/** The family name is the last word with the particles before it ("von der Leyen"). */
function parts(words: readonly string[]): Parts {
  let at = words.length - 1;
  while (at > 0 && nameParticles.has(words[at - 1] ?? "")) at--;
  return { given: words.slice(0, at), family: words.slice(at).join("-") };
}

/** Also by its last word alone, and an Arabic one without its article. */
function familyForms(family: string, words: readonly string[]): readonly string[] {
  return [family, words.at(-1) ?? family, family.replace(/^(?:al|el)-/u, "")];
}

const hasDigit = (text: string) => /\p{N}/u.test(text);

/**
 * A person's name: initials inside it ("Donald J. Trump") and a suffix ("Jr.") are marks, not part of the key. One word
 * is a surname alone; single letters before a family name are initials ("J. Smith").
 */
export function personForm(name: string, aliases: readonly string[]): NameForm {
  const all = plainWords(name);
  const suffix = all.length > 2 ? suffixes.get(all.at(-1) ?? "") : undefined;
  const words = suffix === undefined ? all : all.slice(0, -1);
  const marks: NameForm["marks"] = suffix === undefined ? {} : { suffix };
  const { given, family } = parts(words);
  if (words.length === 0 || hasDigit(words.join(""))) {
    return { key: all.join("-").slice(0, 80) || slug(name), goesBy: [], standsFor: [], marks };
  }
  if (given.length === 0) {
    return { key: family, goesBy: [], standsFor: [...new Set(familyForms(family, words))], marks };
  }
  if (given.every(isLetter)) {
    const first = `${given[0] ?? ""}-${family}`;
    return { key: [...given, family].join("-"), goesBy: [], standsFor: [first], marks };
  }
  const [first = "", ...middle] = given;
  const initials = middle.filter(isLetter).join("");
  const kept = [first, ...middle.filter((word) => !isLetter(word)), family];
  const familyFirst = familyNamesFirst.has(first) && words.length <= 3 ? [first] : [];
  const attested = aliases
    .map(plainWords)
    .flatMap((alias) => (alias.length === 1 && alias[0] !== first ? alias : []))
    .filter((alias) => !hasDigit(alias));
  const goesBy = new Set([
    ...familyForms(family, words),
    ...familyFirst,
    ...attested,
    `${first.slice(0, 1)}-${family}`,
  ]);
  return {
    key: kept.join("-").slice(0, 80),
    goesBy: [...goesBy],
    standsFor: [],
    marks: { ...marks, ...(initials !== "" && { initials }) },
  };
}
