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

/** A letter, or two and more with dots ("B.C."); digits with thousands and decimals; any other mark alone. */
const pieces =
  /(?<dotted>\p{L}\.(?:\p{L}\.)+)|(?<letters>\p{L}+)|(?<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)|[^\s\p{L}\d]/gu;

/** The words of a text, in its order; linear in its length. */
export function scanWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    const raw = match[0];
    const start = match.index;
    const digits = match.groups?.["number"];
    const dotted = match.groups?.["dotted"] !== undefined;
    const lower = (dotted ? raw.replaceAll(".", "") : raw).toLowerCase();
    words.push({
      start,
      end: start + raw.length,
      lower: plainMark(lower),
      glued: start === end && start > 0,
      opens: start === 0 || hasLineBreak(text, end, start),
      capital: raw !== raw.toLowerCase(),
      number: digits === undefined ? undefined : Number(digits.replaceAll(",", "")),
    });
    end = start + raw.length;
  }
  return words;
}

function plainMark(mark: string): string {
  if (mark === "–" || mark === "—" || mark === "‐" || mark === "‑") return "-";
  return mark === "’" || mark === "‘" ? "'" : mark;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text[i] === "\n") return true;
  return false;
}
