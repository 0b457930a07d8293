import { isCueVerb } from "../lexicon/cue-verbs.js";
import { humanNouns, roleNouns } from "../lexicon/roles.js";
import type { Token } from "../article/analysed-text.js";
import type { Chunk, NounChunk, VerbChunk } from "./chunk.js";
import type { Clause } from "./clause.js";
import { coordinationUpTo } from "./coordination.js";

export interface Subject {
  readonly nouns: readonly NounChunk[];
  /** A participle behind its noun: "a firm owned by Reis". */
  readonly reduced: boolean;
  /** Index of the verb chunk whose subject is shared, or that governs an infinitive. */
  readonly governor?: number;
}

const none: Subject = { nouns: [], reduced: false };

/** "…, accompanied by his wife": about whoever acts, not about the noun before the comma. */
const accompanying = new Set(["accompany", "follow", "flank", "join", "escort", "watch", "surround"]);

/** Who acts, or, of a passive, to whom it is done: looked for to the left of the verb group. */
export function subjectOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  before: ReadonlyMap<number, Clause>,
): Subject {
  const verb = chunks[at] as VerbChunk;
  const left = skipAdverbs(chunks, at - 1);
  const previous = chunks[left];
  if (verb.form === "base") return sharedWith(before, chunks, at);
  if (verb.form === "ing" && previous?.kind !== "noun") {
    if (before.size > 0) return sharedWith(before, chunks, at);
    if (previous === undefined) return { nouns: mainSubjectAhead(tokens, chunks, at), reduced: false };
    // "Reis, speaking in Oslo, said": before any other verb the noun before the comma speaks.
    return { nouns: previous.kind === "comma" ? nearest(chunks, left - 1) : [], reduced: false };
  }
  if (previous === undefined) {
    return verb.form === "finite" ? none : { nouns: mainSubjectAhead(tokens, chunks, at), reduced: true };
  }
  switch (previous.kind) {
    case "who":
      return relativeSubject(tokens, chunks, left);
    case "noun": {
      if (verb.form === "ing") return { nouns: nearest(chunks, left), reduced: false };
      if (isReduced(tokens, chunks, at, left)) return { nouns: nearest(chunks, left), reduced: true };
      const ofRelative = behindRelative(chunks, left, before);
      return { nouns: ofRelative ?? leftmost(tokens, chunks, left), reduced: false };
    }
    case "comma":
    case "stop": {
      if (previous.kind === "stop" && !/^[)–—-]$/u.test(tokens[previous.firstToken]?.text ?? "")) return none;
      if (isReduced(tokens, chunks, at, left)) {
        const shared = accompanying.has(verb.lemma) ? sharedWith(before, chunks, at).nouns : [];
        return { nouns: shared.length > 0 ? shared : nearest(chunks, left - 1), reduced: true };
      }
      return overInsertion(tokens, chunks, at, left, before);
    }
    case "and":
      return sharedWith(before, chunks, at);
    case "verb": {
      // "the firm that Reis owns closed": both verbs have the noun before.
      const relative = before.get(left);
      const [object] = relative?.objects ?? [];
      const isBefore = object !== undefined && object.endToken <= previous.firstToken && relative?.passive === false;
      return isBefore ? { nouns: [object], reduced: false } : none;
    }
    default:
      return none;
  }
}

/** "The rebels who attacked Goma fled": not Goma, but they; in "who say Goma fell" it is Goma. */
function behindRelative(
  chunks: readonly Chunk[],
  left: number,
  before: ReadonlyMap<number, Clause>,
): readonly NounChunk[] | undefined {
  let i = left - 1;
  while (["noun", "preposition", "adverb"].includes(chunks[i]?.kind ?? "")) i--;
  const verb = chunks[i];
  const opening = chunks[skipAdverbs(chunks, i - 1)];
  if (verb?.kind !== "verb" || opening?.kind !== "who" || isCueVerb(verb.lemma)) return undefined;
  const relative = before.get(i);
  const nouns = relative?.passive === true ? relative.objects : relative?.subject;
  return nouns !== undefined && nouns.length > 0 ? nouns : undefined;
}

function skipAdverbs(chunks: readonly Chunk[], from: number): number {
  let i = from;
  while (i >= 0) {
    const chunk = chunks[i];
    if (
      chunk?.kind === "adverb" ||
      (chunk?.kind === "noun" && chunk.time && chunks[i - 1]?.kind !== undefined && isBehindNoun(chunks, i))
    )
      i--;
    else break;
  }
  return i;
}

/** "Trump last night tweeted": the time stands between subject and verb. */
function isBehindNoun(chunks: readonly Chunk[], time: number): boolean {
  return chunks[time - 1]?.kind === "noun" || chunks[time - 1]?.kind === "who";
}

