import type { AnalysedText, Token } from "../article/analysed-text.js";

/** Where the verb of the clause puts what it tells. */
export type Tense = "past" | "pluperfect" | "present" | "future";

const past = new Set(["was", "were", "had", "did", "wasn't", "weren't"]);
const future = new Set(["will", "'ll", "shall", "wo", "would", "'d", "may", "might", "could", "can", "should", "must"]);
const present = new Set(["is", "are", "am", "'s", "'re", "has", "have", "'ve", "does", "do", "being"]);

const boundary = /^[;:()"“”—–]$/u;

/**
 * Tense of the verb that a time expression belongs to: the nearest finite verb of its clause, first before it, then
 * behind it. Undefined where there is none (headlines).
 */
export function clauseTense(analysed: AnalysedText, first: number, end: number): Tense | undefined {
  const { tokens, sentences } = analysed;
  const sentence = sentences[tokens[first]?.sentence ?? -1];
  if (sentence === undefined) return undefined;
  for (let i = first - 1; i >= sentence.firstToken && first - i < 30; i--) {
    const token = tokens[i] as Token;
    if (boundary.test(token.text)) break;
    const found = tenseAt(tokens, i, sentence.firstToken);
    if (found === "infinitive") return infinitiveTense(tokens, i, sentence.firstToken);
    if (found !== undefined) return found;
  }
  for (let i = end; i < sentence.endToken && i - end < 30; i++) {
    const token = tokens[i] as Token;
    if (boundary.test(token.text) && i > end) break;
    const found = tenseAt(tokens, i, sentence.firstToken);
    if (found !== undefined && found !== "infinitive") return found;
  }
  return undefined;
}

/** Verbs and adjectives whose infinitive is still to come, whatever their own tense. */
const ahead = new Set(
  "plan expect intend schedule agree hope vow promise set due decide want aim prepare threaten offer pledge ready likely".split(
    " ",
  ),
);

/** "She managed to leave on Friday" is past, "she planned to leave on Friday" and "she is to leave on Friday" are not. */
function infinitiveTense(tokens: readonly Token[], verb: number, from: number): Tense {
  for (let i = verb - 1; i >= from && verb - i < 12; i--) {
    const token = tokens[i] as Token;
    if (ahead.has(token.lemma) || ahead.has(token.lower)) return "future";
    const found = tenseAt(tokens, i, from);
    if (found !== undefined && found !== "infinitive") return found === "present" ? "future" : found;
  }
  return "future";
}

function tenseAt(tokens: readonly Token[], i: number, from: number): Tense | "infinitive" | undefined {
  const token = tokens[i] as Token;
  if (token.pos !== "VERB" && token.pos !== "AUX") return undefined;
  const helpers: string[] = [];
  for (let j = i - 1; j >= Math.max(from, i - 5); j--) {
    const before = tokens[j] as Token;
    if (!["AUX", "ADV", "PART", "PRON"].includes(before.pos)) break;
    helpers.push(before.lower);
  }
  return tenseOf(token, helpers);
}

function tenseOf(token: Token, helpers: readonly string[]): Tense | "infinitive" | undefined {
  const says = (words: ReadonlySet<string>): boolean => helpers.some((helper) => words.has(helper));
  if (helpers.includes("to")) return "infinitive";
  if (says(future)) return helpers.includes("have") ? "past" : "future";
  const participle = /(?:ed|en|n|t|ne|me|ung|un|ad|id|ade)$/u.test(token.lower) && token.lower !== token.lemma;
  if (token.pos === "VERB" || token.lower === "been") {
    if (helpers.includes("had")) return "pluperfect";
    if (says(past)) return "past";
    if (helpers.includes("has") || helpers.includes("have") || helpers.includes("'ve")) return "past";
    if (says(present)) return token.lower.endsWith("ing") ? "present" : participle ? "past" : "present";
  }
  const { lower } = token;
  if (past.has(lower)) return "past";
  if (future.has(lower)) return "future";
  if (present.has(lower)) return "present";
  if (lower.endsWith("ing")) return undefined;
  if (lower.endsWith("ed") || (lower !== token.lemma && !lower.endsWith("s"))) return "past";
  return "present";
}
