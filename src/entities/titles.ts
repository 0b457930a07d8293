import type { Token } from "../article/analysed-text.js";
import type { Gender } from "../model/mention.js";
import { isFirstName } from "./first-names.js";
import { abbreviatedTitles, honorifics, roleNouns, titlePhrases } from "../lexicon/roles.js";

/** A title inside a run of tokens: where it ends, the role that it gives, the gender that it tells. */
export interface Title {
  readonly firstToken: number;
  readonly endToken: number;
  readonly role?: string;
  readonly gender?: Gender;
}

const womensTitles =
  /woman$|^(?:queen|princess|duchess|actress|mother|sister|daughter|wife|widow|nun|baroness|niece|aunt)$/u;
const mensTitles = /(?:man$)|^(?:king|prince|duke|actor|father|brother|son|husband|pope|imam|uncle|nephew)$/u;

/** The gender that a role noun tells ("spokeswoman", "king"). */
export function genderOfRole(role: string): Gender | undefined {
  if (womensTitles.test(role)) return "female";
  return mensTitles.test(role) && !/^(?:human|german|roman)$/u.test(role) ? "male" : undefined;
}

/** The title that starts at a token, the longest one. */
export function titleAt(tokens: readonly Token[], start: number, end: number): Title | undefined {
  const phrase = titlePhraseAt(tokens, start, end);
  if (phrase !== undefined) return phrase;
  const token = tokens[start];
  if (token === undefined || start >= end) return undefined;
  const word = token.lower.replace(/\.$/u, "");
  if (honorifics.has(word) && (token.text !== token.lower || token.text.endsWith("."))) {
    const gender = honorifics.get(word);
    const role = abbreviatedTitles.get(word);
    return {
      firstToken: start,
      endToken: start + 1,
      ...(role !== undefined && { role }),
      ...(gender !== undefined && { gender }),
    };
  }
  const before = tokens[start - 1];
  // "Sarah King", "Michael Cook": after a first name the word is a surname.
  const endsRun = start === end - 1 && /^\p{Lu}/u.test(token.text);
  if (endsRun && before !== undefined && /^\p{Lu}/u.test(before.text) && isFirstName(before.text)) return undefined;
  if (!roleNouns.has(token.lower)) return undefined;
  const gender = genderOfRole(token.lower);
  return { firstToken: start, endToken: start + 1, role: token.lower, ...(gender !== undefined && { gender }) };
}

/** The phrases in words, by the first of these. */
const phrasesFrom = new Map<string, { readonly phrase: string; readonly words: readonly string[] }[]>();
for (const phrase of titlePhrases) {
  const words = phrase.split(/[ ]|(?=-)|(?<=-)/u);
  const [opening = ""] = words;
  phrasesFrom.set(opening, [...(phrasesFrom.get(opening) ?? []), { phrase, words }]);
}

function titlePhraseAt(tokens: readonly Token[], start: number, end: number): Title | undefined {
  let best: Title | undefined;
  for (const { phrase, words } of phrasesFrom.get(tokens[start]?.lower ?? "") ?? []) {
    const endToken = start + words.length;
    if (endToken > end || (best !== undefined && endToken <= best.endToken)) continue;
    if (words.every((word, k) => tokens[start + k]?.lower === word))
      best = { firstToken: start, endToken, role: abbreviatedTitles.get(phrase) ?? phrase };
  }
  return best;
}

/** The title of one or more words that ends just before a token ("dictator", "press secretary", "former attorney"). */
export function titleBefore(tokens: readonly Token[], end: number, sentenceStart: number): Title | undefined {
  for (let start = Math.max(sentenceStart, end - 5); start < end; start++) {
    const title = titleAt(tokens, start, end);
    if (title?.endToken === end) return title;
  }
  return undefined;
}
