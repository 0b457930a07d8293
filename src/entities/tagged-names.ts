import type { AnalysedText, Token } from "../article/analysed-text.js";
import { wordSet } from "../lexicon/words.js";
import { legalForms, nameParticles } from "../lexicon/legal-forms.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { NameType, TaggedSpan } from "../tagger/tagged-text.js";
import { isFirstName } from "./first-names.js";
import { peopleOf } from "./peoples.js";
import { arabicArticles, hyphenatedEnd, isTitleCase, type NameRun } from "./name-runs.js";

/** A run of words that the tagger takes for a name. */
export interface TaggedName extends NameRun {
  readonly type: NameType;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What the tagger's types are called in the graph; `OTHER` (works, languages, products) has no label. */
export const labelOfType: Readonly<Partial<Record<NameType, EntityLabel>>> = {
  PER: "Person",
  LOC: "Place",
  ORG: "Organization",
  GROUP: "Collective",
  EVENT: "Event",
};

/** The tagger's names as runs of tokens, in the order of the text. */
export function taggedNames(analysed: AnalysedText, names: readonly TaggedSpan<NameType>[]): TaggedName[] {
  const { tokens, sentences } = analysed;
  const ranges = names.map((name) => trimmed(analysed, name.firstWord, name.endWord));
  const alone = new Set(
    ranges.flatMap((range) =>
      range !== undefined && !/^[-/]$/u.test(tokens[range.first - 1]?.text ?? "")
        ? [lowerWords(tokens, range.first, range.end)]
        : [],
    ),
  );
  const found: TaggedName[] = [];
  for (const [i, name] of names.entries()) {
    const range = ranges[i];
    if (range === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && last.endToken > range.first) {
      // "Jean-Luc Martel" is one name; "Trump-Abe" is two, where "Abe" stands alone elsewhere; "Ana Bremner-Ross" is one,
      // though the text names the county of Ross, unless it names Bremner too.
      const isBoth = alone.has(lowerWords(tokens, last.endToken - 3, last.endToken - 2));
      const isFull = last.type === "PER" && last.endToken - last.firstToken > 3 && !isBoth;
      const isOne = isFull || !alone.has(lowerWords(tokens, range.first, range.end));
      found[found.length - 1] = { ...last, endToken: isOne ? range.end : range.first - 1 };
      if (isOne) continue;
    }
    const sentence = sentences[tokens[range.first]?.sentence ?? 0];
    const inTitleCase = sentence !== undefined && isTitleCase(tokens, sentence);
    found.push({
      firstToken: range.first,
      endToken: range.end,
      inTitleCase,
      type: name.label,
      confidence: name.confidence,
    });
  }
  return found;
}

const isOfPeople = (word: string): boolean => !isFirstName(word) && peopleOf(word) !== undefined;

/** What somebody who is named behind it belongs to. */
const adherents = wordSet(
  "democrat republican conservative liberal socialist communist independent libertarian tory green",
);

function lowerWords(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(" ");
}

function paragraphOf({ tokens, sentences }: AnalysedText, token: number): number {
  return sentences[tokens[token]?.sentence ?? 0]?.paragraph ?? 0;
}

/** "Democrat Ana Reis", "Frenchman Paul Roux", "House Republican Tom Hale", "New Yorker Ana Reis": where the name begins. */
function behindAdherent(tokens: readonly Token[], first: number, end: number): number {
  for (let i = first; i < Math.min(first + 2, end - 2); i++) {
    const two = i > first ? `${tokens[i - 1]?.text ?? ""} ${tokens[i]?.text ?? ""}` : "";
    const isAdherent = adherents.has(tokens[i]?.lower ?? "") || isOfPeople(tokens[i]?.text ?? "") || isOfPeople(two);
    if (isAdherent && !isFirstName(tokens[first]?.text ?? "") && isFirstName(tokens[i + 1]?.text ?? "")) return i + 1;
  }
  return first;
}

/** Without an article before, a possessive or marks behind, and with the rest of a hyphenated word. */
function trimmed(
  analysed: AnalysedText,
  firstWord: number,
  endWord: number,
): { first: number; end: number } | undefined {
  const { tokens } = analysed;
  let [first, end] = [firstWord, endWord];
  const isMark = (i: number): boolean => !/[\p{L}\p{N}]/u.test(tokens[i]?.text ?? "");
  // No name goes on in the next paragraph, whatever the line breaks of a list make of it.
  const paragraph = paragraphOf(analysed, first);
  while (end > first && paragraphOf(analysed, end - 1) !== paragraph) end--;
  while (first < end && (isMark(first) || isArticle(tokens, first))) first++;
  // "brewer Haxby"
  while (first < end - 1 && /^\p{Ll}/u.test(tokens[first]?.text ?? "") && tokens[first]?.pos === "NOUN") first++;
  first = behindAdherent(tokens, first, end);
  while (end > first && (/^['’]s?$/u.test(tokens[end - 1]?.text ?? "") || isMark(end - 1))) end--;
  if (first >= end) return undefined;
  for (let next = hyphenatedEnd(tokens, end); next > end; next = hyphenatedEnd(tokens, end)) end = next;
  return { first, end };
}

/** "A" is an initial in "A V Nair". */
function isArticle(tokens: readonly Token[], i: number): boolean {
  const [word, next] = [tokens[i], tokens[i + 1]];
  const isInitial = word?.text === "A" && /^\p{Lu}\.?$/u.test(next?.text ?? "");
  return !isInitial && /^(?:the|a|an)$/u.test(word?.lower ?? "");
}

/** Bodies that have the name of a people in theirs; a ministry or a court has it not. */
const peoplesBodies = wordSet(`
  federation confederation association society union league institute academy museum foundation club orchestra ballet opera
  theatre theater chamber alliance centre center
`);

const partyWords = wordSet("democratic republican conservative liberal labour labor socialist communist progressive");
const partyBodies = wordSet("committee party caucus alliance association union coalition league front");

/** "the Norwegian Chess Federation", "the Democratic National Committee" */
function isPeoplesBody(tokens: readonly Token[], people: TaggedName, body: TaggedName): boolean {
  if (people.type !== "GROUP" || people.endToken !== body.firstToken) return false;
  const last = tokens[body.endToken - 1]?.lower ?? "";
  const isPartys = partyWords.has(tokens[people.firstToken]?.lower ?? "");
  if (isPartys && body.type === "EVENT" && last === "convention") return true;
  if (body.type !== "ORG") return false;
  if (isPartys && partyBodies.has(last)) return true;
  const isOf = tokens[people.firstToken - 1]?.lower === "the" && !body.inTitleCase;
  return isOf && peoplesBodies.has(last);
}

function areParticles(between: readonly Token[]): boolean {
  return between.length > 0 && between.every(({ text }) => nameParticles.has(text));
}

/** "inc" of "Inc." */
function plainWord(token: Token | undefined): string {
  return token?.lower.replace(/\.$/u, "") ?? "";
}

/** In a headline "for" and "and" join what is no name. */
const linksInTitles = /^(?:of|the|&|-|['’]s?)$/u;
const links = /^(?:of|for|the|and|&|-|['’]s?)$/u;

/**
 * The tagger names runs of proper nouns: what one run of capitals joins by "of", "and" or a possessive ("University of
 * Oxford", "Fishermen's Association") is one name, with the type of its first part; behind a possessive, of its last.
 */
export function joinParts(tokens: readonly Token[], parts: readonly TaggedName[]): TaggedName[] {
  const result: TaggedName[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.endToken, part.firstToken);
    const isLink = (token: Token): boolean => (part.inTitleCase ? linksInTitles : links).test(token.lower);
    // "Solarfarbe AG of Dresden" is a firm and a town.
    const isSeat = between[0]?.lower === "of" && legalForms.has(tokens[(last?.endToken ?? 0) - 1]?.lower ?? "");
    // "Trump-Abe", "U.S.-North Korea": a hyphen parts what is no body.
    const isParted =
      between[0]?.text === "-" && last?.type !== "ORG" && /^\p{Lu}/u.test(tokens[part.firstToken - 2]?.text ?? "");
    if (last !== undefined && isPeoplesBody(tokens, last, part)) {
      result[result.length - 1] = { ...part, firstToken: last.firstToken };
      continue;
    }
    // "Brightwell Energy, Inc."
    const isForm = part.endToken - part.firstToken === 1 && legalForms.has(plainWord(tokens[part.firstToken]));
    if (last !== undefined && isForm && between.length === 1 && between[0]?.text === ",") {
      result[result.length - 1] = { ...last, type: "ORG", endToken: part.endToken };
      continue;
    }
    // "Basim al-Awadi", "Hilário da Cruz"
    const isArabic = between.length === 2 && arabicArticles.has(between[0]?.text ?? "");
    if (last?.type === "PER" && (isArabic || (part.type === "PER" && areParticles(between)))) {
      result[result.length - 1] = { ...last, endToken: part.endToken };
      continue;
    }
    if (last === undefined || between.length === 0 || isParted || isSeat || !between.every(isLink)) {
      result.push(part);
      continue;
    }
    const confidence = Math.min(last.confidence, part.confidence);
    const { type } = between.length === 1 && /^['’]/u.test(between[0]?.text ?? "") ? part : last;
    result[result.length - 1] = { ...last, type, endToken: part.endToken, confidence };
  }
  return result;
}
