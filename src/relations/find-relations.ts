import type { AnalysedText } from "../article/analysed-text.js";
import type { Gazetteer } from "../entities/gazetteer.js";
import type { Entity } from "../model/entity.js";
import { relationshipTypes } from "../model/graph-schema.js";
import type { Relation } from "../model/relation.js";
import type { Statement } from "../model/statement.js";
import { attendance } from "./attendance.js";
import { findAttributions } from "./attributions.js";
import type { DatedWords } from "./clause-date.js";
import { typedRelations } from "./clause-relations.js";
import { companions } from "./companions.js";
import { datedEvents } from "./event-dates.js";
import { eventRelations } from "./event-relations.js";
import { findCases } from "./find-cases.js";
import { findEvents } from "./find-events.js";
import { findLocations } from "./find-locations.js";
import { withMeetingPlaces } from "./meeting-places.js";
import { kinLists } from "./kin-lists.js";
import { mergeRelations } from "./merge-relations.js";
import { nameAppositions, unitOf } from "./name-appositions.js";
import { relationsOf } from "./noun-relations.js";
import { partyMembers } from "./party-members.js";
import { openRelations } from "./open-relations.js";
import { lookAt, lookAgain, type Scene } from "./scene.js";

/** What a text says about the entities of an article, and these with the events that it tells of. */
export interface FoundRelations {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

export function findRelations(
  analysed: AnalysedText,
  article: string,
  entities: readonly Entity[],
  statements: readonly Statement[],
  dates: readonly DatedWords[],
  places: Gazetteer,
): FoundRelations {
  const first = lookAt(analysed, entities, statements, places, dates);
  const scene = lookAgain(first, findEvents(first, article));
  const cases = findCases(scene, article);
  const relations = mergeRelations(
    [
      ...findAttributions(scene).flatMap((attribution) => relationsOf(scene, attribution)),
      ...findLocations(scene),
      ...nameAppositions(scene),
      ...kinLists(scene),
      ...partyMembers(scene),
      ...eventRelations(scene),
      ...cases.relations,
      ...clauseRelations(scene),
    ],
    (type) => relationshipTypes[type].symmetric,
  );
  const events = datedEvents(scene);
  const used = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const kept = events.filter(
    (entity) =>
      entity.label !== "Event" || entity.aliases.length > 0 || entity.date !== undefined || used.has(entity.id),
  );
  return { entities: [...kept, ...cases.entities], relations: withMeetingPlaces(relations, kept) };
}

function clauseRelations(scene: Scene): Relation[] {
  return scene.sentences.flatMap(({ clauses }) => {
    const found = clauses.flatMap((clause) => {
      const typed = [...typedRelations(scene, clause), ...attendance(scene, clause), ...unitOf(scene, clause)];
      const covered = new Set(typed.map(({ from, to }) => `${from} ${to}`));
      return [...typed, ...openRelations(scene, clause, covered)];
    });
    return [...found, ...clauses.flatMap((clause) => companions(scene, clause, found))];
  });
}
