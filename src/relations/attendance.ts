import type { Relation } from "../model/relation.js";
import type { Clause } from "../syntax/clause.js";
import { evidenceOf, weigh } from "./evidence.js";
import type { Anchor, Scene } from "./scene.js";

const attended = new Set(["meeting", "summit", "conference", "contest", "ceremony", "festival"]);
const met = new Set(["meeting", "summit"]);

/** "Reis said after talks with Bell", "they shook hands at the fair": who acts there or then was there. */
export function attendance(scene: Scene, clause: Clause): Relation[] {
  if (!clause.asserted) return [];
  return clause.prepositions.flatMap(({ preposition, nouns }, at): Relation[] => {
    if (!["at", "after", "during", "following"].includes(preposition)) return [];
    const event = nouns.map((noun) => scene.anchorOf(noun)).find((anchor) => anchor?.entity.label === "Event");
    if (event === undefined || !attended.has(event.entity.kind ?? "")) return [];
    // "after the conference" one need not have been there; after talks with somebody, yes.
    const next = clause.prepositions[at + 1];
    const others = next?.preposition === "with" ? next.nouns.flatMap((noun) => scene.anchorOf(noun) ?? []) : [];
    if (preposition !== "at" && (others.length === 0 || !met.has(event.entity.kind ?? ""))) return [];
    return clause.subject.flatMap((noun) => {
      const subject = scene.anchorOf(noun);
      if (subject?.entity.label !== "Person") return [];
      const people = met.has(event.entity.kind ?? "") ? others.filter(({ entity }) => entity.label === "Person") : [];
      return [
        ...fact(scene, clause, "PARTICIPATED_IN", subject, event),
        ...people.flatMap((other) => fact(scene, clause, "MET", subject, other)),
      ];
    });
  });
}

function fact(scene: Scene, clause: Clause, type: "PARTICIPATED_IN" | "MET", from: Anchor, to: Anchor): Relation[] {
  const confidence = weigh(scene, 0.8, clause.verb.verb, [from, to], false);
  if (confidence === undefined || from.entity.id === to.entity.id) return [];
  const evidence = evidenceOf(scene, [from, to], clause);
  return [
    { type, from: from.entity.id, to: to.entity.id, properties: {}, evidence, method: "clause-event", confidence },
  ];
}
