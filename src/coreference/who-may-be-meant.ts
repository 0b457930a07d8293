import type { AnalysedText } from "../article/analysed-text.js";
import { honorifics, roleNouns } from "../lexicon/roles.js";
import { wordSet } from "../lexicon/words.js";
import { formOf, type Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { ofNationality } from "./nationalities.js";
import { fitsOwnWords, inApposition, isPossessorBehind, namesOffice } from "./own-words.js";

/** Of the chains that a description may join those that its own words leave. */
export function whoMayBeMeant(
  analysed: AnalysedText,
  mention: CorefMention,
  candidates: Chain[],
  chains: readonly Chain[],
): Chain[] {
  if (mention.kind !== "description") return candidates;
  if (namesOffice(analysed, mention)) return [];
  const others = candidates.filter(
    (chain) => !isPossessorBehind(analysed, mention, chain) && !isNamesake(mention, chain),
  );
  const bearer = inApposition(analysed, mention, others);
  if (bearer !== undefined) return bearer;
  const fitting = others.filter((chain) => fitsOwnWords(analysed, mention, chain));
  return mention.type === "person" ? people(analysed, mention, fitting, chains) : bodies(analysed, mention, fitting);
}

/** What a state has one of. */
const organsOfState = wordSet("military army navy police government parliament judiciary junta treasury");

/** Beside these "the team" did research together, and is no club. */
const schools = wordSet(`
  university college school institute institution hospital laboratory observatory journal letters academy council
  department ministry agency foundation
`);

/** "The military" is no company; a capital without an article is a name that was not taken for one. */
function bodies(analysed: AnalysedText, mention: CorefMention, candidates: Chain[]): Chain[] {
  const { headWord } = mention;
  const isOfResearch =
    headWord === "team" && candidates.some(({ names }) => [...names].some((word) => schools.has(word)));
  if (isOfResearch) return candidates.filter(({ label, heads }) => label !== "Organization" || heads.has(headWord));
  const isName = isUnknownName(analysed, mention);
  if (!isName && !organsOfState.has(headWord)) return candidates;
  return candidates.filter(
    (chain) => chain.label !== "Organization" || chain.words.has(headWord) || (!isName && chain.heads.has(headWord)),
  );
}

/** "A Reis" is one of the family, or anybody of that name. */
function isNamesake({ determiner, headWord }: CorefMention, chain: Chain): boolean {
  return determiner === "indefinite" && chain.label === "Person" && chain.names.has(headWord);
}

function people(analysed: AnalysedText, mention: CorefMention, candidates: Chain[], chains: readonly Chain[]): Chain[] {
  // "Mr Chairman": whom somebody speaks to is hardly ever told by anything else.
  if (isTitled(analysed, mention)) return candidates.filter((chain) => chain.forms.has(formOf(mention)));
  if (isUnknownName(analysed, mention)) return candidates.filter((chain) => chain.words.has(mention.headWord));
  return withRole(mention, ofNationality(mention, candidates), chains);
}

/** "Mr Reis", "Madam Speaker" */
export function isTitled({ tokens }: AnalysedText, { firstToken }: CorefMention): boolean {
  const token = tokens[firstToken];
  return token !== undefined && token.text !== token.lower && honorifics.has(token.lower.replace(/\.$/u, ""));
}

/** A capital without an article that is no role: a name that was not taken for one. */
function isUnknownName({ tokens, sentences }: AnalysedText, mention: CorefMention): boolean {
  const head = tokens[mention.head];
  if (head?.pos !== "PROPN" || mention.determiner !== "none" || roleNouns.has(mention.headWord)) return false;
  return /^\p{Lu}/u.test(head.text) && sentences[mention.sentence]?.firstToken !== mention.head;
}

/** "The president" is whom the text calls a president, where it calls anybody so. */
function withRole(mention: CorefMention, candidates: Chain[], chains: readonly Chain[]): Chain[] {
  const { number, determiner, headWord } = mention;
  if (number !== "one" || determiner !== "definite") return candidates;
  if (!chains.some((chain) => chain.label === "Person" && chain.roles.has(headWord))) return candidates;
  return candidates.filter(
    (chain) => chain.label !== "Person" || chain.roles.has(headWord) || chain.heads.has(headWord),
  );
}