/** The subject of the clause before, which this verb shares. */
function sharedWith(before: ReadonlyMap<number, Clause>, chunks: readonly Chunk[], at: number): Subject {
  const verb = chunks[at] as VerbChunk;
  for (let i = at - 1; i >= 0; i--) {
    const clause = before.get(i);
    if (clause === undefined) continue;
    if (chunks[i + 1]?.kind === "who") continue;
    const raised = verb.form === "base" && i === at - 1;
    // "was expected to meet": the passive's subject goes on.
    const nouns = clause.passive ? clause.objects : clause.subject;
    if (verb.form === "base" && !raised && clause.objects.length > 0 && !clause.passive && !isPurpose(clause.lemma))
      return { nouns: clause.objects, reduced: false, governor: i };
    return { nouns, reduced: false, governor: i };
  }
  return none;
}

/** "used the visit to meet Reis": the subject goes on, not the object as in "asked Bell to meet Reis". */
function isPurpose(lemma: string): boolean {
  return ["use", "leave", "visit", "go", "travel", "return", "join", "hold", "take", "make", "need", "have"].includes(
    lemma,
  );
}

/** The last noun before: what a relative or participle clause is about. */
function nearest(chunks: readonly Chunk[], from: number): readonly NounChunk[] {
  const chunk = chunks[from];
  if (chunk?.kind !== "noun" || chunk.time) return [];
  return apposedTo(chunks, from) ?? [chunk];
}

function relativeSubject(tokens: readonly Token[], chunks: readonly Chunk[], who: number): Subject {
  let i = who - 1;
  if (chunks[i]?.kind === "comma") i--;
  while (chunks[i]?.kind === "noun" && (chunks[i] as NounChunk).time) i--;
  // "Bell, 45, who": the age is no antecedent.
  const age = chunks[i];
  if (age?.kind === "noun" && tokens[age.head]?.pos === "NUM" && chunks[i - 1]?.kind === "comma") i -= 2;
  if (tokens[chunks[who]?.firstToken ?? 0]?.lower === "who") i = ofWhom(tokens, chunks, i);
  return { nouns: nearest(chunks, i), reduced: false };
}

/** "a former minister of the Netherlands who": the minister, not the country. */
function ofWhom(tokens: readonly Token[], chunks: readonly Chunk[], from: number): number {
  let i = from;
  while (
    chunks[i - 1]?.kind === "preposition" &&
    isNounOf(tokens, chunks[i], false) &&
    chunks[i - 2]?.kind === "noun"
  ) {
    i -= 2;
  }
  return isNounOf(tokens, chunks[i], true) ? i : from;
}

function isNounOf(tokens: readonly Token[], chunk: Chunk | undefined, human: boolean): boolean {
  if (chunk?.kind !== "noun" || chunk.time) return false;
  const head = tokens[chunk.head];
  return head !== undefined && (roleNouns.has(head.lemma) || humanNouns.has(head.lemma)) === human;
}

/** "Bell, the mayor, who": the name before. */
function apposedTo(chunks: readonly Chunk[], i: number): readonly NounChunk[] | undefined {
  const before = chunks[i - 1]?.kind === "comma" ? chunks[i - 2] : undefined;
  return before?.kind === "noun" &&
    !before.time &&
    chunks[i - 3]?.kind !== "preposition" &&
    chunks[i - 3]?.kind !== "comma"
    ? [before]
    : undefined;
}

/** A past form without auxiliary that is a participle: "by" stands behind it, or another verb has the subject. */
function isReduced(tokens: readonly Token[], chunks: readonly Chunk[], at: number, left: number): boolean {
  const verb = chunks[at] as VerbChunk;
  if (verb.form === "participle") return true;
  if (verb.form !== "bare") return false;
  const next = chunks[at + 1];
  const word = next === undefined ? "" : (tokens[next.firstToken]?.lower ?? "");
  if (next?.kind === "noun" && !next.time && !["name", "call", "title", "dub"].includes(verb.lemma)) return false;
  if (next?.kind === "preposition" && word === "by" && tokens[(next.firstToken ?? 0) + 1]?.pos !== "NUM") return true;
  if (["base", "locate", "bear", "situate", "headquarter", "age"].includes(verb.lemma)) return true;
  if (["name", "call", "title", "dub"].includes(verb.lemma) && next?.kind === "noun" && !startsDefinite(tokens, next))
    return true;
  if (chunks[left]?.kind !== "comma" && chunks[left]?.kind !== "noun") return false;
  return ownVerbAhead(chunks, at, chunks[left]?.kind === "comma");
}

function startsDefinite(tokens: readonly Token[], noun: NounChunk): boolean {
  return tokens[noun.firstToken]?.pos === "DET" || tokens[noun.firstToken]?.pos === "PRON";
}

/** "Acme, bought last year, said": the comma closes, and a finite verb follows without a subject of its own. */
function ownVerbAhead(chunks: readonly Chunk[], at: number, comma: boolean): boolean {
  let i = at + 1;
  while (i < chunks.length && ["noun", "preposition", "adverb", "other"].includes(chunks[i]?.kind ?? "")) i++;
  if (comma) {
    if (chunks[i]?.kind !== "comma") return false;
    i++;
    while (chunks[i]?.kind === "adverb") i++;
  }
  const verb = chunks[i];
  if (verb?.kind !== "verb" || (verb.form !== "finite" && verb.form !== "bare")) return false;
  return comma || verb.form === "finite";
}

