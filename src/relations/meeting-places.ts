import type { Entity } from "../model/entity.js";
import type { Relation } from "../model/relation.js";

const isMeeting = (entity: Entity): boolean => entity.kind === "meeting" || entity.kind === "summit";

/**
 * Where people met, as far as the meeting tells in which they took part: its own place, or that of the only meeting of
 * the article with a place, where nobody else took part in that ("his summit with Bell … their talks in Oslo").
 */
export function withMeetingPlaces(relations: readonly Relation[], entities: readonly Entity[]): Relation[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const meetings = new Set(entities.filter(isMeeting).map(({ id }) => id));
  const places = new Map<string, Set<string>>();
  const members = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  for (const { type, from, to } of relations) {
    if (type === "LOCATED_IN" && meetings.has(from) && known.get(to)?.label === "Place") put(places, from, to);
    if (type === "PARTICIPATED_IN" && meetings.has(to) && known.get(from)?.label === "Person") put(members, to, from);
  }
  const [only, ...more] = places;
  return relations.map((relation) => {
    if (relation.type !== "MET" || relation.properties.place !== undefined) return relation;
    const people = [relation.from, relation.to];
    const joint = [...members].filter(([, own]) => people.every((id) => own.has(id))).map(([id]) => id);
    const own = joint.flatMap((id) => [...(places.get(id) ?? [])]);
    const others = only !== undefined && more.length === 0 && joint.length > 0 && !joint.includes(only[0]);
    const isTheirs = others && [...(members.get(only[0]) ?? [])].every((id) => people.includes(id));
    const [place, ...rest] = own.length > 0 || !isTheirs ? own : [...only[1]];
    const name = place === undefined || rest.length > 0 ? undefined : known.get(place)?.name;
    return name === undefined ? relation : { ...relation, properties: { ...relation.properties, place: name } };
  });
}
