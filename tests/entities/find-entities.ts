import { analyseText } from "../../src/article/analyse-text.js";
import { withPartsOfSpeech } from "../../src/article/parts-of-speech.js";
import { linkMentions } from "../../src/coreference/link-mentions.js";
import { openCorefModel } from "../../src/coreference/open-coref-model.js";
import { gazetteer } from "../../src/entities/gazetteer.js";
import { findNamedEntities } from "../../src/entities/named-entities.js";
import type { Entity } from "../../src/model/entity.js";
import { findQuotations } from "../../src/syntax/find-quotations.js";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";

/** The entities of a text with their whole coreference chains. */
export async function findEntities(text: string): Promise<readonly Entity[]> {
  const plain = analyseText(text);
  const tagged = await (await sharedTagger()).tag(text, plain.tokens);
  const analysed = withPartsOfSpeech(plain, tagged.partsOfSpeech);
  const named = findNamedEntities(analysed, tagged, gazetteer());
  return linkMentions(analysed, tagged, "article:test", named, findQuotations(analysed), await openCorefModel());
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
