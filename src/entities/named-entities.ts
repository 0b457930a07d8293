import type { AnalysedText } from "../article/analysed-text.js";
import type { Entity } from "../model/entity.js";
import type { TaggedText } from "../tagger/tagged-text.js";
import { addAppositions } from "./appositions.js";
import { withCharacters } from "./characters.js";
import type { Gazetteer } from "./gazetteer.js";
import { withoutBareTitles } from "./bare-titles.js";
import { definedNames } from "./defined-names.js";
import { groupNames } from "./group-names.js";
import { withBodies } from "./jurisdictions.js";
import { nestedPlaces } from "./nested-places.js";
import { placeParts } from "./place-parts.js";
import { withRelatives } from "./relatives.js";
import { recogniseNames } from "./recognise-names.js";
import { withoutRestrictedGroups } from "./restricted-groups.js";
import { withShortForms } from "./short-forms.js";
import { shortSchools } from "./short-schools.js";
import { americanStates, statesOfTowns } from "./states-of-towns.js";
import { wholeNames } from "./whole-names.js";

/** Everybody and everything that a text names, each with all its names and with the roles that stand beside them. */
export function findNamedEntities(analysed: AnalysedText, tagged: TaggedText, places: Gazetteer): Entity[] {
  const recognised = withoutBareTitles(recogniseNames(analysed, tagged.names, places));
  const names = withoutRestrictedGroups(analysed, definedNames(analysed, wholeNames(analysed, recognised)));
  const nested = nestedPlaces(analysed, tagged, names, places);
  const all = [...names, ...nested].sort((a, b) => a.start - b.start);
  const american = americanStates(analysed, placeParts(analysed, all, places), places);
  const settled = shortSchools(analysed, statesOfTowns(analysed, american, places));
  const told = withShortForms(analysed, withCharacters(analysed, withRelatives(analysed, settled)));
  return addAppositions(analysed, groupNames(withBodies(analysed, told, places), places, headlineEnd(analysed)));
}

/** The end of a first paragraph that is no sentence. */
function headlineEnd({ text, paragraphs }: AnalysedText): number {
  const [first] = paragraphs;
  return first === undefined || /[.!?:"”’']\s*$/u.test(text.slice(first.start, first.end)) ? 0 : first.end;
}
