import { offices } from "../lexicon/relation-words.js";
import { relationshipTypes, type EntityLabel } from "../model/graph-schema.js";
import type { Relation, RelationType } from "../model/relation.js";
import type { NounChunk } from "../syntax/chunk.js";
import type { Clause } from "../syntax/clause.js";
import { dateOf } from "./clause-date.js";
import { clausePatterns, type ClausePattern, type Slot } from "./relation-table.js";
import { evidenceOf, weigh } from "./evidence.js";
import type { Anchor, Scene } from "./scene.js";

const byVerb = new Map<string, ClausePattern[]>();
for (const pattern of clausePatterns) {
  for (const verb of pattern.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), pattern]);
}

/** What the verbs of the table say in one clause. */
export function typedRelations(scene: Scene, clause: Clause): Relation[] {
  if (!clause.asserted) return [];
  const found: Relation[] = [];
  for (const pattern of byVerb.get(clause.lemma) ?? []) {
    if (pattern.through !== undefined && !goesThrough(scene, clause, pattern.through)) continue;
    if (clause.lemma === "be" && isToDo(scene, clause)) continue;
    // "is flying to Paris on Friday", "flies to Paris on Friday" tell of a plan.
    if (isPlan(scene, clause) && (pattern.type === "TRAVELLED_TO" || pattern.type === "MET")) continue;
    for (const [from, to] of pairs(scene, clause, pattern)) {
      const relation = relate(scene, clause, pattern, from, to);
      if (relation !== undefined) found.push(relation);
    }
  }
  return found;
}

/** "where she was to meet Reis": she is not there yet. */
function isToDo(scene: Scene, clause: Clause): boolean {
  return scene.analysed.tokens[clause.verb.endToken]?.lower === "to";
}

function isPlan(scene: Scene, clause: Clause): boolean {
  const verb = scene.analysed.tokens[clause.verb.verb];
  const isPresent = verb !== undefined && verb.lower !== clause.lemma && /s$/u.test(verb.lower) && !clause.passive;
  return clause.verb.progressive || (isPresent && clause.sentence > 1);
}

/** "coached", "led": over; "has led" and "leads" are not. */
function isOver(scene: Scene, clause: Clause): boolean {
  const verb = scene.analysed.tokens[clause.verb.verb]?.lower ?? "";
  return clause.verb.form === "bare" && !clause.verb.perfect && !/s$/u.test(verb);
}

function goesThrough(scene: Scene, clause: Clause, nouns: readonly string[]): boolean {
  const { tokens } = scene.analysed;
  const heads = [...clause.objects, ...clause.prepositions.flatMap((phrase) => phrase.nouns)];
  return heads.some((chunk) => {
    const token = tokens[chunk.head];
    return token !== undefined && (nouns.includes(token.lower) || nouns.includes(token.lemma));
  });
}

function pairs(scene: Scene, clause: Clause, pattern: ClausePattern): [Anchor, Anchor][] {
  const declared: { readonly from: readonly string[]; readonly to: readonly string[] } =
    relationshipTypes[pattern.type];
  const fromLabels = pattern.fromLabels ?? (declared.from as readonly EntityLabel[]);
  const toLabels = pattern.toLabels ?? (declared.to as readonly EntityLabel[]);
  const from = inSlot(scene, clause, pattern, pattern.from, fromLabels);
  const to = inSlot(scene, clause, pattern, pattern.to, toLabels);
  if (pattern.from === pattern.to) {
    return from.flatMap((first, i) => to.slice(i + 1).map((second): [Anchor, Anchor] => [first, second]));
  }
  return from.flatMap((first) => to.map((second): [Anchor, Anchor] => [first, second]));
}

