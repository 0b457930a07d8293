import { edgeMiddle } from "./place-captions.js";

export interface EdgeGeometry {
  readonly id: string;
  readonly from: { readonly x: number; readonly y: number; readonly size: number };
  readonly to: { readonly x: number; readonly y: number; readonly size: number };
  readonly curvature: number;
}

const samples = 12;

function distanceToSegment(
  px: number,
  py: number,
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((px - a.x) * dx + (py - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - a.x - along * dx, py - a.y - along * dy);
}

/** The point at `t` of the curve that is drawn: from, a control point twice as far out as the middle, to. */
function pointAt({ from, to, curvature }: EdgeGeometry, t: number): { readonly x: number; readonly y: number } {
  const middle = edgeMiddle({ from, to, curvature });
  const control = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
  const mix = (a: number, c: number, b: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * c + t ** 2 * b;
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
}

function distanceTo(edge: EdgeGeometry, x: number, y: number): number {
  if (edge.curvature === 0) return distanceToSegment(x, y, edge.from, edge.to);
  let least = Infinity;
  for (let step = 0; step < samples; step += 1) {
    const [a, b] = [pointAt(edge, step / samples), pointAt(edge, (step + 1) / samples)];
    least = Math.min(least, distanceToSegment(x, y, a, b));
  }
  return least;
}

/** The edge that a pointer at (x, y) means: the nearest within `reach` pixels, for a thin line is hard to hit. */
export function nearestEdge(
  edges: Iterable<EdgeGeometry>,
  { x, y }: { readonly x: number; readonly y: number },
  reach = 6,
): string | undefined {
  let nearest: string | undefined;
  let least = reach;
  for (const edge of edges) {
    const bend = Math.abs(edge.curvature) * Math.hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y);
    const margin = reach + bend;
    if (x < Math.min(edge.from.x, edge.to.x) - margin || x > Math.max(edge.from.x, edge.to.x) + margin) continue;
    if (y < Math.min(edge.from.y, edge.to.y) - margin || y > Math.max(edge.from.y, edge.to.y) + margin) continue;
    const distance = distanceTo(edge, x, y);
    if (distance <= least) {
      least = distance;
      nearest = edge.id;
    }
  }
  return nearest;
}
