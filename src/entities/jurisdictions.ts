import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { publicBody, type PublicBody } from "../lexicon/public-bodies.js";
import type { Entity } from "../model/entity.js";
import type { NameMention } from "../model/mention.js";
import type { Gazetteer } from "./gazetteer.js";

/** The words of a body's name as `publicBody` reads them. */
function bodyOf(name: string): PublicBody | undefined {
  const words = name.toLowerCase().replace(/['’]/gu, "").split(/\s+/u);
  return publicBody(words[0] === "the" ? words.slice(1) : words);
}

/** The country of "Kenyan" and of "Kenya", the town of "Boston"; nothing for what is neither. */
function placeOf(words: string, places: Gazetteer): string | undefined {
  const [place] = places.placesNamed(words);
  if (place !== undefined) return place.name;
  const code = places.demonym(words);
  return code === undefined ? undefined : places.countryByCode(code)?.name;
}

/** The most words of a place's name that are looked up. */
const wordsAtMost = 3;

/** Up to three words before a token, or from it on, the longest first, that name a place. */
function placeBeside(
  tokens: readonly Token[],
  at: number,
  side: "before" | "behind",
  places: Gazetteer,
): string | undefined {
  for (let length = wordsAtMost; length > 0; length--) {
    const words = side === "before" ? tokens.slice(Math.max(0, at - length), at) : tokens.slice(at, at + length);
    if (words.length < length || !/^\p{Lu}/u.test(words[0]?.text ?? "")) continue;
    const place = placeOf(words.map(({ text }) => text).join(" "), places);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** "Kenya's Supreme Court", "the Kenyan Ministry of Finance", "the Supreme Court in Nairobi" */
function besides(tokens: readonly Token[], { start, end }: NameMention, places: Gazetteer): string | undefined {
  const first = tokenAt(tokens, start);
  const owner = /^['’]s?$/u.test(tokens[first - 1]?.text ?? "") ? first - 1 : first;
  const before = placeBeside(tokens, owner, "before", places);
  if (before !== undefined) return before;
  const behind = tokenAt(tokens, end);
  return /^(?:of|in)$/u.test(tokens[behind]?.lower ?? "")
    ? placeBeside(tokens, behind + 1, "behind", places)
    : undefined;
}

/** Tells of each name of a public body what it is, and whose where the words in or beside it say so. */
export function withBodies(
  { tokens }: AnalysedText,
  names: readonly NameMention[],
  places: Gazetteer,
): readonly NameMention[] {
  return names.map((name) => {
    const body = name.label === "Organization" ? bodyOf(name.name) : undefined;
    if (body === undefined) return name;
    const named = placeOf(body.rest.join(" "), places);
    if (body.rest.length > 0 && named === undefined) return name;
    const jurisdiction = named ?? besides(tokens, name, places);
    return { ...name, body: { core: body.core, ...(jurisdiction !== undefined && { jurisdiction }) } };
  });
}

/** So much of what an article says of places has to be of one for its bodies to be of that one. */
const ruling = 0.8;

/** The one that has nearly all mentions, counted by what they are of. */
function leading(counts: ReadonlyMap<string, number>): string | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].find(([, count]) => count >= ruling * total)?.[0];
}

function countMentions(entities: readonly Entity[], of: (entity: Entity) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entity of entities) {
    const key = entity.label === "Place" ? of(entity) : undefined;
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + entity.mentions.length);
  }
  return counts;
}

/**
 * Tells of bodies such as "the Supreme Court" or "the City Council" whose they are where the words beside them do not:
 * of the country, or the town, that the article is about.
 */
export function addJurisdictions(entities: readonly Entity[], places: Gazetteer): readonly Entity[] {
  const country = leading(countMentions(entities, ({ countryCode }) => countryCode));
  const town = leading(countMentions(entities, ({ kind, name }) => (kind === "city" ? name : undefined)));
  return entities.map((entity) => {
    if (entity.label !== "Organization" || entity.jurisdiction !== undefined) return entity;
    const body = bodyOf(entity.name);
    if (body === undefined || body.rest.length > 0) return entity;
    const jurisdiction = body.isLocal ? town : country === undefined ? undefined : places.countryByCode(country)?.name;
    return jurisdiction === undefined ? entity : { ...entity, jurisdiction };
  });
}
