import type { Ground } from "./palette.js";
import { captionLines, fontOf, lineHeight, type Caption, type PlacedLine } from "./place-captions.js";

/** Draws what has found its room, with a rim that keeps it readable over edges. */
export function drawCaptions(context: CanvasRenderingContext2D, lines: readonly PlacedLine[], ground: Ground): void {
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = ground.background;
  for (const { text, font, x, y, angle, muted } of lines) {
    context.font = font;
    context.fillStyle = muted ? ground.muted : ground.text;
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
    context.restore();
  }
}

/** The node under the pointer: a ring, and its caption on a pill that stands out from either ground. */
export function drawHover(context: CanvasRenderingContext2D, caption: Caption, ground: Ground, colour: string): void {
  const { x, y, size } = caption;
  context.beginPath();
  context.arc(x, y, size + 4, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();

  context.font = fontOf({ ...caption, lit: true });
  context.textBaseline = "middle";
  context.textAlign = "center";
  const lines = captionLines(caption.text, caption.label);
  const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 18;
  const height = lines.length * lineHeight + 10;
  const top = y + size + 8;
  context.save();
  context.shadowColor = "rgb(0 0 0 / 25%)";
  context.shadowBlur = 10;
  context.shadowOffsetY = 2;
  context.fillStyle = ground.pill;
  context.beginPath();
  context.roundRect(x - width / 2, top, width, height, 6);
  context.fill();
  context.restore();
  context.fillStyle = ground.pillText;
  lines.forEach((line, index) => context.fillText(line, x, top + 5 + lineHeight * (index + 0.5)));
}
