import { getGender } from "gender-detection-from-name";
import type { Gender } from "../model/mention.js";
import { mensGivenNames, womensGivenNames } from "../lexicon/given-names.js";
import { eventWords, noNames, organizationWords, placeWords } from "../lexicon/names.js";
import { roleNouns } from "../lexicon/roles.js";
import { wordSet } from "../lexicon/words.js";

// Given to children somewhere, but far more often another word in news.
const rarelyNames = wordSet(`
  the a an in on at of to from and or but for with by as if this that these those it he she we they you i his her our
  china justice royal san santa saint st los las el la general central supreme national international federal public
  social prime great new old big black green white red blue gold golden silver grand high low free open first last
  world city state country north south east west america india asia holland england ireland israel brazil egypt
  chief mayor king queen prince duke judge christian muslim pope will may so do no not per an man boy lady sir
  early late former acting deputy senior junior many most some all both more less much other another after before
  human air sky sea sun moon star storm river forest ocean island summer winter autumn spring easter sunday monday
  real true best good well special major minor ever never even still just like love peace freedom liberty unity
  tory tower trade bank house street road park union party press post times news health space defense defence
`);

function usable(word: string): boolean {
  const lower = word.toLowerCase();
  return ![rarelyNames, noNames, organizationWords, placeWords, eventWords, roleNouns].some((set) => set.has(lower));
}

/** Whether a capitalised word is a first name in the English list of gender-detection-from-name. */
export function isFirstName(word: string): boolean {
  return usable(word) && (getGender(word, "en") !== "unknown" || bothGenders.has(word.toLowerCase()));
}

/** Other words by themselves; as the first of a person's name they tell as much as any. */
const toldBehindThem: ReadonlyMap<string, Gender> = new Map([
  ["will", "male"],
  ["christian", "male"],
  ["may", "female"],
  ["summer", "female"],
  ["autumn", "female"],
]);

/** The gender that the first word of a person's name tells, if it tells one. */
export function genderOf(word: string): Gender | undefined {
  const told = toldBehindThem.get(word.toLowerCase());
  if (told !== undefined) return told;
  if (!usable(word) || bothGenders.has(word.toLowerCase())) return undefined;
  const sure = genderOfSingle(word);
  if (sure !== undefined) return sure;
  const gender = getGender(word, "en");
  return gender === "unknown" ? undefined : gender;
}

/** The gender that a name of one word tells: of a first name that is hardly ever a surname. */
export function genderOfSingle(word: string): Gender | undefined {
  const lower = word.toLowerCase();
  if (womensGivenNames.has(lower)) return "female";
  return mensGivenNames.has(lower) ? "male" : undefined;
}

const bothGenders = wordSet(`
  alex kim robin sam chris jordan taylor jamie lee pat terry morgan casey jessie ashley leslie dakota stevie
  angel avery blair cameron charlie dana devon emerson frankie gale hayden jackie jaime jean jody jude kai kerry kit
  dale kelly lindsey shannon tracy lindsay logan marion mel misha nicky nikita noor quinn rene riley rowan sasha shelby sidney sydney val
`);
