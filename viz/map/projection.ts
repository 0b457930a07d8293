import { geoNaturalEarth1 } from "d3-geo";

/** How wide the whole world is on paper; all else is measured by it. */
export const worldWidth = 1_000;

export const projection = geoNaturalEarth1().fitWidth(worldWidth, { type: "Sphere" });

/** Where a place is on paper. */
export function onPaper(at: readonly [longitude: number, latitude: number]): readonly [x: number, y: number] {
  return projection([...at]) ?? [0, 0];
}
