import type { Entity } from "../model/entity.js";
import type { RoleMention } from "../model/mention.js";
import type { Relation } from "../model/relation.js";
import { contains, overlaps, type Span } from "../model/span.js";
import type { Gazetteer } from "../entities/gazetteer.js";

const holderLabels = new Set(["Organization", "Place", "Person"]);

/** Who holds which role in which body, country or with whom, from the titles and appositions beside names. */
export function findRoles(text: string, entities: readonly Entity[], places: Gazetteer): Relation[] {
  return entities.flatMap((person) =>
    person.label === "Person"
      ? [
          ...person.roles.flatMap((role) => titleRole(text, entities, places, person, role)),
          ...describedRoles(entities, person),
        ]
      : [],
  );
}

function titleRole(
  text: string,
  entities: readonly Entity[],
  places: Gazetteer,
  person: Entity,
  role: RoleMention,
): Relation[] {
  if (role.of === undefined) return [];
  const { of } = role;
  const target = holderAt(entities, of) ?? countryOf(text, entities, places, of);
  if (target === undefined || target.id === person.id) return [];
  const evidence = { start: Math.min(of.start, role.start), end: Math.max(of.end, role.end) };
  return [
    {
      type: "HOLDS_ROLE",
      from: person.id,
      to: target.id,
      evidence,
      role: role.role,
      former: role.former,
      method: "role-title",
      confidence: 0.9,
    },
  ];
}

/** "the US President" for somebody whose title is known tells of what. */
function describedRoles(entities: readonly Entity[], person: Entity): Relation[] {
  return person.mentions.flatMap((mention): Relation[] => {
    if (mention.method !== "description-role") return [];
    const target = holderAt(entities, mention);
    const role = person.roles.find((known) => known.former === false);
    if (target === undefined || role === undefined || target.id === person.id) return [];
    return [
      {
        type: "HOLDS_ROLE",
        from: person.id,
        to: target.id,
        evidence: { start: mention.start, end: mention.end },
        role: role.role,
        former: role.former,
        method: "role-description",
        confidence: 0.85,
      },
    ];
  });
}

/** The entity whose name lies in the words; the longest one. */
function holderAt(entities: readonly Entity[], words: Span): Entity | undefined {
  let best: { entity: Entity; length: number } | undefined;
  for (const entity of entities) {
    if (!holderLabels.has(entity.label)) continue;
    for (const mention of entity.mentions) {
      const length = mention.end - mention.start;
      const fits = mention.kind === "name" && (contains(words, mention) || (overlaps(words, mention) && length < 40));
      if (fits && (best === undefined || length > best.length)) best = { entity, length };
    }
  }
  return best?.entity;
}

/** "North Korean official": the country of the demonym, where the article names it. */
function countryOf(text: string, entities: readonly Entity[], places: Gazetteer, words: Span): Entity | undefined {
  const code = places.demonym(text.slice(words.start, words.end));
  if (code === undefined || code === "") return undefined;
  return entities.find(
    (entity) => entity.label === "Place" && entity.kind === "country" && entity.countryCode === code,
  );
}
