import type { Span } from "../model/span.js";

/**
 * A word of the time grammar. Taggers cut "mid-October", "7.30pm" and "the 1980's" in many ways, so the grammar reads
 * the text by itself: runs of letters, runs of digits, single marks.
 */
export interface Word extends Span {
  /** In lower case; "a.m." and "B.C." without their dots. */
  readonly lower: string;
  /** No space stands between it and the word before. */
  readonly glued: boolean;
  /** It opens a line: no expression runs over it. */
  readonly opens: boolean;
  readonly capital: boolean;
  /** The number that digits spell, otherwise undefined. */
  readonly number: number | undefined;
}

/** Two letters and more with dots ("B.C."), letters, digits with thousands and decimals, any other mark alone. */
const pieces = /\p{L}\.(?:\p{L}\.)+|\p{L}+|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|[^\s\p{L}\d]/gu;

/** The words of a text, in its order; linear in its length. */
export function scanWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: raw, index: start } of text.matchAll(pieces)) {
    const code = raw.charCodeAt(0);
    const digits = code >= 48 && code <= 57;
    const small = digits ? raw : raw.toLowerCase();
    words.push({
      start,
      end: start + raw.length,
      lower: raw.length === 1 ? plainMark(small) : withoutDots(small, digits),
      glued: start === end && start > 0,
      opens: start === 0 || hasLineBreak(text, end, start),
      capital: raw !== small,
      number: digits ? Number(raw.replaceAll(",", "")) : undefined,
    });
    end = start + raw.length;
  }
  return words;
}

function withoutDots(word: string, digits: boolean): string {
  return digits || word[1] !== "." ? word : word.replaceAll(".", "");
}

function plainMark(mark: string): string {
  if (mark === "–" || mark === "—" || mark === "‐" || mark === "‑") return "-";
  return mark === "’" || mark === "‘" ? "'" : mark;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text[i] === "\n") return true;
  return false;
}
