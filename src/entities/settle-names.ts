import type { Token } from "../article/analysed-text.js";
import { directionWords, lawWords, stormWords } from "../lexicon/names.js";
import { isFirstName } from "./first-names.js";
import type { NameType, TaggedSpan } from "../tagger/tagged-text.js";

type Name = TaggedSpan<NameType>;
type Word = Pick<Token, "text" | "lower">;

const sure = 0.7;

/**
 * The tagger's names, mended by what the whole text tells: a storm keeps the type of an event where its bare name would
 * pass for a person's, a law is no organisation, a currency or a bare direction no place, and a single word that the text also has in
 * lower case is a name only where the tagger is sure.
 */
export function settleNames(tokens: readonly Word[], names: readonly Name[]): readonly Name[] {
  const storms = new Set(names.flatMap((name) => stormName(tokens, name) ?? []));
  const surnames = new Set(
    names.flatMap(({ label, firstWord, endWord }) =>
      label === "PER" && endWord - firstWord > 1 ? (tokens[endWord - 1]?.lower ?? []) : [],
    ),
  );
  const lowerWords = new Set(tokens.flatMap((token) => (/^\p{Ll}/u.test(token.text) ? [token.lower] : [])));
  return names.flatMap((name): Name[] => {
    const words = tokens.slice(name.firstWord, name.endWord);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || last.text.endsWith("$")) return [];
    if (words.length === 1 && directionWords.has(first.lower)) return [];
    if (words.length === 1 && name.confidence < sure && /\p{Ll}/u.test(first.text) && lowerWords.has(first.lower))
      return [];
    const mayBeLaw = name.label === "ORG" || (words.length > 1 && name.label !== "EVENT");
    if (mayBeLaw && lawWords.has(last.lower)) return [{ ...name, label: "OTHER" }];
    if (isAcronym(first, words.length) && name.label === "PER" && !surnames.has(first.text.toLowerCase()))
      return [{ ...name, label: "ORG" }];
    if (storms.has(last.lower) && name.label !== "GROUP") return [{ ...name, label: "EVENT" }];
    return [name];
  });
}

/** "AICC": nobody, but by a first name or a surname in capitals, is called so. */
function isAcronym({ text }: Word, length: number): boolean {
  return length === 1 && /^\p{Lu}{2,5}$/u.test(text) && !isFirstName(text) && !initials.has(text);
}

/** People who are known by theirs. */
const initials = new Set("JFK RFK LBJ FDR AOC MBS MBZ MLK BJ TJ CJ JJ PJ AJ DJ RJ KJ".split(" "));

/** `phailin` of "Cyclone Phailin", whether or not the tagger took the first word into the name. */
function stormName(tokens: readonly Word[], name: Name): string | undefined {
  const [before, last] = [tokens[name.endWord - 2], tokens[name.endWord - 1]];
  if (before === undefined || last === undefined || stormWords.has(last.lower)) return undefined;
  return stormWords.has(before.lower) && /^\p{Lu}/u.test(before.text) ? last.lower : undefined;
}
