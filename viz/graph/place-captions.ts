import type { Label } from "../../src/model/graph-schema.js";

/** A caption that waits to be drawn, in pixels of the canvas. */
export interface Caption {
  readonly key: string;
  readonly text: string;
  readonly label: Label;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Drawn before others, and stronger. */
  readonly lit: boolean;
}

export interface EdgeCaption {
  readonly text: string;
  readonly from: { readonly x: number; readonly y: number; readonly size: number };
  readonly to: { readonly x: number; readonly y: number; readonly size: number };
  readonly curvature: number;
}

/** A line of text that has found its room: its middle, and the angle it is turned by. */
export interface PlacedLine {
  readonly text: string;
  readonly font: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly muted: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const sans = '"Inter Variable", system-ui, sans-serif';
const serif = '"Source Serif 4 Variable", Georgia, serif';
/** What the captions are set in, as a browser is asked to load it. */
export const captionFonts = [`500 12px ${sans}`, `600 13px ${sans}`, `italic 400 12px ${serif}`] as const;
const edgeFont = `500 11px ${sans}`;

export const lineHeight = 14;
const statementLineLength = 22;

export function fontOf({ label, lit, size }: Pick<Caption, "label" | "lit" | "size">): string {
  if (label === "Statement") return `italic ${lit ? 500 : 400} 12px ${serif}`;
  const weight = lit || size > 12 ? 600 : 500;
  return `${weight} ${size > 14 ? 13 : 12}px ${sans}`;
}

/** A statement's first words in two short lines, a name in one. */
export function captionLines(text: string, label: Label): readonly string[] {
  if (label !== "Statement" || text.length <= statementLineLength + 4) return [text];
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/\s/gu)].map(({ index }) => index);
  const space = spaces.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best), -1);
  return space === -1 ? [text] : [text.slice(0, space), text.slice(space + 1)];
}

function clashes(box: Box, taken: readonly Box[]): boolean {
  return taken.some(
    (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
  );
}

/** Below the node, above it, to its right, to its left: in the order in which a place is tried. */
function places({ x, y, size }: Caption, width: number, height: number, room: number): readonly Box[] {
  const gap = size + 3;
  const at = (wanted: number, top: number): Box => {
    // A caption at the rim is moved inwards, unless its node is out of sight itself.
    const left = x < 0 || x > room ? wanted : Math.max(4, Math.min(wanted, room - width - 4));
    return { left, top, right: left + width, bottom: top + height };
  };
  return [
    at(x - width / 2, y + gap),
    at(x - width / 2, y - gap - height),
    at(x + gap + 2, y - height / 2),
    at(x - gap - 2 - width, y - height / 2),
  ];
}

const rank = ({ lit, label, size }: Caption) => (lit ? 1_000 : 0) + (label === "Statement" ? 0 : 100) + size;

/** The middle of an edge as it is drawn, bent or straight. */
export function edgeMiddle({ from, to, curvature }: Omit<EdgeCaption, "text">): {
  readonly x: number;
  readonly y: number;
} {
  // The curve's control point lies `curvature` times the edge's length beside its middle; the curve reaches half as far.
  return {
    x: (from.x + to.x) / 2 + ((to.y - from.y) * curvature) / 2,
    y: (from.y + to.y) / 2 - ((to.x - from.x) * curvature) / 2,
  };
}

/** What an edge says, along it, where there is room. */
function placeEdgeCaption(caption: EdgeCaption, taken: Box[], measure: Measure): readonly PlacedLine[] {
  const { from, to, text } = caption;
  const width = measure(text, edgeFont);
  if (width > Math.hypot(to.x - from.x, to.y - from.y) - from.size - to.size - 12) return [];
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const { x, y } = edgeMiddle(caption);
  const [halfWidth, halfHeight] = [
    (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * 11) / 2,
    (Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * 11) / 2,
  ];
  const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
  if (clashes(box, taken)) return [];
  taken.push(box);
  const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
  return [{ text, font: edgeFont, x, y, angle: upright, muted: true }];
}

/** The width of a text in a font, in pixels. */
export type Measure = (text: string, font: string) => number;

function dot({ x, y, size }: Caption): Box {
  return { left: x - size * 0.8, top: y - size * 0.8, right: x + size * 0.8, bottom: y + size * 0.8 };
}

/** Finds room for as many captions as have some, the important ones first; what edges say comes last. */
export function placeCaptions(
  captions: readonly Caption[],
  edgeCaptions: readonly EdgeCaption[],
  room: number,
  measure: Measure,
): readonly PlacedLine[] {
  const taken: Box[] = captions.map(dot);
  // In a crowd a name may cover the dots of statements, but nothing else.
  const sacred: Box[] = captions.filter(({ label }) => label !== "Statement").map(dot);
  const placed: PlacedLine[] = [];
  for (const caption of [...captions].sort((a, b) => rank(b) - rank(a))) {
    const font = fontOf(caption);
    const lines = captionLines(caption.text, caption.label);
    const width = Math.max(...lines.map((line) => measure(line, font)));
    const tried = places(caption, width, lines.length * lineHeight, room);
    const box =
      tried.find((place) => !clashes(place, taken)) ??
      (caption.label === "Statement" ? undefined : tried.find((place) => !clashes(place, sacred)));
    if (box === undefined) continue;
    taken.push(box);
    sacred.push(box);
    const muted = caption.label === "Statement" && !caption.lit;
    const x = (box.left + box.right) / 2;
    lines.forEach((text, index) => {
      placed.push({ text, font, x, y: box.top + lineHeight * (index + 0.5), angle: 0, muted });
    });
  }
  for (const caption of edgeCaptions) placed.push(...placeEdgeCaption(caption, taken, measure));
  return placed;
}
