import type { AnalysedText } from "../article/analysed-text.js";
import { compareText } from "../model/canonical.js";
import type { Entity } from "../model/entity.js";
import { unnamedCollectiveId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import { compareSpans, slice } from "../model/span.js";
import type { Quotation } from "../syntax/find-quotations.js";
import type { TaggedText } from "../tagger/tagged-text.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { prepareMentions } from "./prepare-mentions.js";
import { pronounClasses } from "./pronouns.js";
import { neededConfidence } from "./needed-confidence.js";
import { pairsOfPeople } from "./plural-groups.js";
import { decideBy } from "./decide.js";
import { resolveChains } from "./resolve-chains.js";
import type { CorefModel } from "./scorer.js";

/** Somebody without a name has a node once the text comes back to them so often. */
const recurring = 4;

/**
 * Adds to each named entity the descriptions and pronouns that stand for it, joins entities whose names prove to be of
 * one bearer, and gives people and bodies without a name, to whom the text keeps coming back, an entity of the article.
 */
export function linkMentions(
  analysed: AnalysedText,
  tagged: TaggedText,
  article: string,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
  model: CorefModel,
): Entity[] {
  const mentions = prepareMentions(analysed, tagged, entities, quotations);
  const chains = resolveChains(analysed, mentions, entities, decideBy(model, neededConfidence));
  const pairs = pairsOfPeople(analysed, mentions, chains);
  for (const [mention, members] of pairs) for (const chain of members) chain.mentions.push(mention);
  const inChains = new Set(chains.flatMap((chain) => chain.entities));
  const named = chains.filter((chain) => chain.entities.length > 0);
  const unnamed = chains.filter((chain) => chain.entities.length === 0 && recurs(chain));
  return [
    ...entities.filter((_, index) => !inChains.has(index)),
    ...named.map((chain) => entityOf(chain, entities)),
    ...unnamed.map((chain) => unnamedEntity(analysed, article, chain)),
  ].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || compareText(a.id, b.id));
}

/** People or bodies, by a noun or as "we"; who is only ever "he" or "I" is somebody whom another node holds. */
function recurs(chain: Chain): boolean {
  const [, asPlaces] = chain.types;
  const known = chain.heads.size > 0 || chain.pronouns[pronounClasses.indexOf("we")] === true;
  const isLong = chain.mentions.length >= recurring || speaks(chain);
  return known && isLong && asPlaces * 2 <= chain.mentions.length;
}

/** "A nurse was hurt. She said …": nothing else tells who said it; whose spokesman somebody is, did not. */
function speaks({ mentions }: Chain): boolean {
  const isTold = mentions.some(({ kind, role }) => kind === "description" && role !== "possessive");
  return isTold && mentions.some(({ pronoun, isSource }) => isSource && pronoun?.gender !== undefined);
}

function toMention(mention: CorefMention): Mention {
  const { start, end, kind } = mention;
  const confidence = Math.round(Math.min(0.99, mention.confidence) * 100) / 100;
  return { start, end, kind, method: `coreference-${kind}`, confidence };
}

function entityOf(chain: Chain, entities: readonly Entity[]): Entity {
  const parts = chain.entities.flatMap((index) => entities[index] ?? []);
  const [main, ...others] = [...parts].sort((a, b) => wordCount(b.name) - wordCount(a.name)) as [Entity, ...Entity[]];
  const added = chain.mentions.filter((mention) => mention.kind !== "name").map(toMention);
  const gender = main.gender ?? (main.label === "Person" ? chain.gender : undefined);
  return {
    ...main,
    aliases: [...new Set(parts.flatMap((part) => part.aliases))].sort(compareText),
    mentions: [...parts.flatMap((part) => part.mentions), ...added].sort(compareSpans),
    roles: [main, ...others].flatMap((part) => part.roles),
    ...(gender !== undefined && { gender }),
  };
}

function wordCount(name: string): number {
  return name.split(/\s+/u).length;
}

/** Named by its first description, or by its first pronoun where it has nothing else. */
function unnamedEntity(analysed: AnalysedText, article: string, chain: Chain): Entity {
  const ordered = [...chain.mentions].sort(compareSpans);
  const first = (ordered.find((mention) => mention.kind === "description") ?? ordered[0]) as CorefMention;
  const name = slice(analysed.text, first)
    .replace(/\s+/gu, " ")
    .replace(/^(?:the|a|an)\s+/iu, "");
  return {
    id: unnamedCollectiveId(article, name, first.start),
    label: "Collective",
    name,
    aliases: [],
    mentions: ordered.map(toMention),
    roles: [],
    kind: "unnamed",
  };
}
