import type { Token } from "../article/analysed-text.js";
import { knownOrganizations, organizationWords } from "../lexicon/names.js";
import { honorifics, roleNouns } from "../lexicon/roles.js";
import { wordSet } from "../lexicon/words.js";
import { isFirstName } from "./first-names.js";
import { gazetteer } from "./gazetteer.js";

/** What two places, or two patrons, can share: one of it has the names of both. */
const sharedBodies = wordSet(`
  council police constabulary museum metro board trust authority federation executive hospital infirmary service society
  association railway chamber partnership foundation academy enterprise
`);
const knownBodies = new Set([...knownOrganizations].map((name) => name.toLowerCase()));
const locative = /^(?:in|at|near|between|around|across|from|to|of|outside)$/u;

/**
 * "Westmorland and Furness Council", "the Victoria and Albert Museum": one body with the names of two, where the text
 * names neither "Furness Council" nor a body or person called Westmorland alone.
 */
export function isJointBody(tokens: readonly Token[], start: number, end: number): boolean {
  const words = tokens.slice(start, end);
  const and = words.findIndex(({ lower }) => lower === "and");
  const last = words.at(-1);
  if (and < 1 || and > 2 || last === undefined || !sharedBodies.has(last.lower)) return false;
  const first = words.slice(0, and);
  const second = words.slice(and + 1);
  if (second.length < 2 || second.length > 4 || ![...first, ...second].every(isCapitalised)) return false;
  // "Ana Reis and Fife Council"
  if (and === 2 && isFirstName(first[0]?.text ?? "")) return false;
  if (first.some(isNoPatron) || mayNotOpen(tokens[start - 1])) return false;
  const bodies = occurrences(tokens, second).filter((at) => at !== start + and + 1);
  if (bodies.some((at) => tokens[at - 1]?.lower !== "and")) return false;
  const isPlace = gazetteer().placesNamed(textOf(first)).length > 0;
  return isPlace || occurrences(tokens, first).every((at) => isPartOrPlace(tokens, at, first.length));
}

const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text) || text === "NHS";

const textOf = (words: readonly Token[]): string => words.map(({ text }) => text).join(" ");

/** "Mr Reis and Leeds Council", "Greenpeace and York Council" */
function isNoPatron({ lower }: Token): boolean {
  const word = lower.replace(/\.$/u, "");
  return [honorifics, roleNouns, organizationWords, knownBodies].some((set) => set.has(word));
}

/** "In Leeds and York Council offices": the first one is no more than a place. */
const mayNotOpen = (before: Token | undefined): boolean => /^(?:in|at|near|between)$/u.test(before?.lower ?? "");

/** "Westmorland" elsewhere: before the same "and", or behind "in". */
function isPartOrPlace(tokens: readonly Token[], at: number, length: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + length]];
  return next?.lower === "and" || locative.test(before?.lower ?? "");
}

function occurrences(tokens: readonly Token[], words: readonly Token[]): number[] {
  const found: number[] = [];
  for (let i = 0; i + words.length <= tokens.length; i++)
    if (words.every(({ text }, k) => tokens[i + k]?.text === text)) found.push(i);
  return found;
}
