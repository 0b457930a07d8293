import { legalForms } from "../lexicon/legal-forms.js";
import { eventWords, fieldWords, knownOrganizations, organizationWords, placeWords } from "../lexicon/names.js";
import { wordSet } from "../lexicon/words.js";
import type { Gazetteer } from "./gazetteer.js";

/** Words with which very many bodies begin. */
const openings = wordSet(`
  national international royal united first new federal central general global world public social free great grand old
  young big best american british european african asian western eastern northern southern pacific atlantic nordic baltic
  mediterranean democratic liberal conservative republican labour green independent christian islamic catholic people
  people's workers saint st san santa los las el the
`);
const known = new Set([...knownOrganizations].map((name) => name.toLowerCase()));
const clubs = wordSet(
  "end city town united rovers athletic albion wanderers rangers wednesday argyle hotspur orient fc villa forest palace",
);

/**
 * Whether a body's name is the beginning of another one by which news goes on to call it: "Northgate" behind "Northgate
 * Metals".
 */
export function isShortBody(whole: readonly string[], words: readonly string[], places: Gazetteer): boolean {
  if (whole.length <= words.length || !words.every((word, i) => word === whole[i])) return false;
  const name = words.join(" ");
  // "New York University" is a whole name, and its School of Law another body.
  if (organizationWords.has(words.at(-1) ?? "")) return false;
  if (words.every(isCommon) || known.has(name) || places.demonym(name) !== undefined) return false;
  // "Preston" of Preston North End; "Leeds" is no Leeds City Council.
  if (places.placesNamed(name).length > 0) return clubs.has(whole.at(-1) ?? "");
  return !/^(?:of|for|in|at|and|&)$/u.test(whole[words.length] ?? "");
}

function isCommon(word: string): boolean {
  return (
    word.length < 4 ||
    openings.has(word) ||
    [organizationWords, placeWords, eventWords, fieldWords, legalForms].some((set) => set.has(word))
  );
}
