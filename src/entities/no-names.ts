import type { AnalysedText } from "../article/analysed-text.js";
import { awardWords, organizationWords } from "../lexicon/names.js";
import { wordSet } from "../lexicon/words.js";
import { isFirstName } from "./first-names.js";
import { titleBefore } from "./titles.js";
import type { NameCandidate } from "./name-candidates.js";

/**
 * Whether capitals name nobody: a family ("the two Wilczeks"), a letter, the state of a senator, an award, a ship, a
 * road, a share.
 *
 * @param key the name in lower case
 * @param family the surnames of those whom the text names in full, in lower case
 */
export function isNoName(
  analysed: AnalysedText,
  candidate: NameCandidate,
  key: string,
  family: ReadonlySet<string>,
): boolean {
  return (
    isFamily(analysed, candidate, key, family) ||
    isLetter(candidate, key) ||
    isAward(analysed, candidate) ||
    isVessel(analysed, candidate) ||
    isRoad(analysed, candidate, key) ||
    isTicker(analysed, candidate) ||
    isWard(analysed, candidate) ||
    isCourtroom(analysed, candidate) ||
    isFieldOfOffice(analysed, candidate)
  );
}

/** Both words of "(NASDAQ: BWEL)" */
function isTicker({ tokens }: AnalysedText, { first, end }: NameCandidate): boolean {
  const isShort = (i: number): boolean => /^[A-Z]{1,6}$/u.test(tokens[i]?.text ?? "");
  if (end - first !== 1 || !isShort(first)) return false;
  const at = tokens[first - 1]?.text === ":" ? first - 2 : first;
  const [opening, colon, close] = [tokens[at - 1]?.text, tokens[at + 1]?.text, tokens[at + 3]?.text];
  return opening === "(" && colon === ":" && isShort(at) && isShort(at + 2) && close === ")";
}

/** "Kendal South" of "Cllr Philippa Dent (Lib Dem, Kendal South)" */
function isWard({ tokens }: AnalysedText, { first, end }: NameCandidate): boolean {
  if (tokens[first - 1]?.text !== "," || tokens[end]?.text !== ")") return false;
  const words = tokens.slice(Math.max(0, first - longestParty), first - 1).map(({ lower }) => lower);
  const opening = words.lastIndexOf("(");
  const party = words.slice(opening + 1);
  return opening !== -1 && party.length > 0 && party.every((word) => partyWords.has(word));
}

/** "Court One heard" */
function isCourtroom({ tokens }: AnalysedText, { first, end }: NameCandidate): boolean {
  const [room, number] = tokens.slice(first, end);
  return end - first === 2 && /^court(?:room)?$/u.test(room?.lower ?? "") && number?.pos === "NUM";
}

/** In tokens, with the bracket and the comma. */
const longestParty = 5;
const partyWords = wordSet(`
  labour conservative tory lib dem liberal democrat democrats green greens snp plaid cymru reform uk independent con lab
  republican dup ukip alba
`);

/** "Manufacturing" of "Senior Vice President of Manufacturing" */
function isFieldOfOffice({ tokens }: AnalysedText, { first, end, tagged }: NameCandidate): boolean {
  const isField = end - first === 1 && businessFields.has(tokens[first]?.lower ?? "") && tagged?.type !== "PER";
  return (
    isField && /^(?:of|for)$/u.test(tokens[first - 1]?.lower ?? "") && titleBefore(tokens, first - 1, 0) !== undefined
  );
}

const businessFields = wordSet(`
  manufacturing marketing operations engineering sales communications finance research product products design technology
  strategy policy development security people talent compliance accounting procurement logistics legal programs programmes
  education athletics nursing medicine surgery music photography programming news sport sports content
`);

/** "Their boat, the Mary Ellen": nobody's first and last name stand behind "the". */
function isVessel({ tokens }: AnalysedText, { first, end, titled, tagged }: NameCandidate): boolean {
  if (titled || tagged?.type !== "PER" || end - first < 2 || tokens[first - 1]?.lower !== "the") return false;
  const next = tokens[end];
  const isModifier = next !== undefined && /^(?:NOUN|PROPN|ADJ|PART)$/u.test(next.pos);
  // "the Marquis de Lafayette", "the Mary Ellen Museum"
  const isNoble = /^(?:marquis|marquess|count|earl|duke|baron|prince|king|queen)$/u.test(tokens[first]?.lower ?? "");
  const isBody = organizationWords.has(tokens[end - 1]?.lower ?? "");
  return isFirstName(tokens[first]?.text ?? "") && !isModifier && !isNoble && !isBody;
}

/** "A former Marine", "a Picasso" */
export function isOneOfMany({ tokens }: AnalysedText, { first, end, titled }: NameCandidate): boolean {
  if (titled || end - first > 1) return false;
  const at = /^\p{Ll}/u.test(tokens[first - 1]?.text ?? "") && tokens[first - 1]?.pos === "ADJ" ? first - 2 : first - 1;
  return /^(?:a|an)$/u.test(tokens[at]?.lower ?? "");
}

/** "The two Wilczeks" */
function isFamily(
  { tokens }: AnalysedText,
  { first, end }: NameCandidate,
  key: string,
  family: ReadonlySet<string>,
): boolean {
  const isMany = /^(?:the|both|two|three)$/u.test(tokens[first - 1]?.lower ?? "") && end - first === 1;
  return isMany && !family.has(key) && (family.has(key.replace(/s$/u, "")) || family.has(key.replace(/es$/u, "")));
}

/** "She wrote on X.", "Sen. Reis, R-Ohio," */
function isLetter({ first, end }: NameCandidate, key: string): boolean {
  return (end - first === 1 && /^\p{L}\.?$/u.test(key)) || /^[rdi]-[\p{L}.]+$/u.test(key);
}

/** "The crash on US 75", but "the US 10 years ago" */
function isRoad({ tokens }: AnalysedText, { first, end }: NameCandidate, key: string): boolean {
  if (!/^u\.?s\.?$/u.test(key) || tokens[first - 1]?.lower === "the") return false;
  return /^\d{1,3}$/u.test(tokens[end]?.text ?? "");
}

/** "The Nobel Prize", and "Physics" of "the Nobel Prize in Physics" */
function isAward({ tokens }: AnalysedText, { first, end }: NameCandidate): boolean {
  if (awardWords.has(tokens[end - 1]?.lower ?? "")) return true;
  const [award, link] = [tokens[first - 2], tokens[first - 1]];
  const isNamed = award !== undefined && /^\p{Lu}/u.test(award.text) && awardWords.has(award.lower);
  return isNamed && (link?.lower === "in" || link?.lower === "for");
}
