import { fullCaption } from "./captions.js";
import { mentionCounts } from "./sizes.js";
import type { ViewGraph } from "./view-graph.js";
import type { Part } from "./visibility.js";

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  /** In the articles that were read. */
  readonly mentions: number;
}

export interface LocatedPlace extends NamedPlace {
  /** Degrees east and north. */
  readonly at: readonly [longitude: number, latitude: number];
}

export interface Places {
  readonly located: readonly LocatedPlace[];
  /** What no map can show. */
  readonly elsewhere: readonly NamedPlace[];
}

/** The shown places, those mentioned most first. */
export function placesIn(graph: ViewGraph, shown: Part): Places {
  const counts = mentionCounts(graph);
  const located: LocatedPlace[] = [];
  const elsewhere: NamedPlace[] = [];
  for (const id of shown.nodes) {
    const { node } = graph.getNodeAttributes(id);
    if (node.label !== "Place") continue;
    const place = { id, name: fullCaption(node), mentions: counts.get(id) ?? 0 };
    const { longitude, latitude } = node.properties;
    if (typeof longitude === "number" && typeof latitude === "number")
      located.push({ ...place, at: [longitude, latitude] });
    else elsewhere.push(place);
  }
  const mostFirst = (a: NamedPlace, b: NamedPlace) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1);
  return { located: located.sort(mostFirst), elsewhere: elsewhere.sort(mostFirst) };
}

export function mentionsInWords(mentions: number): string {
  return `${mentions.toLocaleString("en")} ${mentions === 1 ? "mention" : "mentions"}`;
}
