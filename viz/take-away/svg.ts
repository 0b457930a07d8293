import type { Drawing } from "../graph/drawing.js";
import { grounds } from "../graph/palette.js";
import { edgeMiddle } from "../graph/place-captions.js";
import { xml } from "./xml.js";

const round = (value: number) => Math.round(value * 100) / 100;

type Edge = Drawing["edges"][number];

/** An edge from rim to rim, with a head where it has a direction. */
function edgeShapes(edge: Edge): string {
  const { from, to, color, size, type, curvature } = edge;
  const middle = edgeMiddle(edge);
  const control = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
  const angle = Math.atan2(to.y - control.y, to.x - control.x);
  const headed = type === "arrow" || type === "curvedArrow";
  const tip = { x: to.x - Math.cos(angle) * to.size, y: to.y - Math.sin(angle) * to.size };
  const length = headed ? size * 3.2 : 0;
  const end = { x: tip.x - Math.cos(angle) * length, y: tip.y - Math.sin(angle) * length };
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => `${round(x)} ${round(y)}`;
  const line = curvature === 0 ? `L${at(end)}` : `Q${at(control)} ${at(end)}`;
  const wing = (side: number) =>
    at({ x: end.x - Math.sin(angle) * side * size * 1.4, y: end.y + Math.cos(angle) * side * size * 1.4 });
  const head = headed ? `<path d="M${at(tip)}L${wing(1)}L${wing(-1)}Z" fill="${color}"/>` : "";
  return `<path d="M${at(from)}${line}" fill="none" stroke="${color}" stroke-width="${size}"/>${head}`;
}

/** The picture as it is on the screen, in shapes that an illustration program takes apart. */
export function writeSvg({ width, height, theme, edges, nodes, lines }: Drawing): string {
  const ground = grounds[theme];
  const circles = nodes.map(
    ({ x, y, size, color, rim }) =>
      `<circle cx="${round(x)}" cy="${round(y)}" r="${round(Math.max(0.5, size - 1))}" fill="${color}" stroke="${rim}" stroke-width="2"/>`,
  );
  const texts = lines.map(({ text, font, x, y, angle, muted }) => {
    const turned = angle === 0 ? "" : ` transform="rotate(${round((angle * 180) / Math.PI)} ${round(x)} ${round(y)})"`;
    const colour = muted ? ground.muted : ground.text;
    return `<text x="${round(x)}" y="${round(y)}" fill="${colour}" style="${xml(`font:${font}`)}"${turned}>${xml(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${ground.background}"/>`,
    `<g>${edges.map(edgeShapes).join("\n")}</g>`,
    `<g>${circles.join("\n")}</g>`,
    `<g text-anchor="middle" dominant-baseline="central" paint-order="stroke" stroke="${ground.background}" stroke-width="3.5" stroke-linejoin="round">`,
    ...texts,
    "</g>",
    "</svg>\n",
  ].join("\n");
}
