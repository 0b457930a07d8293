import type { AnalysedText } from "../article/analysed-text.js";
import type { TaggedText } from "../tagger/tagged-text.js";
import type { Determiner } from "./coref-mention.js";

const before = new Set(["ADJ", "NUM", "NOUN", "PROPN", "SYM"]);
const articles = new Set(["the"]);
const demonstratives = new Set(["this", "that", "these", "those"]);
const possessives = new Set(["my", "our", "your", "his", "her", "its", "their", "whose"]);

/** First token of the noun phrase that ends with its head: articles, adjectives, nouns, "the company's" before it. */
export function phraseStart(analysed: AnalysedText, tagged: TaggedText, head: number): number {
  const { tokens } = analysed;
  const pos = tagged.partsOfSpeech;
  let first = head;
  for (let i = head - 1; i >= 0 && head - i < 16 && tokens[i]?.sentence === tokens[head]?.sentence; i--) {
    const word = tokens[i]?.lower ?? "";
    const tag = pos[i] ?? "X";
    if (tag === "DET" || possessives.has(word)) {
      first = i;
      // "all the", "both of" stand before; "the company's" goes on.
      if (pos[i - 1] !== "DET" || tokens[i - 1]?.sentence !== tokens[head]?.sentence) break;
      continue;
    }
    if (before.has(tag)) {
      first = i;
      continue;
    }
    if (word === "'s" || word === "'") {
      if (i === 0 || !/^(?:NOUN|PROPN|NUM)$/u.test(pos[i - 1] ?? "")) break;
      continue;
    }
    // "the would-be leader", "the then-president": one word, whatever its parts are
    if (tokens[i]?.glued === true && tokens[i - 1]?.text === "-" && tokens[i - 1]?.glued === true) {
      i -= 2;
      first = i;
      continue;
    }
    const next = pos[i + 1] ?? "";
    const joins = tag === "PUNCT" && /^[-–&]$/u.test(word) && tokens[i]?.glued === true;
    if (joins || (tag === "ADV" && next === "ADJ") || (tag === "VERB" && /(?:ed|en|ing)$/u.test(word) && isOpened(i)))
      continue;
    break;
  }
  return first;

  /** A participle between determiner and noun ("the failed summit"). */
  function isOpened(at: number): boolean {
    const opening = tokens[at - 1]?.lower ?? "";
    return pos[at - 1] === "DET" || possessives.has(opening) || opening === "'s";
  }
}

export function determinerOf(analysed: AnalysedText, tagged: TaggedText, first: number, head: number): Determiner {
  const word = analysed.tokens[first]?.lower ?? "";
  if (articles.has(word)) return "definite";
  if (demonstratives.has(word) && head > first) return "demonstrative";
  if (possessives.has(word)) return "possessive";
  for (let i = first; i < head; i++) if (/^'s?$/u.test(analysed.tokens[i]?.lower ?? "")) return "possessive";
  const tag = tagged.partsOfSpeech[first];
  return (tag === "DET" || tag === "NUM") && first < head ? "indefinite" : "none";
}
