import type { Entity } from "../model/entity.js";
import { describedEventId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import type { Relation } from "../model/relation.js";
import type { Span } from "../model/span.js";
import type { Chunk, NounChunk } from "../syntax/chunk.js";
import type { Clause, SentenceSyntax } from "../syntax/clause.js";
import { dateOf } from "./clause-date.js";
import { evidenceOf, weigh } from "./evidence.js";
import { isA, type Anchor, type Scene } from "./scene.js";

type CaseType = "CHARGED_IN" | "CONVICTED_IN" | "SENTENCED_IN";

/** A verb of the law: who is accused, and behind which prepositions the offence and the punishment stand. */
interface CasePattern {
  readonly type: CaseType;
  readonly verb: string;
  readonly accused: "subject" | "object";
  readonly offence: readonly string[];
  readonly sentence?: readonly string[];
  /** A word that must stand behind the verb: "found guilty", "stand trial". */
  readonly word?: readonly string[];
  /** The punishment, where the verb itself names it: "jailed for 12 years" is prison. */
  readonly sure?: true;
}

const forOffence = ["for", "over", "on"];
const patterns: readonly CasePattern[] = [
  { type: "CHARGED_IN", verb: "charge", accused: "object", offence: ["with", "over"], sure: true },
  { type: "CHARGED_IN", verb: "indict", accused: "object", offence: forOffence },
  { type: "CHARGED_IN", verb: "prosecute", accused: "object", offence: forOffence },
  {
    type: "CHARGED_IN",
    verb: "face",
    accused: "subject",
    offence: ["of"],
    word: ["charge", "charges", "count", "counts"],
  },
  { type: "CHARGED_IN", verb: "stand", accused: "subject", offence: ["for", "on"], word: ["trial"] },
  {
    type: "CHARGED_IN",
    verb: "deny",
    accused: "subject",
    offence: ["of"],
    word: ["charge", "charges", "count", "counts"],
  },
  { type: "CONVICTED_IN", verb: "convict", accused: "object", offence: ["of", "on", "for"] },
  { type: "CONVICTED_IN", verb: "find", accused: "object", offence: ["of", "on"], word: ["guilty"] },
  { type: "CONVICTED_IN", verb: "plead", accused: "subject", offence: ["to"], word: ["guilty"] },
  { type: "SENTENCED_IN", verb: "sentence", accused: "object", offence: forOffence, sentence: ["to"] },
  { type: "SENTENCED_IN", verb: "jail", accused: "object", offence: forOffence, sentence: ["for"], sure: true },
  { type: "SENTENCED_IN", verb: "imprison", accused: "object", offence: forOffence, sentence: ["for"], sure: true },
  { type: "SENTENCED_IN", verb: "fine", accused: "object", offence: forOffence, sure: true },
  { type: "SENTENCED_IN", verb: "receive", accused: "subject", offence: forOffence, word: ["sentence", "term"] },
  { type: "SENTENCED_IN", verb: "get", accused: "subject", offence: forOffence, word: ["sentence", "term"] },
  { type: "SENTENCED_IN", verb: "give", accused: "object", offence: forOffence, word: ["sentence", "term"] },
  { type: "SENTENCED_IN", verb: "hand", accused: "object", offence: forOffence, word: ["sentence", "term"] },
];
const byVerb = new Map<string, CasePattern[]>();
for (const pattern of patterns) byVerb.set(pattern.verb, [...(byVerb.get(pattern.verb) ?? []), pattern]);

/** The charges, convictions and sentences of an article, and a case for each of the accused, to which they belong. */
export function findCases(
  scene: Scene,
  article: string,
): { readonly entities: readonly Entity[]; readonly relations: readonly Relation[] } {
  const cases = new Map<string, { readonly name: string; readonly mentions: Mention[] }>();
  const drafts: { readonly accused: string; readonly relation: Omit<Relation, "to"> }[] = [];
  for (const sentence of scene.sentences) {
    for (const clause of sentence.clauses) {
      for (const pattern of byVerb.get(clause.lemma) ?? byVerb.get(clause.lemma.split(" ")[0] ?? "") ?? []) {
        const accused = accusedOf(scene, clause, pattern);
        for (const anchor of accused) {
          const relation = relate(scene, sentence, clause, pattern, anchor);
          if (relation === undefined) continue;
          const known = cases.get(anchor.entity.id) ?? { name: `case against ${anchor.entity.name}`, mentions: [] };
          known.mentions.push(mentionOf(scene, clause));
          cases.set(anchor.entity.id, known);
          drafts.push({ accused: anchor.entity.id, relation });
        }
      }
    }
  }
  const ids = new Map(
    [...cases].map(([accused, { name, mentions }]) => [
      accused,
      describedEventId(article, name, mentions[0]?.start ?? 0),
    ]),
  );
  return {
    entities: [...cases].map(([accused, { name, mentions }]) => ({
      id: ids.get(accused) ?? "",
      label: "Event",
      name,
      aliases: [],
      mentions,
      roles: [],
      kind: "case",
    })),
    relations: drafts.map(({ accused, relation }) => ({ ...relation, to: ids.get(accused) ?? "" }) as Relation),
  };
}

function accusedOf(scene: Scene, clause: Clause, pattern: CasePattern): readonly Anchor[] {
  if (!clause.asserted && !(pattern.verb === "deny" && !clause.verb.modal)) return [];
  const nouns =
    pattern.accused === "subject" || (pattern.word !== undefined && clause.objects.length === 0)
      ? clause.subject
      : clause.objects;
  if (!hasWord(scene, clause, pattern)) return [];
  return nouns.flatMap((noun) => {
    const anchor = scene.anchorOf(noun);
    return isA(anchor, ["Person", "Organization"]) ? [anchor] : [];
  });
}

function hasWord(scene: Scene, clause: Clause, { word }: CasePattern): boolean {
  if (word === undefined) return true;
  const { tokens } = scene.analysed;
  for (let i = clause.verb.endToken; i < clause.verb.endToken + 8; i++) {
    const token = tokens[i];
    if (token?.sentence !== clause.sentence || token.text === ",") return false;
    if (word.includes(token.lower)) return true;
  }
  return false;
}

function mentionOf(scene: Scene, clause: Clause): Mention {
  const { tokens } = scene.analysed;
  const verb = tokens[clause.verb.verb];
  return { start: verb?.start ?? 0, end: verb?.end ?? 0, kind: "description", method: "case-verb", confidence: 0.85 };
}

function relate(
  scene: Scene,
  sentence: SentenceSyntax,
  clause: Clause,
  pattern: CasePattern,
  accused: Anchor,
): Omit<Relation, "to"> | undefined {
  const { text } = scene.analysed;
  const words = (span: Span | undefined): string | undefined =>
    span === undefined ? undefined : text.slice(span.start, span.end);
  const isTerm = (span: Span): boolean => punishment.test(text.slice(span.start, span.end));
  const phrases = phrasesBehind(scene, sentence, clause);
  const punished =
    pattern.type !== "SENTENCED_IN"
      ? undefined
      : (sentenceOf(scene, clause, pattern) ??
        phrases.find(({ preposition, span }) => pattern.sentence?.includes(preposition) === true && isTerm(span))
          ?.span);
  const offence = phrases.find(
    ({ preposition, span }) => pattern.offence.includes(preposition) && !isTerm(span) && !isTime(scene, span),
  )?.span;
  if (
    pattern.type === "SENTENCED_IN" &&
    punished === undefined &&
    pattern.verb !== "jail" &&
    pattern.verb !== "imprison"
  )
    return undefined;
  if (
    pattern.type === "CHARGED_IN" &&
    offence === undefined &&
    (clause.lemma !== "charge" || !clause.passive) &&
    pattern.word === undefined
  )
    return undefined;
  const confidence = weigh(
    scene,
    offence !== undefined || punished !== undefined ? 0.92 : 0.8,
    clause.verb.verb,
    [accused],
    false,
  );
  if (confidence === undefined) return undefined;
  const base = evidenceOf(scene, [accused], clause);
  const date = dateOf(scene, clause);
  const sentenceWords = words(punished) ?? (pattern.type === "SENTENCED_IN" ? "prison" : undefined);
  return {
    type: pattern.type,
    from: accused.entity.id,
    properties: {
      ...(sentenceWords !== undefined && { sentence: sentenceWords }),
      ...(offence !== undefined && { offence: words(offence) }),
      ...(date !== undefined && { date }),
    },
    evidence: { start: base.start, end: Math.max(base.end, punished?.end ?? 0, offence?.end ?? 0) },
    method: "case-clause",
    confidence,
  };
}

const punishment =
  /\b(?:years?|months?|weeks?|days?|hours?|life|death|prison|jail|sentence|term|community service|probation|fine|lashes)\b|[$£€]/iu;

/** The object that names the punishment: "a 10-year prison sentence", "$5m". */
function sentenceOf(scene: Scene, clause: Clause, pattern: CasePattern): Span | undefined {
  if (pattern.word === undefined && pattern.verb !== "fine") return undefined;
  const { tokens, text } = scene.analysed;
  const nouns = [...clause.complement, ...clause.objects];
  const noun = nouns.find((chunk: NounChunk) =>
    punishment.test(text.slice(tokens[chunk.firstToken]?.start, tokens[chunk.endToken - 1]?.end)),
  );
  if (noun === undefined) return undefined;
  const first = /^(?:a|an|the)$/u.test(tokens[noun.firstToken]?.lower ?? "") ? noun.firstToken + 1 : noun.firstToken;
  return { start: tokens[first]?.start ?? 0, end: tokens[noun.endToken - 1]?.end ?? 0 };
}

interface Phrase {
  readonly preposition: string;
  readonly span: Span;
}

const breaks = new Set([
  "after",
  "by",
  "in",
  "at",
  "before",
  "following",
  "when",
  "who",
  "during",
  "since",
  "until",
  "under",
  "last",
  "this",
]);

/** The words behind each preposition up to the next one that opens another phrase: "to three years in prison", "for lying to Congress". */
function phrasesBehind(scene: Scene, sentence: SentenceSyntax, clause: Clause): Phrase[] {
  const { tokens } = scene.analysed;
  const phrases: Phrase[] = [];
  const start = sentence.chunks.findIndex((chunk) => chunk.firstToken >= clause.verb.endToken);
  if (start === -1) return [];
  let i = start;
  while (i < sentence.chunks.length) {
    const chunk = sentence.chunks[i] as Chunk;
    const word = tokens[chunk.firstToken]?.lower ?? "";
    if (chunk.kind === "stop" || chunk.kind === "who" || chunk.kind === "when") break;
    // "to three years in prison for …": "to" before a noun is a preposition, whatever the tagger says.
    if (chunk.kind !== "preposition" && !(word === "to" && chunk.kind === "other")) {
      i++;
      continue;
    }
    const end = phraseEnd(scene, sentence.chunks, i + 1);
    if (end > i + 1) {
      const [first, last] = [sentence.chunks[i + 1] as Chunk, sentence.chunks[end - 1] as Chunk];
      phrases.push({
        preposition: word,
        span: { start: tokens[first.firstToken]?.start ?? 0, end: tokens[last.endToken - 1]?.end ?? 0 },
      });
    }
    i = Math.max(end, i + 1);
  }
  return phrases;
}

function phraseEnd(scene: Scene, chunks: readonly Chunk[], from: number): number {
  const { tokens } = scene.analysed;
  let i = from;
  for (; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    const word = tokens[chunk.firstToken]?.lower ?? "";
    if (["stop", "comma", "who", "when", "if", "that"].includes(chunk.kind)) break;
    if (chunk.kind === "noun" && chunk.time) break;
    if (chunk.kind === "verb" && chunk.form !== "ing") break;
    if (chunk.kind === "verb" && i > from && chunks[i - 1]?.kind !== "and") break;
    if (
      chunk.kind === "and" &&
      (chunks[i + 1]?.kind !== "noun" || chunks[i + 2]?.kind === "verb") &&
      chunks[i + 1]?.kind !== "verb"
    )
      break;
    if (chunk.kind === "preposition" && i > from) {
      const next = tokens[chunk.endToken]?.lower ?? "";
      const prison = word === "in" && /^(?:prison|jail|custody|detention)$/u.test(next);
      const within = chunks[i - 1]?.kind === "verb" || ["of", "to", "against"].includes(word);
      if (!prison && !(within && !breaks.has(word))) break;
    }
  }
  return i;
}

function isTime(scene: Scene, span: Span): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:\d+ )?(?:january|february|march|april|may|june|july|august|september|october|november|december)/iu.test(
    scene.analysed.text.slice(span.start, span.end),
  );
}
