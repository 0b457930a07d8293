import type { Token } from "../article/analysed-text.js";
import type { Chunk, NounChunk } from "./chunk.js";
import type { Complements, PrepositionalPhrase } from "./clause.js";
import { coordinationFrom } from "./coordination.js";

/** The objects and prepositional phrases behind a verb group, up to the next verb, mark or clause. */
export function objectsOf(tokens: readonly Token[], chunks: readonly Chunk[], at: number): Complements {
  const objects: NounChunk[] = [];
  const prepositions: PrepositionalPhrase[] = [];
  let behind: NounChunk | undefined;
  let i = at + 1;
  while (i < chunks.length) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === "adverb" || (chunk.kind === "noun" && chunk.time)) {
      i++;
    } else if (chunk.kind === "noun") {
      if (i > at + 1 && prepositions.length > 0) break;
      const { nouns, end } = coordinationFrom(tokens, chunks, i);
      // "gave Reis the award": the last of two is what is given.
      objects.push(...nouns);
      behind = nouns.at(-1);
      i = end;
    } else if (chunk.kind === "preposition") {
      const phrase = phraseAt(tokens, chunks, i);
      if (phrase === undefined) {
        i++;
        if (chunks[i]?.kind === "verb") break;
        continue;
      }
      prepositions.push({ ...phrase.phrase, ...(behind !== undefined && { behind }) });
      if (phrase.phrase.preposition !== "of") behind = undefined;
      i = phrase.end;
    } else if (chunk.kind === "comma" && goesOn(tokens, chunks, i, behind)) {
      i = afterComma(tokens, chunks, i);
    } else break;
  }
  return { objects, prepositions };
}

function phraseAt(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
): { phrase: PrepositionalPhrase; end: number } | undefined {
  let i = at;
  const words: string[] = [];
  while (chunks[i]?.kind === "preposition" && i < at + 3) {
    const chunk = chunks[i] as Chunk;
    words.push(...tokens.slice(chunk.firstToken, chunk.endToken).map((token) => token.lower));
    i++;
  }
  const noun = chunks[i];
  if (noun?.kind !== "noun" || noun.time) return undefined;
  const { nouns, end } = coordinationFrom(tokens, chunks, i);
  return { phrase: { preposition: words.at(-1) ?? "", nouns }, end };
}

/** "in Lisbon, Portugal, on Monday", "in Oslo, with Bell": the verb's phrases go on behind the comma. */
function goesOn(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  comma: number,
  behind: NounChunk | undefined,
): boolean {
  const next = chunks[comma + 1];
  if (next?.kind === "preposition") return tokens[next.firstToken]?.lower !== "according";
  return (behind !== undefined && insertionEnd(chunks, comma) !== -1) || isAddress(tokens, chunks, comma);
}

/** "charged Bell, the former mayor, with fraud": the index behind the apposition, where a preposition goes on; or -1. */
function insertionEnd(chunks: readonly Chunk[], comma: number): number {
  const opening = chunks[comma + 1];
  if (opening?.kind !== "noun" || opening.time) return -1;
  for (let i = comma + 2; i < Math.min(chunks.length, comma + 12); i++) {
    const kind = chunks[i]?.kind;
    if (kind === "comma") return chunks[i + 1]?.kind === "preposition" ? i + 1 : -1;
    if (kind === "verb" || kind === "stop" || kind === "who") return -1;
  }
  return -1;
}

/** ", Portugal," behind a place: capital letters between commas, and no verb. */
function isAddress(tokens: readonly Token[], chunks: readonly Chunk[], comma: number): boolean {
  const noun = chunks[comma + 1];
  if (noun?.kind !== "noun" || noun.time || tokens[noun.firstToken]?.pos !== "PROPN") return false;
  return chunks[comma + 2]?.kind === "comma" && chunks[comma + 3]?.kind === "preposition";
}

function afterComma(tokens: readonly Token[], chunks: readonly Chunk[], comma: number): number {
  if (chunks[comma + 1]?.kind === "preposition") return comma + 1;
  return isAddress(tokens, chunks, comma) ? comma + 3 : insertionEnd(chunks, comma);
}
