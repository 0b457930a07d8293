import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { compareSpans, type Span } from "../model/span.js";
import { spanIndex } from "../model/span-index.js";
import type { Subject } from "./find-cues.js";
import type { Quotation } from "./find-quotations.js";

/** What one speaker says in a transcript or an interview, until the next one's name. */
export interface Turn {
  /** The words that name who speaks, where the text tells it: those before the colon, or a name elsewhere. */
  readonly speaker?: Subject;
  /** The same in all turns of a speaker. */
  readonly voice: string;
  /** What stands before the colon: a name, "Q", "A". */
  readonly label: Span;
  readonly colon: Span;
  /** The words, a span for each paragraph. */
  readonly spans: readonly Span[];
}

const label =
  /^(\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|al|bin|da|de|der|dos|du|la|van|von)){0,3})(?:, [^:\n]{1,60}| \([^)\n]{1,60}\))?(:)\s+(?=\S)/u;

interface Labelled {
  readonly paragraph: number;
  readonly name: string;
  readonly colon: number;
  readonly words: number;
}

/**
 * The turns of a text that is a transcript: paragraphs that open with a name and a colon, of two names at least that
 * each come back. Paragraphs without a name between two turns belong to the first of them.
 */
export function findTurns(analysed: AnalysedText): Turn[] {
  const { text, paragraphs } = analysed;
  const labelled = paragraphs.flatMap((span, paragraph): Labelled[] => {
    const [whole, name] = label.exec(text.slice(span.start, span.end)) ?? [];
    // The title of an article can look like a turn.
    if (whole === undefined || name === undefined || paragraph === 0) return [];
    return [{ paragraph, name, colon: span.start + whole.trimEnd().length - 1, words: span.start + whole.length }];
  });
  const speaks = labelled.filter(
    ({ paragraph, name, words }) =>
      isName(analysed, paragraphs[paragraph]?.start ?? 0, name) &&
      hasVerb(analysed, { start: words, end: paragraphs[paragraph]?.end ?? words }),
  );
  if (speaks.length * 3 < labelled.length * 2 || !isDialogue(speaks)) return [];
  return labelled.map(({ paragraph, name, colon, words }, index): Turn => {
    const next = labelled[index + 1]?.paragraph ?? paragraph + 1;
    const start = paragraphs[paragraph]?.start ?? 0;
    const nameSpan = { start, end: start + name.length };
    return {
      speaker: subjectAt(analysed.tokens, nameSpan),
      voice: voiceOf(name),
      label: nameSpan,
      colon: { start: colon, end: colon + 1 },
      spans: spokenSpans(analysed, words, paragraph, next),
    };
  });
}

/** What is said from an offset of one paragraph up to another paragraph. */
export function spokenSpans(analysed: AnalysedText, from: number, paragraph: number, next: number): Span[] {
  const { text, paragraphs } = analysed;
  const first = { start: from, end: paragraphs[paragraph]?.end ?? from };
  const later = paragraphs.slice(paragraph + 1, next);
  return [first, ...later].map((span) => trimmed(text, span)).filter((span) => isSpoken(text, span));
}

/** The quotations and, as if quoted as well, what the turns hold beside them; in the order of the text. */
export function withTurnsQuoted(quotations: readonly Quotation[], turns: readonly Turn[]): Quotation[] {
  const index = spanIndex(quotations, ({ spans }) => spans);
  const two = new Set(turns.map(({ voice }) => voice)).size === 2;
  const spoken = turns.map(({ speaker, voice, spans }, at): Quotation => {
    const inner = index.overlapping(...spans).flatMap((quotation) => quotation.spans);
    const others = [...turns.slice(0, at).reverse(), ...turns.slice(at)];
    const hearer = two ? others.find((other) => other.voice !== voice)?.speaker : undefined;
    return {
      spans: spans.flatMap((span) => without(span, inner)),
      unclosed: false,
      ...(speaker !== undefined && { speaker }),
      ...(hearer !== undefined && { hearer }),
    };
  });
  return [...quotations, ...spoken].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** What remains of a span. */
function without(span: Span, holes: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const hole of [...holes].sort(compareSpans)) {
    if (hole.end <= start || hole.start >= span.end) continue;
    if (hole.start > start) parts.push({ start, end: hole.start });
    start = hole.end;
  }
  return start < span.end ? [...parts, { start, end: span.end }] : parts;
}

/** "Score: 2-1" and "Note: …" open with common nouns. */
function isName({ tokens }: AnalysedText, start: number, name: string): boolean {
  return tokens[tokenAt(tokens, start + name.length) - 1]?.pos === "PROPN" || name === name.toUpperCase();
}

/** Scores and tallies ("Lagos: 3") have no verb. */
function hasVerb({ tokens }: AnalysedText, { start, end }: Span): boolean {
  return tokens.slice(tokenAt(tokens, start), tokenAt(tokens, end)).some(({ pos }) => pos === "VERB" || pos === "AUX");
}

/** No note on the recording ("(APPLAUSE)"), no row of dots. */
function isSpoken(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return /\p{L}/u.test(words) && !/^[([][^\n]*[)\]][.]?$/u.test(words);
}

function isDialogue(labelled: readonly Labelled[]): boolean {
  const turns = new Map<string, number>();
  for (const { name } of labelled) {
    turns.set(voiceOf(name), (turns.get(voiceOf(name)) ?? 0) + 1);
  }
  return [...turns.values()].filter((count) => count >= 2).length >= 2;
}

function voiceOf(name: string): string {
  return name.toLowerCase().split(" ").at(-1) ?? name;
}

export function subjectAt(tokens: readonly Token[], span: Span): Subject {
  const endToken = tokenAt(tokens, span.end);
  return { ...span, firstToken: tokenAt(tokens, span.start), endToken, head: endToken - 1 };
}

function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
