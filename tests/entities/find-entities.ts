import { analyseText } from "../../src/article/analyse-text.js";
import { withPartsOfSpeech } from "../../src/article/parts-of-speech.js";
import { addAppositions } from "../../src/entities/appositions.js";
import { gazetteer } from "../../src/entities/gazetteer.js";
import { groupNames } from "../../src/entities/group-names.js";
import { recogniseNames } from "../../src/entities/recognise-names.js";
import { resolveCoreference } from "../../src/entities/resolve-coreference.js";
import type { Entity } from "../../src/model/entity.js";
import { mergeCues, taggedAttributions } from "../../src/statements/tagged-attributions.js";
import { findCues } from "../../src/syntax/find-cues.js";
import { findNounPhrases } from "../../src/syntax/noun-phrases.js";
import { findQuotations } from "../../src/syntax/find-quotations.js";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";

/** The entities of a text with their whole coreference chains. */
export async function findEntities(text: string): Promise<readonly Entity[]> {
  const plain = analyseText(text);
  const tagged = await (await sharedTagger()).tag(text, plain.tokens);
  const analysed = withPartsOfSpeech(plain, tagged.partsOfSpeech);
  const phrases = findNounPhrases(analysed);
  const quotations = findQuotations(analysed);
  const ruled = findCues(analysed, phrases, quotations);
  const cues = mergeCues(taggedAttributions(analysed, tagged.roles, phrases, ruled), ruled);
  const names = recogniseNames(analysed, tagged.names, gazetteer());
  const named = addAppositions(analysed, groupNames(names, gazetteer()));
  return resolveCoreference(analysed, named, phrases, quotations, cues);
}

/** `Label Name` of each entity, sorted. */
export async function labelled(text: string): Promise<string[]> {
  const entities = await findEntities(text);
  return entities.map((entity) => `${entity.label} ${entity.name}`).sort();
}

/** The words of an entity's mentions. */
export async function chain(text: string, name: string): Promise<string[]> {
  const entities = await findEntities(text);
  const entity = entities.find((found) => found.name === name);
  return entity?.mentions.map(({ start, end }) => text.slice(start, end)) ?? [];
}
