import type { AnalysedText } from "../article/analysed-text.js";
import type { Entity } from "../model/entity.js";
import type { Quotation } from "../syntax/find-quotations.js";
import { quotationOfTokens } from "../syntax/quotation-of-tokens.js";
import type { TaggedText } from "../tagger/tagged-text.js";
import type { CorefMention } from "./coref-mention.js";
import { findMentions } from "./find-mentions.js";
import { findSpeakers } from "./find-speakers.js";

/** All mentions of people, places and organisations in the order of the text, each with the source of its words. */
export function prepareMentions(
  analysed: AnalysedText,
  tagged: TaggedText,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): CorefMention[] {
  const mentions = findMentions(analysed, tagged, entities, quotationOfTokens(analysed, quotations));
  findSpeakers(analysed, tagged, quotations, mentions);
  return mentions;
}
