import { tokenAt } from "../article/token-at.js";
import type { AnalysedText } from "../article/analysed-text.js";
import type { NameMention } from "../model/mention.js";
import { statesBehindTowns } from "../lexicon/us-states.js";
import type { Gazetteer } from "./gazetteer.js";

/** American states that a city is called like, which is named more often. */
const namesakes = new Map([
  ["New York", "New York State"],
  ["Washington", "Washington State"],
]);

/** Inhabitants, set by hand: a city of this size goes without its state, and in a list with others of its size. */
const largeTown = 500_000;

/** Where the other Georgia is told of. */
const nearGeorgia =
  /\b(?:Georgians?|Tbilisi|Caucasus|Abkhazia|Ossetia|Armenia|Azerbaijan|Russia|Turkey|Türkiye|Ukraine|Moldova)\b/u;

/** "Okla." is Oklahoma, and Georgia a state where the text names others of America and nothing near the country. */
export function americanStates(
  { text }: AnalysedText,
  names: readonly NameMention[],
  places: Gazetteer,
): readonly NameMention[] {
  const isAmerican = names.some(({ label, name }) => {
    const [place] = label === "Place" ? places.placesNamed(statesBehindTowns.get(name) ?? name) : [];
    return place?.countryCode === "US" && place.kind !== "country";
  });
  const isState = isAmerican && !nearGeorgia.test(text);
  return names.map((name) => {
    if (name.label !== "Place") return name;
    const state = name.name === "Georgia" && isState ? "State of Georgia" : statesBehindTowns.get(name.name);
    return state === undefined ? name : { ...name, name: state };
  });
}

/** "Rochester, New York" is a town in a state; "Boston, New York and Chicago" are three cities. */
export function statesOfTowns(
  { tokens }: AnalysedText,
  names: readonly NameMention[],
  places: Gazetteer,
): readonly NameMention[] {
  const placeEnding = new Map(names.filter(({ label }) => label === "Place").map((name) => [name.end, name]));
  const before = (name: NameMention): NameMention | undefined => {
    const at = tokenAt(tokens, name.start);
    return tokens[at - 1]?.text === "," ? placeEnding.get(tokens[at - 2]?.end ?? -1) : undefined;
  };
  return names.map((name) => {
    const state = name.label === "Place" ? namesakes.get(name.name) : undefined;
    const town = state === undefined ? undefined : before(name);
    if (state === undefined || town === undefined || before(town) !== undefined) return name;
    const isLarge = (places.placesNamed(town.name)[0]?.population ?? 0) >= largeTown;
    const isCountry = places.placesNamed(town.name)[0]?.kind === "country";
    return isLarge || isCountry ? name : { ...name, name: state };
  });
}
