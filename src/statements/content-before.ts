import type { Token } from "../article/analysed-text.js";
import type { Cue } from "../syntax/find-cues.js";
import type { TokenView } from "./content-after.js";

/** The words before a tag such as `, he said`: a quotation, or the clause of the sentence up to there. */
export type ContentBefore =
  | { readonly kind: "quotation"; readonly quotation: number; readonly inOtherSentence: boolean }
  | { readonly kind: "clause"; readonly firstToken: number; readonly endToken: number };

export function contentBefore(view: TokenView, cue: Cue): ContentBefore | undefined {
  const { tokens, sentences } = view.analysed;
  const sentence = sentences[cue.sentence];
  if (sentence === undefined || (cue.shared && cue.lemma !== "according to")) return undefined;
  const tag = cue.order === "before" ? cue.subject.firstToken : cue.firstToken;
  const before = tokens[tag - 1];
  if (before === undefined) return undefined;
  const behind = (view.quotationOf[tag - 1] ?? -1) !== -1 ? tag - 1 : before.text === "," ? tag - 2 : -1;
  const quotation = view.quotationOf[behind] ?? -1;
  if (quotation !== -1 && tokens[behind]?.sentence === cue.sentence) {
    const first = firstOfQuotation(view, quotation, behind);
    const opening = tokens.slice(sentence.firstToken, first);
    if (opening.length < 3 || !opening.some((token) => token.pos === "VERB" || token.pos === "AUX")) {
      return { kind: "quotation", quotation, inOtherSentence: false };
    }
    return { kind: "clause", firstToken: sentence.firstToken, endToken: tag };
  }
  // A closing mark can end the sentence before the tag (`"No!" said the clerk`).
  const closesBefore =
    tokens[tag - 1]?.sentence === cue.sentence - 1 && sentences[cue.sentence - 1]?.paragraph === sentence.paragraph;
  if (tag === sentence.firstToken && quotation !== -1 && closesBefore) {
    return { kind: "quotation", quotation, inOtherSentence: true };
  }
  if (before.text !== "," && cue.lemma !== "according to") return undefined;
  const endToken = before.text === "," ? tag - 1 : tag;
  if (endToken - sentence.firstToken < 3 || !hasClause(tokens, sentence.firstToken, endToken)) return undefined;
  return { kind: "clause", firstToken: sentence.firstToken, endToken };
}

function firstOfQuotation(view: TokenView, quotation: number, from: number): number {
  let i = from;
  while (i > 0 && view.quotationOf[i - 1] === quotation) i--;
  return i;
}

/** A main clause, not the "While insisting …" or "At a press conference" that opens a sentence. */
function hasClause(tokens: readonly Token[], first: number, end: number): boolean {
  const opening = tokens[first];
  if (opening === undefined) return false;
  const subordinate = [
    "while",
    "when",
    "after",
    "before",
    "if",
    "although",
    "though",
    "because",
    "since",
    "as",
    "asked",
    "speaking",
  ];
  if (subordinate.includes(opening.lower) || /ing$/u.test(opening.lower)) return false;
  const verbs = tokens.slice(first, end).filter((token) => token.pos === "VERB" || token.pos === "AUX");
  return verbs.length > 0 && (opening.pos !== "ADP" || verbs.length > 1);
}
