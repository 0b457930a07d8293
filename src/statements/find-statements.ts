import type { AnalysedText } from "../article/analysed-text.js";
import type { Entity } from "../model/entity.js";
import { compareSpans, contains, slice, type Span } from "../model/span.js";
import { spanIndex, type SpanIndex } from "../model/span-index.js";
import type { SourceSign, Speaker, Statement, StatementKind } from "../model/statement.js";
import type { Quotation } from "../syntax/find-quotations.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import { addresseeOf } from "./addressee.js";
import type { Draft } from "./draft.js";
import { headlineMethod } from "./headline-quotations.js";
import { transcriptMethod } from "./turn-drafts.js";
import {
  goesOn,
  headOfUnnamed,
  isIndefinite,
  resolveSource,
  speakingMentions,
  ownSource,
  takenUp,
  unnamedMention,
  unnamedName,
  unnamedSource,
} from "./resolve-source.js";
import type { ResolvedSource } from "./source.js";
import { withoutDateline } from "./without-dateline.js";
import { trustOf, wordSigns } from "./trust.js";

export interface FoundStatements {
  readonly statements: readonly Statement[];
  /** The entities given and those of unnamed sources. */
  readonly entities: readonly Entity[];
}

/** Sentences in which one who "added" something has spoken before. */
const turnAtMost = 2;

/** Every attributed statement of a text, with its source, in the order of the text. */
export function findStatements(
  analysed: AnalysedText,
  article: string,
  entities: readonly Entity[],
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  phrases: readonly NounPhrase[],
): FoundStatements {
  const phraseAt = new Map(phrases.map((phrase) => [phrase.firstToken, phrase]));
  const ordered = withoutRepeats([...drafts].sort(byPlace));
  const unnamed = new Map<string, Entity>();
  const index = spanIndex(ordered, (draft) => draft.spans);
  const mentions = speakingMentions(entities);
  const bySubject = new Map<number, ResolvedSource | undefined>();
  const resolved: { draft: Draft; source: ResolvedSource | undefined }[] = [];
  const lastSpoken = ({ cue }: Draft) =>
    resolved.findLast(
      (known) =>
        known.draft.cue.sentence < cue.sentence &&
        known.draft.cue.sentence >= cue.sentence - turnAtMost &&
        outerOf(known.draft, ordered, index) === undefined,
    )?.source;
  const aroundOf = (draft: Draft) => {
    const outer = outerOf(draft, ordered, index);
    return resolved.find((known) => known.draft === ordered[outer ?? -1])?.source;
  };
  for (const draft of ordered) {
    const { subject } = draft;
    if (subject === undefined) {
      resolved.push({ draft, source: undefined });
      continue;
    }
    const before = resolved.findLast(
      (known) =>
        known.draft.cue.start < draft.cue.start &&
        known.draft.cue.sentence !== draft.cue.sentence &&
        known.source !== undefined,
    );
    const found =
      bySubject.get(subject.start) ??
      ownSource(analysed, subject, () => aroundOf(draft)) ??
      resolveSource(analysed, mentions, subject, before?.source);
    const source = goesOn(analysed, draft.cue, subject) ? takenUp(analysed, found, lastSpoken(draft)) : found;
    if (!bySubject.has(subject.start)) bySubject.set(subject.start, source);
    resolved.push({ draft, source });
  }
  const statements = resolved.map(({ draft, source }): Statement => {
    const speakers = source === undefined ? [] : toldAs(draft, speakersOf(analysed, article, source, unnamed));
    const heard = draft.addressee ?? addresseeOf(analysed, phraseAt, draft);
    const addressee = heard === undefined ? undefined : resolveSource(analysed, mentions, heard, undefined);
    const outer = outerOf(draft, ordered, index);
    const kind = kindOf(draft, quotations);
    const isTurn = draft.method === transcriptMethod;
    const words = wordSigns(draft, wordCount(analysed, draft.spans), kind === "direct");
    const signs = { ...(words !== undefined && { words }), source: sourceSign(analysed, draft, source) };
    return {
      spans: withoutDateline(analysed, draft.spans),
      kind,
      mode: draft.cue.mode,
      polarity: draft.cue.negated ? "denied" : "affirmed",
      cue: { start: draft.cue.start, end: draft.cue.end },
      speakers,
      ...(source?.kind === "thing" && { source: source.words }),
      addressees:
        addressee === undefined || addressee.kind === "thing" ? [] : speakersOf(analysed, article, addressee, unnamed),
      ...(outer !== undefined && { outer }),
      method: draft.method,
      signs,
      // The layout of a transcript tells words and speaker.
      confidence: isTurn && speakers.length > 0 ? draft.confidence : trustOf(signs),
    };
  });
  return { statements, entities: [...entities, ...unnamed.values()] };
}

