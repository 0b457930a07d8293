import { wordSet } from "../lexicon/words.js";
import type { NameMention } from "../model/mention.js";

/** Offices that are hardly anybody's surname, which "King", "Judge" and "Major" can be. */
const offices = wordSet(`
  president vice-president premier chancellor minister secretary senator representative congressman congresswoman
  governor mayor councillor councilman councilwoman ambassador envoy speaker chairman chairwoman chairperson chair
  commissioner director manager executive ceo administrator treasurer superintendent secretary-general president-elect
  tsar czar tsarina emperor empress
`);
const beside = wordSet(
  "special vice deputy prime acting foreign first general mr mr. mrs mrs. ms ms. madam madame sir",
);

const bareKinds =
  /^(?:state|city|nation|country|county|province|district|region|island|town|village|republic|continent)$/iu;

/**
 * "Madam Speaker", "the Special Envoy": a title with a capital is nobody's name, and who is meant is for the
 * coreference to tell. Where somebody in the text bears the word as a name, it is left to be one. Nor is "this State" a
 * place's name.
 */
export function withoutBareTitles(names: readonly NameMention[]): NameMention[] {
  const isTitle = (name: NameMention): boolean => {
    const words = name.name.toLowerCase().split(/\s+/u);
    return offices.has(words.at(-1) ?? "") && words.every((word) => offices.has(word) || beside.has(word));
  };
  const borne = new Set(
    names.flatMap((name) =>
      name.label === "Person" && !isTitle(name) ? name.name.toLowerCase().split(/\s+/u).slice(-1) : [],
    ),
  );
  return names.filter((name) => {
    if (name.label === "Place") return !bareKinds.test(name.name);
    return name.label !== "Person" || !isTitle(name) || borne.has(name.name.toLowerCase().split(/\s+/u).at(-1) ?? "");
  });
}
