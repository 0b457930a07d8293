import type { AnalysedText, Token } from "../article/analysed-text.js";
import { timeWords, type Cue, type Subject } from "../syntax/find-cues.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import { timeEnd } from "../syntax/time-words.js";
import {
  questionWords,
  takesAddressee,
  takesBareClause,
  takesInfinitive,
  takesLabel,
  takesObject,
} from "./cue-frames.js";

/** Where the words of a statement start after its cue, and how that was seen. */
export interface ContentStart {
  readonly token: number;
  readonly frame: "quotation" | "colon" | "that" | "question" | "infinitive" | "label" | "object" | "clause";
  readonly addressee?: Subject;
}

export interface TokenView {
  readonly analysed: AnalysedText;
  /** Noun phrases by their first token. */
  readonly phrases: ReadonlyMap<number, NounPhrase>;
  /** For each token, the quotation it stands in, or -1. */
  readonly quotationOf: readonly number[];
}

/** Looks for the complement behind a cue: a quotation, a "that" clause, an infinitive, a bare clause, an object. */
export function contentAfter(view: TokenView, cue: Cue): ContentStart | undefined {
  const { tokens, sentences } = view.analysed;
  const end = sentences[cue.sentence]?.endToken ?? 0;
  const i = cue.order === "after" ? Math.max(cue.subject.endToken, cue.endToken) : cue.endToken;
  if (cue.lemma === "according to") return accordingTo(tokens, i, end);
  const spokenTo = takesAddressee.has(cue.lemma) && cue.order === "before" ? addresseeAt(view, i, end) : undefined;
  const addressed = spokenTo === undefined ? undefined : behind(view, cue, spokenTo.endToken, end, spokenTo);
  // "warned the plan could fail": what looked like an addressee is the subject of the clause.
  return addressed ?? behind(view, cue, i, end, undefined);
}

function behind(
  view: TokenView,
  cue: Cue,
  from: number,
  end: number,
  spokenTo: Subject | undefined,
): ContentStart | undefined {
  const { tokens } = view.analysed;
  let addressee = spokenTo;
  for (let steps = 0, i = from; steps < 6 && i < end; steps++) {
    const found = startAt(view, cue, i, end, addressee !== undefined);
    if (found !== undefined) return addressee === undefined ? found : { ...found, addressee };
    const next = skipAdjunct(view, i, end);
    if (next === undefined) return undefined;
    addressee ??= tokens[i]?.lower === "to" ? phraseSubject(view, i + 1) : undefined;
    i = next;
  }
  return undefined;
}

function accordingTo(tokens: readonly Token[], i: number, end: number): ContentStart | undefined {
  for (let comma = i; comma < Math.min(i + 12, end - 3); comma++) {
    if (tokens[comma]?.pos === "VERB") return undefined;
    if (tokens[comma]?.text === ",") return { token: comma + 1, frame: "clause" };
  }
  return undefined;
}

function addresseeAt(view: TokenView, i: number, end: number): Subject | undefined {
  const token = view.analysed.tokens[i];
  if (token === undefined || i >= end) return undefined;
  if (token.pos === "PRON" && /^(?:him|her|them|me|us|you|it|everyone|everybody)$/u.test(token.lower)) {
    return { start: token.start, end: token.end, firstToken: i, endToken: i + 1, head: i };
  }
  return phraseSubject(view, i);
}

function phraseSubject(view: TokenView, i: number): Subject | undefined {
  const phrase = view.phrases.get(i);
  const isTime = phrase !== undefined && timeWords.test(view.analysed.tokens[phrase.head]?.lower ?? "");
  return phrase === undefined || isTime ? undefined : { ...phrase };
}

