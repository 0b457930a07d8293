import type { AnalysedText, Token } from "../article/analysed-text.js";
import type { Span } from "../model/span.js";

/** A base noun phrase: determiner, modifiers and head, without what follows the head. */
export interface NounPhrase extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the head noun. */
  readonly head: number;
  readonly determiner: "definite" | "indefinite" | "possessive" | "none";
  readonly plural: boolean;
}

const definite = new Set(["the", "this", "that", "these", "those"]);
const indefinite = new Set(["a", "an", "some", "another", "many", "several", "few", "most", "one", "any", "no"]);
const possessive = new Set(["his", "her", "its", "their", "my", "our", "your"]);

/** Base noun phrases by a pattern over the tags: (DET) (ADJ | NUM | NOUN | PROPN | participle | 's | -)* NOUN. */
export function findNounPhrases(analysed: AnalysedText): NounPhrase[] {
  const { tokens } = analysed;
  const phrases: NounPhrase[] = [];
  let i = 0;
  while (i < tokens.length) {
    const phrase = phraseFrom(tokens, i);
    if (phrase === undefined) {
      i++;
      continue;
    }
    phrases.push(phrase);
    i = phrase.endToken;
  }
  return phrases;
}

function isDeterminer(token: Token): boolean {
  return token.pos === "DET" || possessive.has(token.lower) || (token.pos === "PRON" && definite.has(token.lower));
}

function phraseFrom(tokens: readonly Token[], first: number): NounPhrase | undefined {
  const start = tokens[first];
  if (start === undefined) return undefined;
  const { sentence } = start;
  let i = first;
  let head = -1;
  while (i < tokens.length && isDeterminer(tokens[i] as Token) && tokens[i]?.sentence === sentence && i - first < 2)
    i++;
  const afterDeterminer = i;
  // "Last month the minister …": the time is a phrase of its own.
  if (i === first && startsTime(tokens, first) && tokens[first + 1]?.pos === "NOUN") {
    const noun = tokens[first + 1] as Token;
    const time = { start: start.start, end: noun.end, firstToken: first, endToken: first + 2, head: first + 1 };
    return { ...time, determiner: "definite", plural: false };
  }
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence) break;
    // "Trump last night", "the schedule Thursday": a time behind the head is no part of the phrase.
    if (head !== -1 && startsTime(tokens, i)) break;
    if (token.pos === "NOUN" || token.pos === "PROPN") head = i;
    else if (!isModifier(tokens, i, afterDeterminer)) break;
  }
  if (head === -1) return undefined;
  const noun = tokens[head] as Token;
  // "Ruling that prosecutors had lied": before many or a name it opens a clause.
  if (start.lower === "that" && head > first && (noun.pos === "PROPN" || isPlural(noun)))
    return phraseFrom(tokens, first + 1);
  return {
    start: start.start,
    end: noun.end,
    firstToken: first,
    endToken: head + 1,
    head,
    determiner: determinerOf(start, afterDeterminer > first),
    plural: isPlural(noun),
  };
}

function startsTime(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower ?? "";
  if (/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow)$/u.test(word)) return true;
  const noun = /^(?:night|week|month|year|\w+day|spring|summer|autumn|winter)$/u;
  return /^(?:last|next|this|earlier|late)$/u.test(word) && noun.test(tokens[i + 1]?.lower ?? "");
}

function isModifier(tokens: readonly Token[], i: number, first: number): boolean {
  const token = tokens[i] as Token;
  if (token.pos === "ADJ" || token.pos === "NUM" || token.pos === "SYM") return true;
  if (token.lower === "'s" || token.lower === "'") return token.glued && i > first;
  if (token.text === "-" || token.text === "&") return token.glued || token.text === "&";
  const next = tokens[i + 1];
  if (token.pos === "ADV") return i >= first && next?.pos === "ADJ" && i === first;
  // "the failed summit", "his planned visit": a participle between determiner and noun
  if (token.pos === "VERB") {
    return i === first && tokens[i - 1]?.pos === "DET" && /(?:ed|ing|en)$/u.test(token.lower) && next?.pos === "NOUN";
  }
  return false;
}

function determinerOf(token: Token, has: boolean): NounPhrase["determiner"] {
  if (!has) return token.pos === "NUM" ? "indefinite" : "none";
  if (definite.has(token.lower)) return "definite";
  if (possessive.has(token.lower)) return "possessive";
  return indefinite.has(token.lower) ? "indefinite" : "none";
}

function isPlural(noun: Token): boolean {
  return (
    (noun.pos === "NOUN" && noun.lower !== noun.lemma && /(?:s|men|women|people|children)$/u.test(noun.lower)) ||
    ["people", "police", "men", "women", "children"].includes(noun.lower)
  );
}
