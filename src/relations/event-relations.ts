import type { Relation } from "../model/relation.js";
import type { Chunk, NounChunk } from "../syntax/chunk.js";
import { coordinationFrom } from "../syntax/coordination.js";
import { round, weigh } from "./evidence.js";
import type { Anchor, Scene } from "./scene.js";

/** Events that are held or happen where a name before them says: "the Hanoi summit", "Kenya's election". */
const placed = new Set([
  "accident",
  "attack",
  "disaster",
  "election",
  "festival",
  "protest",
  "summit",
  "vote",
  "conference",
]);
const joint = new Set(["summit", "meeting", "war", "contest", "conference"]);

/** What stands in and behind the noun phrase of an event: where it is, and who is in it. */
export function eventRelations(scene: Scene): Relation[] {
  return scene.sentences.flatMap(({ chunks }) =>
    chunks.flatMap((chunk, at): Relation[] => {
      const event = chunk.kind === "noun" ? scene.anchorOf(chunk) : undefined;
      if (chunk.kind !== "noun" || event?.entity.label !== "Event") return [];
      return [...insidePhrase(scene, chunk, event), ...behindPhrase(scene, chunks, at, event)];
    }),
  );
}

function relation(
  scene: Scene,
  type: "LOCATED_IN" | "PARTICIPATED_IN",
  event: Anchor,
  other: Anchor,
  base: number,
  role?: string,
): Relation[] {
  const confidence = weigh(scene, base, event.firstToken, [other], true);
  if (confidence === undefined) return [];
  const evidence = {
    start: Math.min(event.mention.start, other.mention.start),
    end: Math.max(event.mention.end, other.mention.end),
  };
  const common = { evidence, method: "event-phrase", confidence: round(confidence) };
  if (type === "LOCATED_IN") return [{ ...common, type, from: event.entity.id, to: other.entity.id, properties: {} }];
  return [
    { ...common, type, from: other.entity.id, to: event.entity.id, properties: role === undefined ? {} : { role } },
  ];
}

function insidePhrase(scene: Scene, chunk: NounChunk, event: Anchor): Relation[] {
  if (event.mention.kind !== "description") return [];
  const kind = event.entity.kind ?? "";
  const pronoun = scene.referentAt(chunk.firstToken);
  if (
    pronoun?.mention.kind === "pronoun" &&
    pronoun.firstToken === chunk.firstToken &&
    pronoun.entity.label !== "Event"
  ) {
    if (joint.has(kind)) return relation(scene, "PARTICIPATED_IN", event, pronoun, 0.85);
    if (kind === "trial") return relation(scene, "PARTICIPATED_IN", event, pronoun, 0.85, "defendant");
  }
  for (let i = chunk.firstToken; i < chunk.head; i++) {
    const name = scene.nameAt(i);
    if (name === undefined) continue;
    if (name.entity.label === "Place" && placed.has(kind)) return relation(scene, "LOCATED_IN", event, name, 0.82);
    const possessive = scene.analysed.tokens[name.endToken]?.lower === "'s";
    if (possessive && name.entity.label === "Person" && kind === "trial")
      return relation(scene, "PARTICIPATED_IN", event, name, 0.85, "defendant");
    if (possessive && name.entity.label !== "Place" && joint.has(kind))
      return relation(scene, "PARTICIPATED_IN", event, name, 0.82);
    return [];
  }
  return [];
}

function behindPhrase(scene: Scene, chunks: readonly Chunk[], at: number, event: Anchor): Relation[] {
  const { tokens } = scene.analysed;
  const kind = event.entity.kind ?? "";
  const found: Relation[] = [];
  let i = at + 1;
  for (let hops = 0; hops < 3; hops++) {
    let chunk = chunks[i];
    if (chunk?.kind === "noun" && chunk.time) {
      i++;
      chunk = chunks[i];
    }
    const noun = chunks[i + 1];
    if (chunk?.kind !== "preposition" || noun?.kind !== "noun") break;
    const word = tokens[chunk.firstToken]?.lower ?? "";
    if (!/^(?:of|on|in|at|near|between|with|against|over|for)$/u.test(word)) break;
    const { nouns, end } = coordinationFrom(tokens, chunks, i + 1);
    const others = nouns.flatMap((other) => scene.anchorOf(other) ?? []);
    for (const other of others) {
      const isPerson = other.entity.label === "Person" || other.entity.label === "Organization";
      if (other.entity.label === "Place" && (word === "in" || word === "at" || (word === "near" && kind !== "war")))
        found.push(...relation(scene, "LOCATED_IN", event, other, 0.88));
      else if (
        (word === "between" || word === "with" || word === "against") &&
        joint.has(kind) &&
        (isPerson || other.entity.label === "Place")
      )
        found.push(...relation(scene, "PARTICIPATED_IN", event, other, 0.85));
      else if (word === "of" && isPerson && kind === "trial")
        found.push(...relation(scene, "PARTICIPATED_IN", event, other, 0.82, "defendant"));
    }
    if (word === "between" && (kind === "meeting" || kind === "summit")) found.push(...meetings(scene, others, event));
    i = end;
  }
  return found;
}

/** "talks between Reis and Bell" */
function meetings(scene: Scene, others: readonly Anchor[], event: Anchor): Relation[] {
  const people = others.filter((other) => other.entity.label === "Person");
  return people.flatMap((first, i) =>
    people.slice(i + 1).flatMap((second): Relation[] => {
      const confidence = weigh(scene, 0.82, event.firstToken, [first, second], false);
      if (confidence === undefined || first.entity.id === second.entity.id) return [];
      const evidence = { start: event.mention.start, end: Math.max(first.mention.end, second.mention.end) };
      return [
        {
          type: "MET",
          from: first.entity.id,
          to: second.entity.id,
          properties: {},
          evidence,
          method: "event-phrase",
          confidence,
        },
      ];
    }),
  );
}
