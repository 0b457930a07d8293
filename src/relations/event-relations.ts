import type { Relation } from "../model/relation.js";
import type { Chunk, NounChunk } from "../syntax/chunk.js";
import type { SentenceSyntax } from "../syntax/clause.js";
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
  return scene.sentences.flatMap((sentence) =>
    sentence.chunks.flatMap((chunk, at): Relation[] => {
      const event = chunk.kind === "noun" ? scene.anchorOf(chunk) : undefined;
      if (chunk.kind !== "noun" || event?.entity.label !== "Event") return [];
      return [
        ...insidePhrase(scene, chunk, event),
        ...behindPhrase(scene, sentence.chunks, at, event),
        ...heldMeeting(scene, sentence, at, chunk, event),
      ];
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
      else if (word === "of" && other.entity.label === "Person" && kind === "trial")
        found.push(...relation(scene, "PARTICIPATED_IN", event, other, 0.82, "defendant"));
    }
    if (word === "between" && (kind === "meeting" || kind === "summit")) found.push(...meetings(scene, others, event));
    i = overApposition(tokens, chunks, end);
  }
  return found;
}

/** "talks with his counterpart, Ana Reis, in Batumi": the phrase goes on behind the name. */
function overApposition(tokens: Scene["analysed"]["tokens"], chunks: readonly Chunk[], from: number): number {
  const [comma, noun, close, link] = chunks.slice(from, from + 4);
  const isName = noun?.kind === "noun" && tokens[noun.head]?.pos === "PROPN";
  const goesOn = comma?.kind === "comma" && isName && close?.kind === "comma" && link?.kind === "preposition";
  return goesOn ? from + 3 : from;
}

const notHeld =
  /^(?:planned|upcoming|next|proposed|scheduled|cancelled|canceled|possible|potential|another|postponed)$/u;
const undoing = new Set(
  "cancel postpone scrap call_off reject refuse decline avoid seek propose plan schedule prepare skip delay rule_out".split(
    " ",
  ),
);

/** "Reis's meeting with Bell", "After a meeting with Bell, Reis flew home": told as held. */
function heldMeeting(scene: Scene, sentence: SentenceSyntax, at: number, chunk: NounChunk, event: Anchor): Relation[] {
  const { tokens } = scene.analysed;
  const { chunks, clauses } = sentence;
  const [link, noun] = [chunks[at + 1], chunks[at + 2]];
  if (event.entity.kind !== "meeting" && event.entity.kind !== "summit") return [];
  if (noun?.kind !== "noun" || tokens[link?.firstToken ?? -1]?.lower !== "with") return [];
  if (tokens.slice(chunk.firstToken, chunk.head).some((token) => notHeld.test(token.lower))) return [];
  const isHeld = clauses.every(({ asserted, lemma, verb }) => asserted && !verb.modal && !undoing.has(lemma));
  if (!isHeld) return [];
  const before = tokens[chunks[at - 1]?.firstToken ?? -1]?.lower ?? "";
  const isFronted = at === 1 && /^(?:after|following|during|at|in)$/u.test(before);
  const ahead = clauses.find(({ verb }) => verb.firstToken > chunk.endToken)?.subject ?? [];
  const host = ownerOf(scene, chunk) ?? (isFronted && ahead[0] !== undefined ? scene.anchorOf(ahead[0]) : undefined);
  if (host?.entity.label !== "Person") return [];
  const guests = coordinationFrom(tokens, chunks, at + 2).nouns.flatMap((other) => scene.anchorOf(other) ?? []);
  return guests.flatMap((guest) => meetings(scene, [host, guest], event));
}

/** "Reis's meeting", "his summit" */
function ownerOf(scene: Scene, chunk: NounChunk): Anchor | undefined {
  const name = scene.nameAt(chunk.firstToken);
  if (name !== undefined) return /^['’]s?$/u.test(scene.analysed.tokens[name.endToken]?.text ?? "") ? name : undefined;
  const pronoun = scene.referentAt(chunk.firstToken);
  return pronoun?.mention.kind === "pronoun" && pronoun.firstToken === chunk.firstToken ? pronoun : undefined;
}

/** "talks between Reis and Bell" */
function meetings(scene: Scene, others: readonly Anchor[], event: Anchor): Relation[] {
  const people = others.filter((other) => other.entity.label === "Person");
  return people.flatMap((first, i) =>
    people.slice(i + 1).flatMap((second): Relation[] => {
      const confidence = weigh(scene, 0.82, event.firstToken, [first, second], false);
      if (confidence === undefined || first.entity.id === second.entity.id) return [];
      const ends = [event, first, second].map(({ mention }) => mention);
      const evidence = {
        start: Math.min(...ends.map(({ start }) => start)),
        end: Math.max(...ends.map(({ end }) => end)),
      };
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
