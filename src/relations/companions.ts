import type { Relation } from "../model/relation.js";
import type { Clause } from "../syntax/clause.js";
import { weigh } from "./evidence.js";
import { isA, type Scene } from "./scene.js";

const goingAlong = new Set(["accompany", "escort", "join"]);

/** "Reis arrived in Morocco, accompanied by her husband": who goes along went there and was there too. */
export function companions(scene: Scene, clause: Clause, told: readonly Relation[]): Relation[] {
  if (!clause.asserted || !clause.passive || !goingAlong.has(clause.lemma)) return [];
  const people = (nouns: Clause["subject"]) =>
    nouns.flatMap((noun) => {
      const anchor = scene.anchorOf(noun);
      return isA(anchor, ["Person"]) ? [anchor] : [];
    });
  const led = new Set(people(clause.objects).map(({ entity }) => entity.id));
  return people(clause.subject).flatMap((companion) =>
    told.flatMap((relation): Relation[] => {
      const isThere = relation.type === "TRAVELLED_TO" || relation.type === "WAS_IN";
      const confidence = weigh(scene, 0.8, clause.verb.verb, [companion], false);
      if (!isThere || !led.has(relation.from) || confidence === undefined) return [];
      const evidence = {
        start: Math.min(relation.evidence.start, companion.mention.start),
        end: Math.max(relation.evidence.end, companion.mention.end),
      };
      return [
        { ...relation, from: companion.entity.id, evidence, confidence: Math.min(confidence, relation.confidence) },
      ];
    }),
  );
}
