import type { Span } from "../../src/model/span.js";
import { layers, type Evidence } from "./evidence.js";

/** The browser can light ranges of text without touching the document. */
export const canHighlight = "highlights" in CSS && typeof Highlight === "function";

/** The range of a span within an element, however its text is split into nodes. */
function rangeOf(element: HTMLElement, { start, end }: Span): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= offset && start < offset + length) range.setStart(node, start - offset);
    if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
    offset += length;
  }
  return range;
}

/** Lights the layers' spans in the element; the returned function puts the light out. */
export function light(element: HTMLElement, spans: Evidence["spans"]): () => void {
  if (!canHighlight) return () => undefined;
  layers.forEach((layer, priority) => {
    const highlight = new Highlight(...spans[layer].map((span) => rangeOf(element, span)));
    highlight.priority = priority;
    CSS.highlights.set(layer, highlight);
  });
  return () => layers.forEach((layer) => CSS.highlights.delete(layer));
}

/** The one span that "next" and "previous" have come to. */
export function lightCurrent(element: HTMLElement, span: Span | undefined): void {
  if (!canHighlight) return;
  if (span === undefined) CSS.highlights.delete("current");
  else {
    const highlight = new Highlight(rangeOf(element, span));
    highlight.priority = layers.length;
    CSS.highlights.set("current", highlight);
  }
}

/** Brings a span into the middle of the scrolling element. */
export function scrollToSpan(scroller: HTMLElement, element: HTMLElement, span: Span): void {
  const box = rangeOf(element, span).getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box.top >= frame.top + 24 && box.bottom <= frame.bottom - 24) return;
  scroller.scrollTop += box.top - frame.top - frame.height / 3;
}
