import type { Token } from "../article/analysed-text.js";
import { cueMode, cueNounMode, isWithholding, type StatementMode } from "../lexicon/cue-verbs.js";

/** What the words of a cue say about the statement: how it was made, and whether the cue denies it. */
export interface CueMeaning {
  readonly mode: StatementMode;
  readonly negated: boolean;
}

const wishing = new Set(["hope", "aspire"]);
const negations = new Set(["not", "n't", "never", "no", "neither", "nor", "without"]);

/** Reads the mode off the last verb or noun of a cue that has one, and negation off its words and the two before it. */
export function cueMeaning(tokens: readonly Token[], first: number, end: number): CueMeaning {
  let mode: StatementMode | undefined;
  for (let i = end - 1; i >= first && mode === undefined; i--) {
    const token = tokens[i];
    if (token !== undefined) mode = modeOf(token, tokens[i + 1]);
  }
  const sentence = tokens[first]?.sentence;
  let negated = mode === "denies";
  for (let i = Math.max(0, first - 2); i < end; i++) {
    const token = tokens[i];
    if (token?.sentence === sentence && negations.has(token?.lower ?? "")) negated = true;
    if (i >= first && token?.pos === "VERB" && isWithholding(token.lemma)) negated = true;
  }
  // "Hopes to win" is a wish, "hopes that it is won" a thought.
  const wishes = mode === "thinks" && wishing.has(tokens[end - 1]?.lemma ?? "") && tokens[end]?.lower === "to";
  if (wishes) mode = "wants";
  return { mode: mode ?? "said", negated };
}

function modeOf(token: Token, next: Token | undefined): StatementMode | undefined {
  if (token.pos === "NOUN") return cueNounMode(token.lemma) ?? cueNounMode(token.lower);
  if (token.pos === "VERB" || token.pos === "ADJ" || token.pos === "AUX") {
    return cueMode(`${token.lemma} ${next?.lower ?? ""}`) ?? cueMode(token.lemma) ?? cueMode(token.lower);
  }
  return undefined;
}
