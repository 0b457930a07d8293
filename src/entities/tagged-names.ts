import type { AnalysedText, Token } from "../article/analysed-text.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { NameType, TaggedSpan } from "../tagger/tagged-text.js";
import { hyphenatedEnd, isTitleCase, type NameRun } from "./name-runs.js";

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
  return names.flatMap((name) => {
    const range = trimmed(tokens, name.firstWord, name.endWord);
    if (range === undefined) return [];
    const sentence = sentences[tokens[range.first]?.sentence ?? 0];
    const inTitleCase = sentence !== undefined && isTitleCase(tokens, sentence);
    return [
      { firstToken: range.first, endToken: range.end, inTitleCase, type: name.label, confidence: name.confidence },
    ];
  });
}

/** Without an article before, a possessive or marks behind, and with the rest of a hyphenated word. */
function trimmed(
  tokens: readonly Token[],
  firstWord: number,
  endWord: number,
): { first: number; end: number } | undefined {
  let [first, end] = [firstWord, endWord];
  const isMark = (i: number): boolean => !/[\p{L}\p{N}]/u.test(tokens[i]?.text ?? "");
  while (first < end && (isMark(first) || /^(?:the|a|an)$/u.test(tokens[first]?.lower ?? ""))) first++;
  while (end > first && (/^['’]s?$/u.test(tokens[end - 1]?.text ?? "") || isMark(end - 1))) end--;
  return first < end ? { first, end: hyphenatedEnd(tokens, end) } : undefined;
}

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
    if (last === undefined || between.length === 0 || !between.every((token) => links.test(token.lower))) {
      result.push(part);
      continue;
    }
    const confidence = Math.min(last.confidence, part.confidence);
    const { type } = between.length === 1 && /^['’]/u.test(between[0]?.text ?? "") ? part : last;
    result[result.length - 1] = { ...last, type, endToken: part.endToken, confidence };
  }
  return result;
}
