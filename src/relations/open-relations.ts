import type { Relation } from "../model/relation.js";
import type { Clause } from "../syntax/clause.js";
import { evidenceOf, weigh } from "./evidence.js";
import { clausePatterns, noOpenVerbs } from "./relation-table.js";
import type { Anchor, Scene } from "./scene.js";

/** Prepositions that tell where, when or how, not to whom. */
const circumstances = new Set(
  "in at near on during after before since by as like than until into outside inside around across through over under despite without within per from of about where".split(
    " ",
  ),
);

/** Below it an end is more likely somebody else. */
const leastOpen = 0.5;

/** RELATED_TO: who does what to whom, in a clause whose ends are entities and which no typed relation covers. */
export function openRelations(scene: Scene, clause: Clause, covered: ReadonlySet<string>): Relation[] {
  if (!clause.asserted || noOpenVerbs.has(clause.lemma) || typedVerbs.has(clause.lemma)) return [];
  if (scene.statementAt(clause.verb.verb) !== undefined) return [];
  const subjects = anchors(scene, clause.subject);
  const objects = anchors(scene, clause.objects);
  const found = objects.map((object) => ({ object, predicate: clause.lemma }));
  if (clause.objects.length === 0) {
    const [phrase] = clause.prepositions;
    if (phrase !== undefined && !circumstances.has(phrase.preposition)) {
      found.push(
        ...anchors(scene, phrase.nouns).map((object) => ({
          object,
          predicate: `${clause.lemma} ${phrase.preposition}`,
        })),
      );
    }
  }
  return subjects.flatMap((subject) =>
    found.flatMap(({ object, predicate }): Relation[] => {
      const [from, to] = [subject.entity.id, object.entity.id];
      if (from === to || covered.has(`${from} ${to}`) || covered.has(`${to} ${from}`)) return [];
      const confidence = weigh(scene, 0.8, clause.verb.verb, [subject, object], false);
      if (confidence === undefined || confidence < leastOpen) return [];
      const evidence = evidenceOf(scene, [subject, object], clause);
      return [{ type: "RELATED_TO", from, to, properties: { predicate }, evidence, method: "open-clause", confidence }];
    }),
  );
}

/** Verbs that the table reads, but for those that say as much by themselves. */
const typedVerbs = new Set(
  clausePatterns
    .filter(({ type, role }) => type !== "DIED_IN" && role !== "victim" && role !== "loser")
    .flatMap(({ verbs }) => verbs)
    .filter((verb) => !["beat", "defeat", "visit", "address", "watch", "lie", "teach", "attend"].includes(verb)),
);

/** "urged people", "received the largest vote" join no two entities that have a name. */
function isNamed({ entity }: Anchor): boolean {
  return entity.aliases.length > 0 && entity.kind !== "unnamed";
}

function anchors(scene: Scene, nouns: Clause["subject"]): Anchor[] {
  return nouns.flatMap((noun) => scene.anchorOf(noun) ?? []).filter(isNamed);
}
