import type { Entity } from "../model/entity.js";
import type { Mention } from "../model/mention.js";
import type { Relation } from "../model/relation.js";

interface NamedPlace {
  readonly entity: Entity;
  readonly mention: Mention;
}

const rank: Readonly<Record<string, number>> = { site: 0, city: 1, region: 2, country: 3 };

/** Places inside places: "Hanoi, Vietnam", "North Korea's Yongbyon", "Brno in the Czech Republic", and the gazetteer's. */
export function findLocations(text: string, entities: readonly Entity[]): Relation[] {
  const places = entities.filter((entity) => entity.label === "Place");
  const mentions = places
    .flatMap((entity) =>
      entity.mentions.filter((mention) => mention.kind === "name").map((mention): NamedPlace => ({ entity, mention })),
    )
    .sort((a, b) => a.mention.start - b.mention.start);
  const relations: Relation[] = [];
  for (const [i, first] of mentions.entries()) {
    const second = mentions[i + 1];
    const found = second === undefined ? undefined : besides(text, first, second);
    if (found !== undefined) relations.push(found);
  }
  const known = new Set(relations.map((relation) => `${relation.from} ${relation.to}`));
  return [...relations, ...places.flatMap((place) => byGazetteer(places, place, known))];
}

function besides(text: string, first: NamedPlace, second: NamedPlace): Relation | undefined {
  const between = text.slice(first.mention.end, second.mention.start);
  if (between.length > 8 || first.entity.id === second.entity.id) return undefined;
  const inner = /^(?:, |,? in (?:the )?)$/u.test(between) ? first : /^[’']s $/u.test(between) ? second : undefined;
  if (inner === undefined) return undefined;
  const outer = inner === first ? second : first;
  if (!fits(inner.entity, outer.entity)) return undefined;
  return {
    type: "LOCATED_IN",
    from: inner.entity.id,
    to: outer.entity.id,
    evidence: { start: first.mention.start, end: second.mention.end },
    method: "location-apposition",
    confidence: 0.92,
  };
}

/** The outer place is the larger kind, and known country codes agree. */
function fits(inner: Entity, outer: Entity): boolean {
  const larger = (rank[outer.kind ?? "site"] ?? 0) > (rank[inner.kind ?? "site"] ?? 0);
  return (
    larger &&
    (inner.countryCode === undefined || outer.countryCode === undefined || inner.countryCode === outer.countryCode)
  );
}

/** A city lies in its country where the article names both. */
function byGazetteer(places: readonly Entity[], place: Entity, known: ReadonlySet<string>): Relation[] {
  const mention = place.mentions.find((candidate) => candidate.kind === "name");
  if (mention === undefined || place.kind === "country" || place.countryCode === undefined) return [];
  const country = places.find((other) => other.kind === "country" && other.countryCode === place.countryCode);
  if (country === undefined || known.has(`${place.id} ${country.id}`)) return [];
  return [
    {
      type: "LOCATED_IN",
      from: place.id,
      to: country.id,
      evidence: { start: mention.start, end: mention.end },
      method: "location-gazetteer",
      confidence: 0.8,
    },
  ];
}
