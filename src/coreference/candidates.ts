import { holderKey, holdersOf, isFormer, type Chain } from "./chain.js";
import { wordSet } from "../lexicon/words.js";
import type { CorefMention } from "./coref-mention.js";

/** How many mentions back an antecedent may stand, unless it has a word in common. */
const reach = 80;
const most = 24;

/** The chains that a mention may join, last mentioned first. What contradicts it is no candidate. */
export function candidatesFor(
  index: number,
  mentions: readonly CorefMention[],
  chainOf: Int32Array,
  chains: readonly Chain[],
  byWord: ReadonlyMap<string, readonly number[]>,
): Chain[] {
  const mention = mentions[index] as CorefMention;
  const found: Chain[] = [];
  const seen = new Set<number>();
  const consider = (id: number): void => {
    if (id === -1 || seen.has(id)) return;
    seen.add(id);
    const chain = chains[id] as Chain;
    // Nobody is "you" to himself.
    if (mention.pronoun?.class === "you" && mention.source !== -1 && chainOf[mention.source] === id) return;
    // Nor "he" or "she", in a whole sentence of his own.
    if (mention.isSpoken && mention.pronoun?.gender !== undefined && chainOf[mention.source] === id) return;
    if (mayJoin(mention, chain)) found.push(chain);
  };
  if (mention.source !== -1) consider(chainOf[mention.source] ?? -1);
  for (let i = index + 1; i < mentions.length && (mentions[i]?.sentence ?? 0) <= mention.sentence + 1; i++)
    consider(chainOf[i] ?? -1);
  for (let i = index - 1; i >= 0 && i >= index - reach && found.length < most; i--) consider(chainOf[i] ?? -1);
  if (mention.pronoun === undefined) for (const id of (byWord.get(mention.headWord) ?? []).slice(-4)) consider(id);
  return found.sort((a, b) => lastOf(b) - lastOf(a));
}

function lastOf(chain: Chain): number {
  return chain.mentions.at(-1)?.head ?? 0;
}

/** The hard guards: kind, gender and number must not contradict, two names not differ, words not stand in each other. */
function mayJoin(mention: CorefMention, chain: Chain): boolean {
  if (mention.gender !== undefined && chain.gender !== undefined && mention.gender !== chain.gender) return false;
  if (!kindsAgree(mention, chain) || !numbersAgree(mention, chain)) return false;
  for (let i = chain.mentions.length - 1; i >= 0 && i >= chain.mentions.length - 4; i--) {
    const other = chain.mentions[i] as CorefMention;
    if (other.start < mention.end && mention.start < other.end) return false;
  }
  if (!kindAllows(mention, chain)) return false;
  // "One of Slovenia's oldest" is not Slovenia.
  if (mention.pronoun !== undefined && mention.of.some((word) => chain.names.has(word.toLowerCase()))) return false;
  // "The lawyer of Ms Reis" is not Ms Reis.
  if (chain.label === "Person" && holdersOf(mention).some((word) => chain.names.has(word.toLowerCase()))) return false;
  // "The mayor" is not the former one.
  if (mention.kind === "description" && chain.former.has(mention.headWord) && !isFormer(mention)) return false;
  if (mention.kind === "name" && chain.entities.length > 0) return namesAgree(mention, chain);
  if (mention.kind === "name" && chain.heads.has(mention.headWord)) return holdersAgree(mention, chain);
  return true;
}

const ofCountries = wordSet(
  "country nation state republic kingdom monarchy land homeland island islands power place economy",
);
const ofTowns = wordSet(`
  city town village capital municipality metropolis borough community suburb place port hometown settlement hamlet resort
  township metropole
`);

/** "The river" is no town, "the city" no country. */
function kindAllows({ kind, type, headWord }: CorefMention, chain: Chain): boolean {
  if (kind !== "description" || type !== "place" || chain.heads.has(headWord)) return true;
  if (chain.kind === "country") return ofCountries.has(headWord);
  return chain.kind !== "city" || ofTowns.has(headWord);
}

function isPersonal(chain: Chain): boolean {
  if (chain.label !== undefined) return chain.label === "Person" || chain.label === "Collective";
  return chain.types[0] * 2 > chain.mentions.length;
}

function kindsAgree(mention: CorefMention, chain: Chain): boolean {
  const personal = isPersonal(chain);
  switch (mention.pronoun?.class) {
    case "i":
    case "he":
    case "she":
      return personal;
    case "it":
      return !personal || chain.label === undefined;
    case "we":
    case "they":
      return chain.label !== "Person";
    case "you":
    case "who":
    case "this":
      return true;
    case undefined:
      if (mention.kind === "name" && mention.type === "person" && chain.label === "Collective") return false;
      return (mention.type === "person") === personal;
  }
}

function numbersAgree(mention: CorefMention, chain: Chain): boolean {
  if (mention.number === undefined || chain.number === undefined || mention.number === chain.number) return true;
  // A company can be "we" and a team "it"; one person is never many.
  return !isPersonal(chain) && mention.pronoun?.class !== "i";
}

/** "The Reis Africa fund" is not the Reis Fund: of two called by one noun, the capitals of the first are in the other too. */
function holdersAgree({ modifiers, headWord }: CorefMention, chain: Chain): boolean {
  const words = new Set([...modifiers, headWord].map(holderKey));
  return [...chain.holders].every((key) => words.has(key));
}

/** Two names of bodies are of one bearer only where they share a word; acronyms are joined with what they stand for before. */
function namesAgree(mention: CorefMention, chain: Chain): boolean {
  return mention.type === "organization" && chain.words.has(mention.headWord);
}
