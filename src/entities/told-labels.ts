import type { AnalysedText, Token } from "../article/analysed-text.js";
import { organizationWords, placeWords } from "../lexicon/names.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { NameEvidence } from "./classify-name.js";
import { isWhere } from "./clubs.js";
import type { NameCandidate } from "./name-candidates.js";
import { isDateline, isOrigin, isSeat, placeOrPerson, type SharedWords } from "./place-or-person.js";
import { toldAsPerson } from "./told-people.js";

const sureWhereTold = 0.85;

/** What the words around a name tell for sure, and the whole text of one word that cities and people can be called by. */
export function told(
  analysed: AnalysedText,
  { first, end, titled, tagged }: NameCandidate,
  key: string,
  own: NameEvidence | undefined,
  shared: SharedWords,
  clubs: ReadonlySet<string>,
): { label: EntityLabel; confidence: number } | undefined {
  // "Lincoln: I know." is a turn of Abe Lincoln's.
  const isTurn = analysed.tokens[end]?.text === ":" && shared.ofPeople.has(key);
  if (own?.place !== undefined && !isTurn && isDateline(analysed, first, end))
    return { label: "Place", confidence: 0.95 };
  if (clubs.has(key) && !titled && !isWhere(analysed.tokens, first))
    return { label: "Organization", confidence: sureWhereTold };
  if (isUnknown(analysed.tokens, end, own) && tagged?.type !== "PER" && tagged?.type !== "GROUP") {
    if (toldAsPerson(analysed, first, end)) return { label: "Person", confidence: sureWhereTold };
  }
  if (own?.known === undefined && isRegion(analysed.tokens, end) && tagged?.type === "ORG" && end - first <= 2)
    return { label: "Place", confidence: sureWhereTold };
  const mayBeSeat = own?.known === undefined && tagged?.type !== "PER" && tagged?.type !== "GROUP";
  if (mayBeSeat && isSeat(analysed.tokens, first)) return { label: "Place", confidence: sureWhereTold };
  const isFree = tagged?.type === "PER" && !titled && (end - first > 1 || !shared.ofPeople.has(key));
  if (isFree && isOrigin(analysed.tokens, first, end)) return { label: "Place", confidence: sureWhereTold };
  if (end - first !== 1 || titled || (tagged?.type !== "PER" && tagged?.type !== "LOC")) return undefined;
  const label = placeOrPerson(key, analysed.tokens[first]?.text ?? "", own?.place, shared);
  return label === undefined ? undefined : { label, confidence: sureWhereTold };
}

/** No gazetteer has it, and its words are not those of a place or a body. */
function isUnknown(tokens: readonly Token[], end: number, own: NameEvidence | undefined): boolean {
  const last = tokens[end - 1]?.lower ?? "";
  const isBody = organizationWords.has(last) || placeWords.has(last) || own?.known !== undefined;
  return own?.place === undefined && !isBody && /\p{Ll}/u.test(tokens[end - 1]?.text ?? "");
}

/** "Peru's Apurímac region" */
function isRegion(tokens: readonly Token[], end: number): boolean {
  const [noun, next] = [tokens[end], tokens[end + 1]];
  const isWhole = next?.pos !== "NOUN" && next?.pos !== "PROPN";
  return (
    isWhole &&
    /^(?:region|province|district|county|peninsula|prefecture|governorate|oblast|archipelago|valley)$/u.test(
      noun?.text ?? "",
    )
  );
}
