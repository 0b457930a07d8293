import type { AnalysedText, Token } from "../article/analysed-text.js";
import { gazetteer } from "../entities/gazetteer.js";
import { peopleOf } from "../entities/peoples.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";

/** "Novak of the Czech Republic", "Czech driver Petr Novak", "the Swede": of what peoples a mention tells. */
export function peoplesTold({ tokens }: AnalysedText, mention: CorefMention): readonly string[] {
  if (mention.type !== "person" || mention.pronoun !== undefined || mention.number === "many") return [];
  const { firstToken, endToken, kind } = mention;
  if (kind === "description") return demonymsIn(tokens.slice(firstToken, endToken));
  let first = firstToken;
  while (first > firstToken - longestRole && /^(?:NOUN|ADJ)$/u.test(tokens[first - 1]?.pos ?? "")) first--;
  return [...demonymsIn(tokens.slice(first - 1, firstToken)), ...countryBehind(tokens, endToken)];
}

/** In tokens: "former world champion". */
const longestRole = 3;

function demonymsIn(words: readonly Token[]): readonly string[] {
  return words.flatMap(({ text, lower }) => (/^\p{Lu}/u.test(text) ? (peopleOf(lower) ?? []) : []));
}

/** "of Japan", "from the Czech Republic" */
function countryBehind(tokens: readonly Token[], end: number): readonly string[] {
  if (!/^(?:of|from)$/u.test(tokens[end]?.lower ?? "")) return [];
  const first = tokens[end + 1]?.lower === "the" ? end + 2 : end + 1;
  for (const length of [3, 2, 1]) {
    const words = tokens.slice(first, first + length).map(({ text }) => text);
    const country = gazetteer()
      .placesNamed(words.join(" "))
      .find(({ kind }) => kind === "country");
    if (country?.countryCode !== undefined) return [country.countryCode];
  }
  return [];
}

/** Of the chains that "the Czech" may join those of Czechs, else those of people of whom the text tells no country. */
export function ofNationality(mention: CorefMention, candidates: Chain[]): Chain[] {
  const people = mention.determiner === "definite" ? peopleOf(mention.headWord) : undefined;
  if (people === undefined || mention.number === "many") return candidates;
  const called = candidates.filter(({ label, peoples }) => label === "Person" && peoples.has(people));
  if (called.length > 0 || !isCountry(people)) return called.length > 0 ? called : candidates;
  return candidates.filter(({ label, peoples }) => label !== "Person" || ![...peoples].some(isCountry));
}

const isCountry = (people: string): boolean => /^[A-Z]{2}$/u.test(people);
