import type { AnalysedText } from "../article/analysed-text.js";
import type { Complement } from "./coref-mention.js";

const ofWords = new Set(["of", "for"]);
const placeWords = new Set(["in", "at", "from", "near", "on", "with", "to", "against", "behind", "between"]);
const clauseWords = new Set(["who", "that", "which", "whose", "whom", "where"]);
const reach = 8;

/** What stands behind a noun phrase and says which one is meant ("the mayor *of Porto*"), with the names in it. */
export function complementOf(
  { tokens }: AnalysedText,
  endToken: number,
): { readonly complement: Complement; readonly of: readonly string[] } {
  const opening = tokens[endToken];
  const sentence = opening?.sentence;
  if (opening === undefined || sentence !== tokens[endToken - 1]?.sentence) return { complement: "none", of: [] };
  if (clauseWords.has(opening.lower)) return { complement: "clause", of: [] };
  const isOf = ofWords.has(opening.lower);
  if (!isOf && !placeWords.has(opening.lower)) return { complement: "none", of: [] };
  const of: string[] = [];
  for (let i = endToken + 1; i < endToken + reach && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i];
    if (token === undefined || token.pos === "VERB" || token.pos === "AUX" || token.text === ",") break;
    if (/^\p{Lu}/u.test(token.text)) of.push(token.text);
    else if (of.length > 0) break;
  }
  return { complement: isOf ? "of" : "place", of };
}
