import type { LocatedPlace } from "../graph/places.js";
import { placeCaptions, type Measure, type PlacedLine } from "../graph/place-captions.js";
import { fanOut, toPane, type Frame, type Size } from "./frame.js";
import { onPaper } from "./projection.js";

export interface Mark {
  readonly place: LocatedPlace;
  /** In pixels of the pane. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lit: boolean;
}

/** More names than these are no map, but a list. */
const mostCaptions = 150;

const sizeOf = (mentions: number) => Math.min(4 + 1.8 * Math.sqrt(mentions), 18);

/** The places where they lie in the pane, large ones first, so that small ones are drawn over them. */
export function marksOf(places: readonly LocatedPlace[], frame: Frame, lit: ReadonlySet<string>): readonly Mark[] {
  const points = fanOut(
    places.map(({ at }) => toPane(frame, onPaper(at))),
    14,
  );
  return places.map((place, index) => {
    const [x, y] = points[index] ?? [0, 0];
    return { place, x, y, size: sizeOf(place.mentions), lit: lit.has(place.id) };
  });
}

/** The names for which there is room, the lit and the large ones first. */
export function captionsOf(marks: readonly Mark[], pane: Size, measure: Measure): readonly PlacedLine[] {
  const seen = marks.filter(({ x, y }) => x > 0 && y > 0 && x < pane.width && y < pane.height);
  const named = [...seen.filter(({ lit }) => lit), ...seen.filter(({ lit }) => !lit)].slice(0, mostCaptions);
  const captions = named.map(({ place, x, y, size, lit }) => ({
    key: place.id,
    text: place.name,
    label: "Place" as const,
    x,
    y,
    size,
    lit,
  }));
  return placeCaptions(captions, [], pane.width, measure);
}
