import type { Token } from "../article/analysed-text.js";
import type { Chunk, NounChunk } from "./chunk.js";

/** "Reis, Bell and Park", read from its last noun to the left; only the last where another reading is as likely. */
export function coordinationUpTo(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  last: number,
): readonly NounChunk[] {
  const own = chunks[last] as NounChunk;
  if (!joins(tokens, chunks, last - 1)) return [own];
  const first = last - (chunks[last - 2]?.kind === "comma" ? 3 : 2);
  if (!isPlain(tokens, chunks[first])) return [own];
  const nouns = [own];
  let i = first;
  for (;;) {
    nouns.unshift(chunks[i] as NounChunk);
    if (chunks[i - 1]?.kind !== "comma" || !isPlain(tokens, chunks[i - 2])) break;
    i -= 2;
  }
  // "met Reis and Bell left": the first noun belongs to the verb or preposition before it.
  const opening = chunks[i - 1];
  const free = opening === undefined || ["comma", "stop", "that", "when", "if", "and"].includes(opening.kind);
  if (free) return nouns;
  return nouns.length > 2 && isFronted(chunks, i) ? nouns.slice(1) : [own];
}

/** "At a summit in Doha, Reis and Bell …": nothing but phrases of place and time stand before, to the sentence's start. */
function isFronted(chunks: readonly Chunk[], noun: number): boolean {
  const opening = chunks.slice(0, noun);
  return opening[0]?.kind === "preposition" && opening.every(({ kind }) => kind === "preposition" || kind === "noun");
}

/** "Reis, Bell and Park", read from its first noun to the right; ends before a noun that has a verb of its own. */
export function coordinationFrom(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  first: number,
): { readonly nouns: readonly NounChunk[]; readonly end: number } {
  const nouns = [chunks[first] as NounChunk];
  // "between Reis and Bell" needs both.
  const isBetween = tokens[chunks[first - 1]?.firstToken ?? 0]?.lower === "between";
  let i = first;
  for (;;) {
    const comma = chunks[i + 1]?.kind === "comma";
    const and = joins(tokens, chunks, comma ? i + 2 : i + 1);
    const next = i + (comma && and ? 3 : 2);
    if ((!comma && !and) || !isPlain(tokens, chunks[next])) break;
    if (hasVerb(chunks, next) && !isBetween) break;
    if (!and && !listGoesOn(tokens, chunks, next)) break;
    nouns.push(chunks[next] as NounChunk);
    i = next;
    if (and) break;
  }
  return { nouns, end: i + 1 };
}

function joins(tokens: readonly Token[], chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i];
  return chunk?.kind === "and" && ["and", "&"].includes(tokens[chunk.firstToken]?.lower ?? "");
}

function isPlain(tokens: readonly Token[], chunk: Chunk | undefined): boolean {
  return chunk?.kind === "noun" && !chunk.time && tokens[chunk.head]?.pos !== "NUM";
}

function hasVerb(chunks: readonly Chunk[], noun: number): boolean {
  let i = noun + 1;
  while (chunks[i]?.kind === "adverb") i++;
  const verb = chunks[i];
  return verb?.kind === "verb" && verb.form !== "base" && verb.form !== "ing";
}

/** Behind a comma only a list goes on: "and" closes it. */
function listGoesOn(tokens: readonly Token[], chunks: readonly Chunk[], from: number): boolean {
  for (let i = from + 1; i < Math.min(chunks.length, from + 12); i += 2) {
    if (joins(tokens, chunks, i) || (chunks[i]?.kind === "comma" && joins(tokens, chunks, i + 1))) return true;
    if (chunks[i]?.kind !== "comma" || !isPlain(tokens, chunks[i + 1])) return false;
  }
  return false;
}
