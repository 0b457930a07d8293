import type { AnalysedText, Token } from "../article/analysed-text.js";
import { kinNouns } from "../lexicon/relation-words.js";
import { roleNouns } from "../lexicon/roles.js";
import { isFirstName } from "./first-names.js";

/** Whether the words before a name say that it is somebody's, whatever it looks like. */
export function toldAsPerson(analysed: AnalysedText, first: number, end: number): boolean {
  const { tokens } = analysed;
  if (/^['’]s?$|^\/$/u.test(tokens[end]?.text ?? "") && isKin(tokens[first - 1])) return false;
  return (
    isRelative(tokens, first) ||
    (end - first >= 2 && (isHolder(tokens, first) || isReporter(analysed, first) || isWhom(tokens, first)))
  );
}

/** "her sons Edson and Nelito", "his wife Sulochana" */
function isRelative(tokens: readonly Token[], first: number): boolean {
  if (isKin(tokens[first - 1])) return true;
  if (tokens[first - 1]?.lower !== "and") return false;
  let at = first - 2;
  while (/^(?:\p{Lu}.*|,)$/u.test(tokens[at]?.text ?? "")) at--;
  return at < first - 2 && isKin(tokens[at]) && tokens[at]?.lower.endsWith("s") === true;
}

function isKin(token: Token | undefined): boolean {
  return token?.pos === "NOUN" && (kinNouns.has(token.lower) || kinNouns.has(token.lower.replace(/s$/u, "")));
}

/** Tokens between a role and the name behind its comma. */
const longestSeat = 7;

/** "The governor of Zambezia, Pio Matusse" */
function isHolder(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.text !== ",") return false;
  for (let at = first - 2; at > first - 2 - longestSeat; at--) {
    const token = tokens[at];
    if (token === undefined || /^[.,;:()]$/u.test(token.text) || token.pos === "VERB") return false;
    if (!/^(?:of|for|at)$/u.test(token.lower) || !isRole(tokens[at - 1])) continue;
    return /^(?:the|its|their|['’]s?)$/u.test(articleBefore(tokens, at - 1));
  }
  return false;
}

const isRole = (token: Token | undefined): boolean => token?.pos === "NOUN" && roleNouns.has(token.lower);

/** "the" of "the former prime minister" */
function articleBefore(tokens: readonly Token[], role: number): string {
  let at = role - 1;
  while (/^(?:ADJ|NOUN)$/u.test(tokens[at]?.pos ?? "")) at--;
  return tokens[at]?.lower ?? "";
}

/** Tokens in a line that tells who wrote it. */
const longestByline = 16;

/** "By Joaquim Tembe in Quelimane and Chikondi Banda in Nsanje" */
function isReporter({ tokens, paragraphs }: AnalysedText, first: number): boolean {
  const paragraph = paragraphs.find(
    ({ start, end }) => start <= (tokens[first]?.start ?? -1) && (tokens[first]?.start ?? end) < end,
  );
  let opening = first;
  while (opening > 0 && (tokens[opening - 1]?.start ?? 0) >= (paragraph?.start ?? 0) && first - opening < longestByline)
    opening--;
  const isLine = tokens[opening]?.text === "By" && tokens[opening]?.start === paragraph?.start;
  return isLine && /^(?:by|and|,)$/u.test(tokens[first - 1]?.lower ?? "");
}

/** "replaced Russell Meadows": what is done to people, before a first name. */
function isWhom(tokens: readonly Token[], first: number): boolean {
  const [verb, given] = [tokens[first - 1], tokens[first]];
  return verb?.pos === "VERB" && doneToPeople.test(verb.lemma) && isFirstName(given?.text ?? "");
}

const doneToPeople = /^(?:replace|succeed|marry|arrest|hire|appoint|sack|jail|elect|thank|interview)$/u;