function startAt(view: TokenView, cue: Cue, i: number, end: number, addressed: boolean): ContentStart | undefined {
  const { tokens } = view.analysed;
  const token = tokens[i];
  if (token === undefined) return undefined;
  const next = tokens[i + 1];
  const opens = (index: number): boolean =>
    (view.quotationOf[index] ?? -1) !== -1 && view.quotationOf[index] !== view.quotationOf[index - 1];
  if (opens(i)) return { token: i, frame: "quotation" };
  if (
    (token.text === ":" || token.text === "," || token.text === "-" || token.text === "–") &&
    next !== undefined &&
    opens(i + 1)
  ) {
    return { token: i + 1, frame: "quotation" };
  }
  if (token.text === ":" && i + 2 < end) return { token: i + 1, frame: "colon" };
  if (token.lower === "that" && i + 2 < end && hasVerb(tokens, i + 1, end)) return { token: i, frame: "that" };
  if (questionWords.has(token.lower) && i + 1 < end && cue.lemma !== "say") return { token: i, frame: "question" };
  if (token.lower === "to" && next?.pos === "VERB" && takesInfinitive.has(cue.lemma))
    return { token: i, frame: "infinitive" };
  if (token.lower === "to" && (next?.lower === "be" || opens(i + 1)) && takesInfinitive.has(cue.lemma))
    return { token: i, frame: "infinitive" };
  if (takesLabel.has(cue.lemma) && view.phrases.has(i) && i + 1 < end) return { token: i, frame: "label" };
  if (token.pos === "PRON" && takesLabel.has(cue.lemma) && i + 1 < end) return { token: i, frame: "label" };
  if (takesBareClause.has(cue.lemma) && startsClause(view, i, end)) return { token: i, frame: "clause" };
  if (!addressed && takesInfinitive.has(cue.lemma) && infinitiveBehind(view, i, end))
    return { token: i, frame: "infinitive" };
  const object = view.phrases.has(i) || (token.pos === "DET" && opens(i + 1));
  if (!addressed && takesObject.has(cue.lemma) && object) return { token: i, frame: "object" };
  return undefined;
}

/** "urged them to stay", "wants the ban to end". */
function infinitiveBehind(view: TokenView, i: number, end: number): boolean {
  const { tokens } = view.analysed;
  const after = tokens[i]?.pos === "PRON" ? i + 1 : view.phrases.get(i)?.endToken;
  return after !== undefined && after + 1 < end && tokens[after]?.lower === "to" && tokens[after + 1]?.pos === "VERB";
}

function hasVerb(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, end).some((token) => token.pos === "VERB" || token.pos === "AUX");
}

const clauseOpeners = new Set(
  "there this that these those both all some none many most several each every everyone everything nothing nobody".split(
    " ",
  ),
);

/** A subject (noun phrase, pronoun, "there") that is followed by a finite verb. */
function startsClause(view: TokenView, i: number, end: number): boolean {
  const { tokens } = view.analysed;
  const token = tokens[i];
  if (token === undefined) return false;
  // "told her last spring that he would come": the time is no subject.
  if (tokens[timeEnd(tokens, i, end)]?.lower === "that" && token.lower !== "that") return false;
  const subordinate = ["if", "when", "while", "although", "because", "since", "after", "as"].includes(token.lower);
  if (subordinate) return hasVerb(tokens, i, end);
  let after: number | undefined;
  if (["PRON", "DET", "NUM"].includes(token.pos) || clauseOpeners.has(token.lower)) after = i + 1;
  after = view.phrases.get(i)?.endToken ?? after;
  if (after === undefined) return false;
  // Over what follows the head ("the head of the agency", "a plan to …", "Kim, who …") to the verb.
  for (let k = after; k < Math.min(end, after + 14); k++) {
    const word = tokens[k];
    if (word === undefined || word.text === ";" || word.text === ":") return false;
    const before = tokens[k - 1]?.lower;
    if ((word.pos === "VERB" || word.pos === "AUX") && before !== "to" && !/ing$/u.test(word.lower)) return true;
  }
  return false;
}

const adjunctWords = new Set([
  "in",
  "on",
  "at",
  "during",
  "to",
  "with",
  "from",
  "by",
  "after",
  "before",
  "of",
  "about",
  "through",
  "via",
  "for",
  "last",
  "this",
  "as",
  "over",
]);

/** The end of an adverb, a time or a prepositional phrase between cue and content. */
function skipAdjunct(view: TokenView, i: number, end: number): number | undefined {
  const { tokens } = view.analysed;
  const token = tokens[i];
  if (token === undefined || i >= end || (view.quotationOf[i] ?? -1) !== -1) return undefined;
  const time = timeEnd(tokens, i, end);
  if (time > i) return time;
  if (token.pos === "ADV" || (timeWords.test(token.lower) && token.pos !== "ADP" && token.lower !== "this"))
    return i + 1;
  const phrase = view.phrases.get(i);
  if (
    phrase !== undefined &&
    tokens.slice(phrase.firstToken, phrase.endToken).every((word) => timeWords.test(word.lower))
  ) {
    return phrase.endToken;
  }
  if (!adjunctWords.has(token.lower)) return undefined;
  const object = view.phrases.get(i + 1);
  if (object !== undefined && object.endToken <= end) return object.endToken;
  const next = tokens[i + 1];
  return next?.pos === "PRON" || (next !== undefined && timeWords.test(next.lower)) ? i + 2 : undefined;
}
