import type { AnalysedText, Token } from "../article/analysed-text.js";
import { settlements } from "../lexicon/relation-words.js";
import { humanNouns, roleNouns } from "../lexicon/roles.js";
import type { EntityLabel } from "../model/graph-schema.js";
import { isFirstName } from "./first-names.js";
import type { GazetteerPlace } from "./gazetteer.js";

const locative =
  /^(?:in|at|near|from|to|around|outside|across|inside|into|of|leave|left|reach|reached|visit|visited)$/u;

/** Without those that people stand behind too: "spoke to Stroud", "a letter from Stroud". */
const surelyLocative = /^(?:in|at|near|around|outside|across|inside|into|leave|left|reach|reached|visit|visited)$/u;

/** Inhabitants; set by hand: larger towns are named more often than people of their name. */
const largeTown = 1_000_000;

/** Characters between the town and the dash. */
const longestDateline = 60;

/** What a whole text tells of the single words that are names of places and of people alike. */
export interface SharedWords {
  /** All words of full names of people. */
  readonly ofPeople: ReadonlySet<string>;
  /** First names of people who are named in full. */
  readonly given: ReadonlySet<string>;
  /** Last names of people who are named in full. */
  readonly family: ReadonlySet<string>;
  /** Names before which "in" or the like has been seen, or behind which the country stands. */
  readonly located: ReadonlySet<string>;
  /** Those of them where it is no "to", "from" or "of". */
  readonly surelyLocated: ReadonlySet<string>;
}

interface Occurrence {
  readonly key: string;
  readonly first: number;
  readonly end: number;
}

/** @param people the keys (words in lower case) of the names of several words that name people */
export function sharedWords(
  tokens: readonly Token[],
  people: readonly string[],
  occurrences: readonly Occurrence[],
): SharedWords {
  const words = people.map((key) => key.split(" "));
  const isLocated = ({ first, end }: Occurrence) =>
    locative.test(wordBefore(tokens, first, end)) || (tokens[end]?.text === "," && isCapitalised(tokens[end + 1]));
  const located = occurrences.filter(isLocated);
  return {
    ofPeople: new Set(words.flat()),
    given: new Set(words.flatMap(([first]) => first ?? [])),
    family: new Set(words.flatMap((name) => name.at(-1) ?? [])),
    located: new Set(located.map(({ key }) => key)),
    surelyLocated: new Set(
      located
        .filter(
          ({ first, end }) => surelyLocative.test(wordBefore(tokens, first, end)) || isOfSettlement(tokens, first),
        )
        .map(({ key }) => key),
    ),
  };
}

/** "the port of Matarani" */
function isOfSettlement(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === "of" && settlements.has(tokens[first - 2]?.lower ?? "");
}

/** Of "in Cluj, Arad and Sibiu" it is "in" for the last two as well; of "in Cluj, Stroud said" it is not. */
function wordBefore(tokens: readonly Token[], first: number, end: number): string {
  let at = first - 1;
  const isListed = tokens[at]?.lower === "and" || (tokens[at]?.text === "," && tokens[end]?.lower === "and");
  while (isListed && /^(?:,|and)$/u.test(tokens[at]?.lower ?? "") && isCapitalised(tokens[at - 1])) {
    at--;
    while (isCapitalised(tokens[at]) || tokens[at]?.text === "-") at--;
  }
  return tokens[at]?.lower ?? "";
}

function isCapitalised(token: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token?.text ?? "");
}

/** "SOFIA -", "GDANSK, Poland (AP) —", "Bengaluru:": a town that opens a paragraph, before a dash or a colon. */
export function isDateline({ tokens, text, paragraphs }: AnalysedText, first: number, end: number): boolean {
  const [start, last] = [tokens[first], tokens[end - 1]];
  if (start === undefined || last === undefined || !paragraphs.some((paragraph) => paragraph.start === start.start))
    return false;
  const rest = text.slice(last.end, last.end + longestDateline);
  const isLoud = !/\p{Ll}/u.test(text.slice(start.start, last.end));
  if (!isLoud && /^: \p{Lu}/u.test(rest)) return !isFirstName(start.text);
  // "Cleveland (AFP) –"
  if (/^(?:, [\p{L}. ]+)? ?\((?:\p{Lu}{2,6}|Reuters|Xinhua|Bloomberg)\) ?(?:-|–|—|--)/u.test(rest)) return true;
  return isLoud && /^(?:, [\p{L}. ]+)?(?: ?\([^()]+\))? (?:-|–|—|--) ?/u.test(rest);
}

/** "The MP for Grimsby East" */
export function isSeat(tokens: readonly Token[], first: number): boolean {
  const [member, link] = [tokens[first - 2]?.lower ?? "", tokens[first - 1]?.lower ?? ""];
  return (
    /^(?:for|from)$/u.test(link) && /^(?:mp|mla|senator|congressman|congresswoman|councillor|mayor)$/u.test(member)
  );
}

/** "A nurse from Lawrence Weston": nobody is from a person. */
export function isOrigin(tokens: readonly Token[], first: number, end: number): boolean {
  const [person, link] = [tokens[first - 2], tokens[first - 1]];
  if (link?.lower !== "from" || person?.pos !== "NOUN" || /^['’]s?$/u.test(tokens[end]?.text ?? "")) return false;
  return [humanNouns, roleNouns].some((nouns) => nouns.has(person.lower) || nouns.has(person.lemma));
}

/**
 * Of one word that a capital and people can be called by: "Pristina" is the capital where nobody in the text has that
 * name and it is no first name, "Milan" is Milan Petrovic where he is named and nothing happens "in Milan", "Stroud" Gavin
 * Stroud.
 */
export function placeOrPerson(
  key: string,
  word: string,
  place: GazetteerPlace | undefined,
  shared: SharedWords,
): EntityLabel | undefined {
  if (place?.kind !== "city") return undefined;
  const isNobody = !isFirstName(word) && !shared.ofPeople.has(key);
  if (isNobody && (place.isCapital === true || shared.surelyLocated.has(key))) return "Place";
  if (shared.family.has(key) && !shared.surelyLocated.has(key) && place.population < largeTown) return "Person";
  return shared.given.has(key) && isFirstName(word) && !shared.located.has(key) ? "Person" : undefined;
}
