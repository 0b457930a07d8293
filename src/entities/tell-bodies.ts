import type { AnalysedText, Token } from "../article/analysed-text.js";
import { legalForms } from "../lexicon/legal-forms.js";
import { companyWords, organizationWords } from "../lexicon/names.js";
import { honorifics, roleNouns } from "../lexicon/roles.js";
import type { NameEvidence } from "./classify-name.js";
import { isFirstName } from "./first-names.js";
import type { GazetteerPlace } from "./gazetteer.js";
import { isPerson, type Total } from "./label-scores.js";
import type { NameCandidate } from "./name-candidates.js";
import { hasSpokesman, isTraded, toldAsBody } from "./told-bodies.js";

/** "Helio, a maker of paint": a body in the whole text, and with it the "Helio Iberia" of which nothing more is said. */
export function tellBodies(
  analysed: AnalysedText,
  candidates: readonly NameCandidate[],
  keys: readonly string[],
  evidence: readonly NameEvidence[],
  totals: ReadonlyMap<string, Total>,
): void {
  const others = new Set<string>();
  const told = new Set<string>();
  const short = shortNames(totals, (word) => organizationWords.has(word) || legalForms.has(word));
  const people = new Set([...totals].flatMap(([key, total]) => (isPerson(total) ? key.split(" ").slice(1) : [])));
  const companies = shortNames(totals, (word) => companyWords.has(word));
  for (const [i, candidate] of candidates.entries()) {
    const key = keys[i] ?? "";
    const { titled, first, end } = candidate;
    const scores = evidence[i]?.scores;
    const named = end - first >= 2 && isFirstName(analysed.tokens[first]?.text ?? "");
    const forPerson = (scores?.Person ?? 0) - (named ? pointsOfFirstName : 0);
    const place = evidence[i]?.place;
    const isCompany = companies.has(key) || isTraded(analysed.tokens, first, end);
    const isPlace = place !== undefined && !(isCompany && isSmallTown(place));
    if (end - first >= 2 && companyWords.has(analysed.tokens[end - 1]?.lower ?? "")) told.add(key);
    if (titled || isPlace || forPerson >= sureOfPerson) others.add(key);
    else if (toldAsBody(analysed.tokens, first, end, named)) told.add(key);
    else if (!people.has(key) && isUnsure(candidate) && hasSpokesman(analysed.tokens, end)) told.add(key);
    else if (!people.has(key) && isBehindThe(analysed.tokens, candidate)) told.add(key);
  }
  for (const [key, total] of totals) {
    if (others.has(key)) continue;
    const [first] = key.split(" ");
    total.isBody = told.has(key) || short.has(key) || (first !== undefined && told.has(first) && !others.has(first));
  }
}

/** "Navalny spokeswoman Ana Reis": whom the tagger surely takes for a person is one. */
function isUnsure({ tagged }: NameCandidate): boolean {
  return (tagged?.confidence ?? 0) < sureOfSpokesmen;
}

/** "in the Malhar Sena": nobody's name stands behind "the", but with an age or a title. */
function isBehindThe(tokens: readonly Token[], { tagged, inTitleCase, first, end }: NameCandidate): boolean {
  if (tagged?.type !== "PER" || inTitleCase || tokens[first - 1]?.text !== "the") return false;
  const [opening, next] = [tokens[first], tokens[end]];
  const isTitle =
    roleNouns.has(opening?.lower ?? "") || honorifics.has(opening?.lower ?? "") || isFirstName(opening?.text ?? "");
  const isMany = tokens[end - 1]?.lower.endsWith("s") === true;
  const isModifier = /^(?:NOUN|PROPN|ADJ|NUM|PART)$/u.test(next?.pos ?? "") || next?.text === "-";
  return !isTitle && !isMany && !isModifier && end - first >= 2 && !revered.has(tokens[end - 1]?.lower ?? "");
}

/** Who goes by a title with "the": "the Dalai Lama". */
const revered = new Set(["lama", "khan", "baptist", "great", "apostle", "virgin", "king", "bab"]);

const civicWords = new Set("city town county borough district parish council crown magistrates police".split(" "));

/** "Hoshino" beside the Hoshino Group, where nobody in the text is called so. */
function shortNames(totals: ReadonlyMap<string, Total>, isLast: (word: string) => boolean): ReadonlySet<string> {
  const bodies = new Set<string>();
  const people = new Set<string>();
  for (const [key, { votes }] of totals) {
    const words = key.split(" ");
    if (words.length < 2) continue;
    const last = words.at(-1) ?? "";
    // Hull is a city, whatever its City Council, Crown Court and police are, and the Hull and Goole Trust.
    if (civicWords.has(words[1] ?? "") || last === "council" || words[1] === "and") continue;
    const isBody =
      words.includes("&") || (isLast(last) && (votes.Organization > votes.Person || companyWords.has(last)));
    if (isBody) bodies.add(words[0] ?? "");
    else if (votes.Person > 0) for (const word of words) people.add(word);
  }
  return new Set([...bodies].filter((word) => !people.has(word)));
}

/** "Marlow", where the text is about Marlow Foods. */
function isSmallTown({ kind, population }: GazetteerPlace): boolean {
  return kind === "city" && population < smallTown;
}

/** Inhabitants; set by hand. */
const smallTown = 300_000;

/** Points of the rules for an age, a relative clause with "who" or a role behind the name. */
const sureOfPerson = 2;
/** As `nameEvidence` gives them. */
const pointsOfFirstName = 3;
/** Set by hand. */
const sureOfSpokesmen = 0.75;
