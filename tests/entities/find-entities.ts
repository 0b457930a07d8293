import { analyseText } from "../../src/article/analyse-text.js";
import { addAppositions } from "../../src/entities/appositions.js";
import { gazetteer } from "../../src/entities/gazetteer.js";
import { groupNames } from "../../src/entities/group-names.js";
import { recogniseNames } from "../../src/entities/recognise-names.js";
import { resolveCoreference } from "../../src/entities/resolve-coreference.js";
import type { Entity } from "../../src/model/entity.js";
import { findCues } from "../../src/syntax/find-cues.js";
import { findNounPhrases } from "../../src/syntax/noun-phrases.js";
import { findQuotations } from "../../src/syntax/find-quotations.js";

/** The entities of a text with their whole coreference chains. */
export function findEntities(text: string): readonly Entity[] {
  const analysed = analyseText(text);
  const phrases = findNounPhrases(analysed);
  const quotations = findQuotations(analysed);
  const named = addAppositions(analysed, groupNames(recogniseNames(analysed, gazetteer()), gazetteer()));
  return resolveCoreference(analysed, named, phrases, quotations, findCues(analysed, phrases, quotations));
}

/** `Label Name` of each entity, sorted. */
export function labelled(text: string): string[] {
  return findEntities(text)
    .map((entity) => `${entity.label} ${entity.name}`)
    .sort();
}

/** The words of an entity's mentions. */
export function chain(text: string, name: string): string[] {
  const entity = findEntities(text).find((found) => found.name === name);
  return entity?.mentions.map(({ start, end }) => text.slice(start, end)) ?? [];
}
