import { geoGraticule10, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countries from "world-atlas/countries-50m.json?raw";
import { projection } from "./projection.js";

export interface Outline {
  /** The paths of an SVG, measured as the paper is. */
  readonly sphere: string;
  readonly grid: string;
  /** One path a country, so that a browser passes over those out of sight. */
  readonly countries: readonly string[];
  readonly height: number;
}

let drawn: Outline | undefined;

/** The world's outline, by Natural Earth; drawn when it is first asked for. */
export function worldOutline(): Outline {
  drawn ??= drawOutline();
  return drawn;
}

function drawOutline(): Outline {
  const world = JSON.parse(countries) as Topology<{ countries: GeometryCollection }>;
  const path = geoPath(projection).digits(2);
  const [[, top], [, bottom]] = path.bounds({ type: "Sphere" });
  return {
    sphere: path({ type: "Sphere" }) ?? "",
    grid: path(geoGraticule10()) ?? "",
    countries: feature(world, world.objects.countries).features.map((country) => path(country) ?? ""),
    height: bottom - top,
  };
}
