import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { baseForm } from "../lexicon/verb-forms.js";
import { wordSet } from "../lexicon/words.js";
import { overlaps } from "../model/span.js";
import { timeWords, type Subject } from "../syntax/find-cues.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import { takesAddressee } from "./cue-frames.js";
import type { Draft } from "./draft.js";

/** Verbs that name whom they speak to behind "to". */
const speaksTo = wordSet(`
  say write explain complain announce apologise apologize admit confess confide joke insist suggest whisper report reveal
  repeat read boast protest reply respond
`);
/** What one says or writes something in, to somebody. */
const messages = /^(?:letter|message|email|e-mail|note|speech|address|statement|memo|text|appeal|submission|report)$/u;
const conversations = /^(?:interview|conversation|call|talk|chat)$/u;
const pronouns = /^(?:him|her|them|me|us|you)$/u;
/** Words between the cue and "to" or "with": "said in a long letter to the mayor". */
const reach = 8;

/** Whom the words of a draft are spoken to, as the words behind its cue tell. */
export function addresseeOf(
  analysed: AnalysedText,
  phrases: ReadonlyMap<number, NounPhrase>,
  draft: Draft,
): Subject | undefined {
  const { tokens } = analysed;
  const first = tokenAt(tokens, draft.cue.start);
  const end = tokenAt(tokens, draft.cue.end);
  const lemmas = tokens.slice(first, end).map((token) => baseForm(token.lower, token.lemma));
  let at = end;
  while (tokens[at]?.pos === "ADV") at++;
  const direct = lemmas.some((lemma) => takesAddressee.has(lemma)) ? heardAt(tokens, phrases, at) : undefined;
  const found = direct ?? behindLink(tokens, phrases, lemmas, at, draft.cue.sentence);
  return found === undefined || draft.spans.some((span) => overlaps(span, found)) ? undefined : found;
}

function heardAt(tokens: readonly Token[], phrases: ReadonlyMap<number, NounPhrase>, at: number): Subject | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.pos === "PRON" && pronouns.test(token.lower) && !phrases.has(at)) {
    return { start: token.start, end: token.end, firstToken: at, endToken: at + 1, head: at };
  }
  const phrase = phrases.get(at);
  return phrase === undefined || timeWords.test(tokens[phrase.head]?.lower ?? "") ? undefined : { ...phrase };
}

/** "said to the mayor", "wrote in a letter to the mayor", "said in an interview with the paper" */
function behindLink(
  tokens: readonly Token[],
  phrases: ReadonlyMap<number, NounPhrase>,
  lemmas: readonly string[],
  from: number,
  sentence: number,
): Subject | undefined {
  if (tokens[from]?.lower === "to" && lemmas.some((lemma) => speaksTo.has(lemma))) {
    return heardAt(tokens, phrases, from + 1);
  }
  if (tokens[from]?.lower !== "in") return undefined;
  for (let i = from + 1; i < from + reach && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1]?.lower ?? "";
    if ((token.lower === "to" && messages.test(before)) || (token.lower === "with" && conversations.test(before))) {
      return heardAt(tokens, phrases, i + 1);
    }
    if (["VERB", "AUX", "PUNCT"].includes(token.pos) && token.text !== "-") return undefined;
  }
  return undefined;
}
