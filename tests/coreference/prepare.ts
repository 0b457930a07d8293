import { analyseText } from "../../src/article/analyse-text.js";
import { withPartsOfSpeech } from "../../src/article/parts-of-speech.js";
import type { AnalysedText } from "../../src/article/analysed-text.js";
import type { CorefMention } from "../../src/coreference/coref-mention.js";
import { prepareMentions } from "../../src/coreference/prepare-mentions.js";
import { gazetteer } from "../../src/entities/gazetteer.js";
import { findNamedEntities } from "../../src/entities/named-entities.js";
import type { Entity } from "../../src/model/entity.js";
import { findQuotations } from "../../src/syntax/find-quotations.js";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";

/** A text as the coreference stage meets it. */
export async function prepare(text: string): Promise<{
  readonly analysed: AnalysedText;
  readonly named: readonly Entity[];
  readonly mentions: readonly CorefMention[];
}> {
  const plain = analyseText(text);
  const tagged = await (await sharedTagger()).tag(text, plain.tokens);
  const analysed = withPartsOfSpeech(plain, tagged.partsOfSpeech);
  const named = findNamedEntities(analysed, tagged, gazetteer());
  return { analysed, named, mentions: prepareMentions(analysed, tagged, named, findQuotations(analysed)) };
}