/** With the words beside the cue as evidence, where one speaker is meant by others. */
function toldAs(draft: Draft, speakers: readonly Speaker[]): readonly Speaker[] {
  const words = draft.toldAs;
  return words === undefined || speakers.length !== 1 ? speakers : speakers.map((speaker) => ({ ...speaker, words }));
}

function wordCount(analysed: AnalysedText, spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + slice(analysed.text, span).split(/\s+/u).length, 0);
}

function sourceSign(analysed: AnalysedText, draft: Draft, source: ResolvedSource | undefined): SourceSign {
  if (source === undefined) return { kind: "nobody", confidence: 1 };
  if (source.kind === "unnamed") return { kind: "unnamed", confidence: 1 };
  if (source.kind === "thing") {
    const isPronoun = analysed.tokens[draft.subject?.head ?? -1]?.pos === "PRON";
    return { kind: isPronoun ? "unresolved" : "thing", confidence: 1 };
  }
  const { kind, confidence } = source.mention;
  return { kind: source.speakers.length > 1 ? "several" : kind, confidence };
}

function byPlace(a: Draft, b: Draft): number {
  return compareSpans(hull(a), hull(b)) || a.cue.start - b.cue.start;
}

function hull(draft: Draft): Span {
  return { start: draft.spans[0]?.start ?? 0, end: draft.spans.at(-1)?.end ?? 0 };
}

/** Two cues can claim the same words ("he said, adding: …"): the surer one keeps them. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${hull(draft).start}-${hull(draft).end}`;
    const known = best.get(key);
    if (known === undefined || draft.confidence > known.confidence) best.set(key, draft);
  }
  return [...best.values()].sort(byPlace);
}

function speakersOf(
  analysed: AnalysedText,
  article: string,
  source: ResolvedSource,
  unnamed: Map<string, Entity>,
): readonly Speaker[] {
  if (source.kind === "thing") return [];
  if (source.kind === "entities") return source.speakers;
  const words = slice(analysed.text, source.of ?? source.words);
  const surface = introducedBy(analysed, words, unnamed) ?? unnamedName(words).toLowerCase();
  // "One said … Another said …": each time somebody else.
  const key = isIndefinite(surface) ? `${surface} ${(source.of ?? source.words).start}` : surface;
  const known = unnamed.get(key);
  const entity = known ?? unnamedSource(analysed, article, source.of ?? source.words);
  const seen = entity.mentions.some((mention) => mention.start === source.words.start);
  const mentions = seen
    ? entity.mentions
    : [...entity.mentions, unnamedMention(source.words, source.of === undefined ? "description" : "pronoun")];
  unnamed.set(key, { ...entity, mentions: [...mentions].sort((a, b) => a.start - b.start) });
  return [{ entity: entity.id, words: source.words }];
}

/** "The diplomat" where the text has told of "a senior EU diplomat", and of no other one: the key of that one. */
function introducedBy(analysed: AnalysedText, words: string, unnamed: ReadonlyMap<string, Entity>): string | undefined {
  const noun = /^the (\p{Ll}+)$/iu.exec(words)?.[1];
  if (noun === undefined || unnamed.has(noun)) return undefined;
  const keys = [...unnamed].flatMap(([key, { mentions }]) => {
    const [first] = mentions;
    const opening = first === undefined ? "" : slice(analysed.text, first);
    return /^an? /iu.test(opening) && headOfUnnamed(key) === noun ? [key] : [];
  });
  return keys.length === 1 ? keys[0] : undefined;
}

function kindOf(draft: Draft, quotations: readonly Quotation[]): StatementKind {
  if (draft.method === transcriptMethod || draft.method === headlineMethod) return "direct";
  if (draft.quotations.length === 0) return "indirect";
  const marked = draft.quotations.flatMap((index) => quotations[index]?.spans ?? []);
  return draft.spans.every((span) => marked.some((part) => contains(part, span))) ? "direct" : "mixed";
}

/** The statement in whose words the tag and the words of this one stand, the narrowest. */
function outerOf(draft: Draft, drafts: readonly Draft[], index: SpanIndex<Draft>): number | undefined {
  const parts: readonly Span[] = [draft.cue, ...draft.spans];
  let found: Draft | undefined;
  let size = Infinity;
  for (const other of index.overlapping(draft.cue)) {
    if (other === draft) continue;
    const inside = parts.every((part) => other.spans.some((span) => contains(span, part)));
    const length = hull(other).end - hull(other).start;
    if (inside && length < size) [found, size] = [other, length];
  }
  return found === undefined ? undefined : drafts.indexOf(found);
}