function inSlot(
  scene: Scene,
  clause: Clause,
  pattern: ClausePattern,
  slot: Slot,
  labels: readonly EntityLabel[],
): Anchor[] {
  const anchors = (chunk: NounChunk): Anchor[] => {
    const anchor =
      scene.anchorOf(chunk) ?? (pattern.type === "HOLDS_ROLE" ? bodyBehind(scene, clause, chunk) : undefined);
    return anchor !== undefined && labels.includes(anchor.entity.label) ? [anchor] : [];
  };
  return slot.split("|").flatMap((part) => {
    if (part === "subject") return clause.subject.flatMap(anchors);
    if (part === "object") return clause.objects.flatMap(anchors);
    const [first, second] = clause.prepositions.filter(
      ({ preposition, behind }) => preposition === part && (behind === undefined || pattern.behindObject === true),
    );
    if (part === "from" && pattern.type === "WAS_IN" && hangsOn(clause, first)) return [];
    const found = first?.nouns.flatMap(anchors) ?? [];
    // "lives in a house in Porto": where the first phrase names no place the next one does.
    const isUnnamed = first?.nouns.every((chunk) => scene.nameAt(chunk.head) === undefined) === true;
    return found.length > 0 || !isUnnamed || !places.has(part) ? found : (second?.nouns.flatMap(anchors) ?? []);
  });
}

/** "called for tariffs on goods from China": the phrase goes with what is spoken of. */
function hangsOn(clause: Clause, phrase: Clause["prepositions"][number] | undefined): boolean {
  const until = phrase === undefined ? -1 : clause.prepositions.indexOf(phrase);
  return clause.prepositions.slice(0, Math.max(0, until)).some(({ preposition }) => ofTopics.test(preposition));
}

const ofTopics = /^(?:for|on|about|of|against|over)$/u;

const places: ReadonlySet<Slot> = new Set(["in", "at"]);

/** "heads the Tunis office of Relief Now": the body whose office it is. */
function bodyBehind(scene: Scene, clause: Clause, chunk: NounChunk): Anchor | undefined {
  if (!offices.has(scene.analysed.tokens[chunk.head]?.lower ?? "")) return undefined;
  const behind = clause.prepositions.find((phrase) => phrase.preposition === "of" && phrase.behind === chunk);
  return behind?.nouns.length === 1 ? scene.anchorOf(behind.nouns[0] as NounChunk) : undefined;
}

function relate(scene: Scene, clause: Clause, pattern: ClausePattern, from: Anchor, to: Anchor): Relation | undefined {
  if (from.entity.id === to.entity.id) return undefined;
  const confidence = weigh(scene, pattern.confidence, clause.verb.verb, [from, to], false);
  if (confidence === undefined) return undefined;
  const date = dateOf(scene, clause);
  const place = pattern.type === "MET" ? placeOf(scene, clause) : undefined;
  return {
    type: pattern.type,
    from: from.entity.id,
    to: to.entity.id,
    properties: {
      ...(takesDate(pattern.type) && date !== undefined && { date }),
      ...(pattern.type === "OWNS" && shareOf(scene, clause)),
      ...(place !== undefined && { place }),
      ...(pattern.role !== undefined && { [pattern.type === "KIN" ? "relation" : "role"]: pattern.role }),
      ...(pattern.type === "HOLDS_ROLE" && { former: isOver(scene, clause) }),
    },
    evidence: evidenceOf(scene, [from, to], clause),
    method: "relation-clause",
    confidence,
  } as Relation;
}

/** "met Reis in Oslo" */
function placeOf(scene: Scene, clause: Clause): string | undefined {
  const nouns = clause.prepositions.flatMap(({ preposition, nouns }) =>
    preposition === "in" || preposition === "at" ? nouns : [],
  );
  return nouns.map((noun) => scene.anchorOf(noun)?.entity).find((entity) => entity?.label === "Place")?.name;
}

/** "a 20% stake" */
function shareOf(scene: Scene, clause: Clause): { share?: string } {
  const { tokens, text } = scene.analysed;
  for (const chunk of clause.objects) {
    const words = text.slice(tokens[chunk.firstToken]?.start, tokens[chunk.endToken - 1]?.end);
    const share = /\d[\d.,]*\s?(?:%|per cent|percent)|\b(?:majority|minority|controlling)\b/iu.exec(words)?.[0];
    if (share !== undefined) return { share };
  }
  return {};
}

function takesDate(type: RelationType): boolean {
  return "date" in relationshipTypes[type].properties;
}
