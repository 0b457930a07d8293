import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { contains, overlaps, type Span } from "../model/span.js";
import { spanIndex } from "../model/span-index.js";
import { findCues, type Cue, type Subject } from "../syntax/find-cues.js";
import type { Quotation } from "../syntax/find-quotations.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import type { Draft } from "./draft.js";
import { findDrafts } from "./find-drafts.js";

/** Verbs whose clause is somebody's words or thoughts, also where no "that" opens it. */
const sureVerbs = new Set(
  "say tell think believe feel claim insist promise swear admit hope fear expect deny argue warn".split(" "),
);
/** What somebody has shown, or knows, the speaker holds true as well: "He has shown that he can win". */
const showing = new Set(["know", "show", "find", "see", "signal", "indicate", "hold", "judge", "decide"]);
const whWords = new Set(["what", "who", "whom", "which", "when", "where", "why", "how", "as", "than", "like"]);
const supposing = new Set([
  "if",
  "unless",
  "would",
  "could",
  "might",
  "may",
  "should",
  "can",
  "will",
  "'ll",
  "'d",
  "let",
  "gonna",
  "wanna",
]);
const relatives = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET"]);
const ownThoughts = new Set(["thinks", "wants"]);

/**
 * Adds what is reported inside quoted words ("He told me that he would come," she said), by rules: no tagger looks there.
 * What the speaker merely thinks or wants while speaking ("I think that …") is the statement itself and no other one.
 */
export function addNestedDrafts(
  analysed: AnalysedText,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  phrases: readonly NounPhrase[],
): Draft[] {
  const cues = findCues(analysed, phrases, quotations, "inside");
  const quoted = spanIndex(quotations, ({ spans }) => spans);
  const known = spanIndex(drafts, ({ spans, cue }) => [cue, ...spans]);
  const nested = findDrafts(analysed, cues, [], phrases).flatMap((draft): Draft[] => {
    const span = quoted.overlapping(draft.cue)[0]?.spans.find((one) => contains(one, draft.cue));
    const [words] = draft.spans;
    if (span === undefined || words === undefined || draft.spans.length > 1) return [];
    if (!isTold(analysed, words, draft, cues)) return [];
    const inside = withinMarks(analysed.text, words, span);
    if (inside === undefined) return [];
    const parts: readonly Span[] = [draft.cue, inside];
    const around = known.overlapping(...parts);
    const isPart = around.length > 0 && around.every((other) => parts.every((part) => isWithin(other, part)));
    return isPart ? [{ ...draft, spans: [inside], method: `nested-${draft.method}`, confidence: 0.75 }] : [];
  });
  return [...drafts, ...nested];
}

const isWithin = (outer: Draft, part: Span): boolean => outer.spans.some((span) => contains(span, part));

/** Somebody really said or thought it: no supposition, no "I think" of the speaker, no "you know". */
function isTold(
  analysed: AnalysedText,
  words: Span,
  { cue, subject, addressee, method }: Draft,
  cues: readonly Cue[],
): boolean {
  const { tokens } = analysed;
  const found = cues.find((one) => one.start === cue.start && overlaps(one, cue));
  if (found === undefined || found.shared || subject === undefined) return false;
  const clause = tokens.slice(Math.max(0, subject.firstToken - 2), found.endToken);
  const end = analysed.sentences[found.sentence]?.endToken ?? 0;
  if (tokens.slice(found.endToken, end).some(({ text }) => text === "?")) return false;
  if (clause.some(({ lower }) => supposing.has(lower))) return false;
  const person = tokens[subject.head]?.lower ?? "";
  if (person === "you" || person === "it" || person === "that" || person === "which") return false;
  const own = person === "i" || person === "we";
  const verb = tokens[found.verb];
  const isPast = verb !== undefined && verb.lower !== verb.lemma;
  if (own && (ownThoughts.has(cue.mode) || !isPast)) return false;
  // "What he said about it", "every word I said there": a clause that lacks what was said.
  const before = tokens[found.subject.firstToken - 1];
  const isRelative = before?.sentence === found.sentence && (relatives.has(before.pos) || whWords.has(before.lower));
  if (isRelative && found.order === "before") return false;
  switch (method) {
    case "cue-that":
      return !showing.has(cue.lemma) && isClause(tokens, words);
    case "cue-clause":
      return cue.lemma === "according to" || (sureVerbs.has(cue.lemma) && isBeside(tokens, words, found, addressee));
    case "cue-question":
      return cue.mode === "asks";
    case "cue-infinitive":
      return ["promises", "orders", "asks"].includes(cue.mode);
    default:
      return false;
  }
}

/** Nothing but an addressee stands between the cue and a clause that no "that" opens. */
function isBeside(tokens: readonly Token[], words: Span, cue: Cue, addressee: Subject | undefined): boolean {
  const first = tokenAt(tokens, words.start);
  // "We told them, we showed them"
  if (/^(?:him|them|us|me)$/u.test(tokens[first]?.lower ?? "")) return false;
  return first === (addressee?.endToken ?? cue.endToken) && !["SCONJ", "ADP"].includes(tokens[first]?.pos ?? "");
}

/** "That" opens a clause: neither "I said that, and …" nor "a word that means both". */
function isClause(tokens: readonly Token[], words: Span): boolean {
  const next = tokens[tokenAt(tokens, words.start) + 1];
  return next !== undefined && !["VERB", "AUX", "PUNCT", "SCONJ"].includes(next.pos);
}

/** The words up to the closing mark and the comma or full stop before it. */
function withinMarks(text: string, words: Span, quotation: Span): Span | undefined {
  const inside = text.slice(words.start, Math.min(words.end, quotation.end)).replace(/[\s,.;:!?…—–"“”»-]+$/u, "");
  return /\s/u.test(inside) ? { start: words.start, end: words.start + inside.length } : undefined;
}
