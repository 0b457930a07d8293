/** How the paper lies under the pane: pixels = paper * k + (x, y). */
export interface Frame {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

const padding = 44;

export const toPane = ({ k, x, y }: Frame, [px, py]: Point): Point => [px * k + x, py * k + y];

/** The frame in which some points of the paper fill the pane, but no closer than a scale. */
export function frameOf(points: readonly Point[], pane: Size, closest: number): Frame {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = (length: number) => Math.max(1, length - 2 * Math.min(padding, length / 5));
  const k = Math.min(closest, room(pane.width) / (right - left || 1e-6), room(pane.height) / (bottom - top || 1e-6));
  return { k, x: pane.width / 2 - (k * (left + right)) / 2, y: pane.height / 2 - (k * (top + bottom)) / 2 };
}

/** Points of the same place, in pixels, side by side: the first where it is, the others around it. */
export function fanOut(points: readonly Point[], distance: number): readonly Point[] {
  const taken = new Map<string, number>();
  return points.map(([x, y]) => {
    const key = `${Math.round(x)} ${Math.round(y)}`;
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    if (before === 0) return [x, y];
    const angle = before * 2.4;
    const radius = distance * Math.sqrt(before);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