/** The head of "the mayor of Porto", with those that are joined to it by "and". */
function leftmost(tokens: readonly Token[], chunks: readonly Chunk[], from: number): readonly NounChunk[] {
  let i = from;
  for (;;) {
    const before = chunks[i - 1];
    if (before?.kind === "preposition" && chunks[i - 2]?.kind === "noun" && !(chunks[i - 2] as NounChunk).time) {
      i -= 2;
      continue;
    }
    // "between Reis and Bell", "of Norway and Sweden"
    if (
      before?.kind === "and" &&
      chunks[i - 2]?.kind === "noun" &&
      chunks[i - 3]?.kind === "preposition" &&
      chunks[i - 4]?.kind === "noun"
    ) {
      i -= 4;
      continue;
    }
    break;
  }
  if (chunks[i - 1]?.kind === "preposition") return [];
  const chunk = chunks[i];
  if (chunk?.kind !== "noun" || chunk.time) return [];
  return coordinationUpTo(tokens, chunks, i);
}

/** "Reis, the mayor, said": over what stands between commas, to the noun before. */
function overInsertion(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  comma: number,
  before: ReadonlyMap<number, Clause>,
): Subject {
  let best: readonly NounChunk[] = [];
  let joined: readonly NounChunk[] = [];
  let right = comma;
  for (let hops = 0; hops < 4; hops++) {
    if (chunks[right - 1]?.kind === "and") return sharedWith(before, chunks, at);
    const left = commaBefore(chunks, right);
    const segment = chunks.slice(left + 1, right);
    const opening = segment[0];
    const main = segment.findIndex((chunk) => chunk.kind === "verb");
    const relative = segment.findIndex((chunk) => chunk.kind === "who" || tokens[chunk.firstToken]?.lower === "whose");
    if (opening === undefined) break;
    if (opening.kind === "noun" && relative > 0 && relative < main) {
      // "Reis, a former mayor who became a judge, said"
      const nouns = leftmost(tokens, chunks, lastNoun(chunks, left + 1, left + 1 + relative));
      if (nouns.length > 0) best = nouns;
    } else if (main !== -1) {
      const inserted =
        opening.kind === "who" ||
        relative === 0 ||
        (opening.kind === "verb" && opening.form !== "finite") ||
        isAttribution(tokens, segment);
      if (!inserted) {
        // "…, left the club, joined Leeds": the verbs share a subject; or "Reis, who …" has none between.
        if (best.length > 0) break;
        return sharedWith(before, chunks, at);
      }
    } else if (opening.kind === "and" && segment[1]?.kind === "noun" && best.length + joined.length < 4) {
      // "Reis, the mayor, and Bell, who …, met": both.
      joined = [segment[1], ...joined];
      best = [];
    } else if (opening.kind === "noun" && !opening.time) {
      const nouns = leftmost(tokens, chunks, lastNoun(chunks, left + 1, right));
      if (nouns.length > 0 && tokens[nouns[0]?.head ?? 0]?.pos !== "NUM") best = nouns;
    }
    // "OSLO, Norway — Reis, the mayor, said": a single dash opens the sentence anew.
    if (left < 0 || (chunks[left]?.kind === "stop" && chunks[right]?.kind !== "stop" && best.length > 0)) break;
    right = left;
  }
  return { nouns: [...best, ...joined], reduced: false };
}

/** ", she said," */
function isAttribution(tokens: readonly Token[], segment: readonly Chunk[]): boolean {
  const verb = segment.at(-1);
  return segment.length <= 3 && verb?.kind === "verb" && /^(?:said|says)$/u.test(tokens[verb.verb]?.lower ?? "");
}

function commaBefore(chunks: readonly Chunk[], from: number): number {
  for (let i = from - 1; i >= 0; i--) {
    const kind = chunks[i]?.kind;
    if (kind === "comma" || kind === "stop") return i;
  }
  return -1;
}

function lastNoun(chunks: readonly Chunk[], first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) {
    const chunk = chunks[i];
    if (chunk?.kind === "noun" && !chunk.time) return i;
  }
  return first;
}

/** "Born in Leeds, Bell played …": the noun behind the comma. */
function mainSubjectAhead(tokens: readonly Token[], chunks: readonly Chunk[], at: number): readonly NounChunk[] {
  for (let i = at + 1; i < Math.min(chunks.length, at + 14); i++) {
    const chunk = chunks[i];
    if (chunk?.kind === "verb" || chunk?.kind === "stop") return [];
    const next = chunks[i + 1];
    if (chunk?.kind === "comma" && next?.kind === "noun" && !next.time && tokens[next.head]?.pos !== "NUM") {
      const behind = chunks
        .slice(i + 2, i + 6)
        .find((other) => !["adverb", "preposition", "noun"].includes(other.kind));
      if (behind?.kind === "verb" || behind?.kind === "comma") return [next];
    }
  }
  return [];
}
