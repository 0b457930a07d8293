import type { Span } from "../model/span.js";
import type { AnalysedText } from "../article/analysed-text.js";

/**
 * Words between quotation marks, marks included; several spans where a quotation runs on over paragraphs, each of which
 * opens with a mark of its own while only the last one closes (Chicago Manual of Style 13.30).
 */
export interface Quotation {
  readonly spans: readonly Span[];
  /** No closing mark was found; the paragraph's end stands for it. */
  readonly unclosed: boolean;
  /** The words that name who says it, where the layout tells: the turn of a transcript. */
  readonly speaker?: Span;
  /** Those that name the other one of two. */
  readonly hearer?: Span;
}

interface Segment extends Span {
  readonly paragraph: number;
  readonly unclosed: boolean;
  /** Opens its paragraph. */
  readonly leading: boolean;
}

const doubleOpen = new Set(["“", "„", "«", '"']);
const doubleClose = new Set(["”", "»", '"']);

/** All quotations in double marks, or in single ones where a text has no double marks; in the order of the text. */
export function findQuotations(analysed: AnalysedText): Quotation[] {
  const { text, paragraphs } = analysed;
  const single = !/["“”„«»]/u.test(text) && /(?:^|\s)[‘'][\p{Lu}\p{Ll}][^\n]*?[,.!?…][’'](?:\s|$)/mu.test(text);
  const segments = paragraphs.flatMap((paragraph, index) =>
    single ? singleSegments(text, paragraph, index) : doubleSegments(text, paragraph, index),
  );
  const quotations: Quotation[] = [];
  let open: { spans: Span[]; paragraph: number } | undefined;
  for (const segment of segments) {
    const span = { start: segment.start, end: segment.end };
    const goesOn = open !== undefined && segment.leading && segment.paragraph === open.paragraph + 1;
    if (open !== undefined && !goesOn) {
      quotations.push({ spans: open.spans, unclosed: true });
      open = undefined;
    }
    const spans: Span[] = open === undefined ? [span] : [...open.spans, span];
    open = segment.unclosed ? { spans, paragraph: segment.paragraph } : undefined;
    if (open === undefined) quotations.push({ spans, unclosed: false });
  }
  if (open !== undefined) quotations.push({ spans: open.spans, unclosed: true });
  return quotations;
}

function doubleSegments(text: string, paragraph: Span, index: number): Segment[] {
  const segments: Segment[] = [];
  let start: number | undefined;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const character = text[i] ?? "";
    if (start === undefined) {
      if (doubleOpen.has(character) && opensHere(text, i, paragraph)) start = i;
    } else if (doubleClose.has(character) && !(character === '"' && opensWord(text, i))) {
      segments.push({ start, end: i + 1, paragraph: index, unclosed: false, leading: start === paragraph.start });
      start = undefined;
    } else if (character === "“" && i > start + 1) {
      // A second opening mark: the first one was never closed here.
      start = segments.length === 0 && start === paragraph.start ? start : i;
    }
  }
  if (start !== undefined) {
    const end = trimmedEnd(text, paragraph);
    segments.push({ start, end, paragraph: index, unclosed: true, leading: start === paragraph.start });
  }
  return segments;
}

/** A straight mark opens where a word follows it, and not after a digit (inches) or inside a word. */
function opensHere(text: string, i: number, paragraph: Span): boolean {
  if (text[i] !== '"') return true;
  if (i === paragraph.start) return true;
  const before = text[i - 1] ?? " ";
  const after = text[i + 1] ?? " ";
  return /[\s([{—–-]/u.test(before) ? !/\s/u.test(after) : !/[\p{L}\d.,!?]/u.test(before) && !/\s/u.test(after);
}

/** A straight mark inside a quotation that has a space before and a word after it opens another one. */
function opensWord(text: string, i: number): boolean {
  return /\s/u.test(text[i - 1] ?? "") && /[\p{L}\d]/u.test(text[i + 1] ?? " ") && text.indexOf('"', i + 1) !== -1;
}

function singleSegments(text: string, paragraph: Span, index: number): Segment[] {
  const words = text.slice(paragraph.start, paragraph.end);
  return [...words.matchAll(/(?<=^|[\s([—–])[‘'](?=[\p{L}\d…])[^\n]*?[\p{L}\d.,!?…][’'](?=$|[\s).,;:!?—–])/gu)].map(
    (match) => ({
      start: paragraph.start + match.index,
      end: paragraph.start + match.index + match[0].length,
      paragraph: index,
      unclosed: false,
      leading: match.index === 0,
    }),
  );
}

function trimmedEnd(text: string, paragraph: Span): number {
  return paragraph.start + text.slice(paragraph.start, paragraph.end).trimEnd().length;
}
