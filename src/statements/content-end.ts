import type { Token } from "../article/analysed-text.js";
import type { Cue } from "../syntax/find-cues.js";
import type { TokenView } from "./content-after.js";

/**
 * The token before which the words of a clause end: the sentence's end, its full stop left out, or an earlier one where
 * the next cue of the same source, a dash or the main clause begins.
 */
export function contentEnd(view: TokenView, cue: Cue, start: number, cues: readonly Cue[]): number {
  const { sentences } = view.analysed;
  let end = sentences[cue.sentence]?.endToken ?? start;
  for (const other of cues) {
    if (other === cue || other.sentence !== cue.sentence || other.verb <= start) continue;
    const cut = cutBefore(view, cue, other, start);
    if (cut !== undefined && cut > start) end = Math.min(end, cut);
  }
  if (cue.shared && cue.subject.firstToken > cue.verb && cue.subject.firstToken > start) {
    end = Math.min(end, cue.subject.firstToken);
  }
  const main = mainClause(view, cue, start, end);
  if (main !== undefined) end = main;
  const relative = relativeEnd(view, cue, start, end);
  if (relative !== undefined) end = relative;
  const dash = dashAt(view, start, end);
  if (dash !== undefined) end = dash;
  return trimEnd(view, start, end);
}

const subordinators = new Set([
  "after",
  "while",
  "when",
  "as",
  "although",
  "though",
  "before",
  "since",
  "if",
  "because",
  "despite",
  "having",
]);

/** The comma behind which the main clause starts, for words inside the clause that opens a sentence ("After …, he …"). */
function mainClause(view: TokenView, cue: Cue, start: number, end: number): number | undefined {
  const { tokens, sentences } = view.analysed;
  const first = sentences[cue.sentence]?.firstToken ?? start;
  if (!subordinators.has(tokens[first]?.lower ?? "")) return undefined;
  for (let i = start + 1; i < end - 1; i++) {
    if (tokens[i]?.text !== "," || (view.quotationOf[i] ?? -1) !== -1) continue;
    const after = view.phrases.get(i + 1)?.endToken ?? (tokens[i + 1]?.pos === "PRON" ? i + 2 : undefined);
    const verb = after === undefined ? undefined : tokens[after]?.pos === "ADV" ? tokens[after + 1] : tokens[after];
    if (verb !== undefined && (verb.pos === "VERB" || verb.pos === "AUX") && !/ing$/u.test(verb.lower)) return i;
  }
  return undefined;
}

/** "Reis, who denies fraud, will stand trial": the comma behind which the main clause goes on. */
function relativeEnd({ analysed, quotationOf }: TokenView, cue: Cue, start: number, end: number): number | undefined {
  const { tokens } = analysed;
  const isRelative = /^(?:who|which)$/u.test(tokens[cue.firstToken - 1]?.lower ?? "");
  if (!isRelative || tokens[cue.firstToken - 2]?.text !== ",") return undefined;
  for (let i = start + 1; i < end - 1; i++) {
    const next = tokens[i + 1];
    if (tokens[i]?.text !== "," || (quotationOf[i] ?? -1) !== -1) continue;
    if (next?.pos === "AUX" || (next?.pos === "VERB" && !/(?:ing|ed)$/u.test(next.lower))) return i;
  }
  return undefined;
}

/** Where the words end because another verb of saying takes over; nothing where that verb is part of the words. */
function cutBefore(view: TokenView, cue: Cue, other: Cue, start: number): number | undefined {
  const { tokens } = view.analysed;
  if (other.lemma === "according to") return other.firstToken;
  const sameSource = other.subject.firstToken === cue.subject.firstToken;
  if (other.shared) return sameSource ? beforeLink(tokens, other.firstToken) : undefined;
  if (other.subject.firstToken <= start) return undefined;
  const first = other.order === "after" ? other.firstToken : other.subject.firstToken;
  const link = tokens[first - 1];
  if (link === undefined || !["and", "but", "while"].includes(link.lower)) return undefined;
  return tokens[first - 2]?.text === "," && (tokens[start]?.lower !== "that" || link.lower === "but")
    ? first - 2
    : undefined;
}

/** Over "and", a comma or a dash back to the last word of what was said. */
function beforeLink(tokens: readonly Token[], first: number): number {
  let i = first;
  while (["and", "but", "while", ",", "-", "–", "—", "then", "also", "later"].includes(tokens[i - 1]?.lower ?? "")) i--;
  return i;
}

/** A dash with spaces around it, outside quotation marks, that no second one closes. */
function dashAt(view: TokenView, start: number, end: number): number | undefined {
  const { tokens } = view.analysed;
  const dashes: number[] = [];
  for (let i = start + 1; i < end; i++) {
    const token = tokens[i];
    if (token === undefined || (view.quotationOf[i] ?? -1) !== -1 || !/^(?:-|–|—|--)$/u.test(token.text)) continue;
    if (!token.glued && tokens[i + 1]?.glued !== true) dashes.push(i);
  }
  return dashes.length === 1 ? dashes[0] : undefined;
}

function trimEnd(view: TokenView, start: number, end: number): number {
  const { tokens } = view.analysed;
  let last = end;
  while (last > start + 1) {
    const token = tokens[last - 1];
    if (token === undefined || (view.quotationOf[last - 1] ?? -1) !== -1 || !/^[.,;:–—-]$/u.test(token.text)) break;
    last--;
  }
  return last;
}
