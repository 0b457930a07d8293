import type { Label, RelationshipType } from "../../src/model/graph-schema.js";

/** What statements are sorted by: the first three by the ids of nodes, the others by words. */
export const facetNames = ["who", "about", "to", "cue", "kind", "mode", "publisher"] as const;
export type Facet = (typeof facetNames)[number];
export type FacetChoices = Readonly<Record<Facet, readonly string[]>>;

export interface Filters {
  readonly hiddenLabels: ReadonlySet<Label>;
  readonly hiddenTypes: ReadonlySet<RelationshipType>;
  readonly hideOrphans: boolean;
  /** Relationships in view that an entity must have. */
  readonly minDegree: number;
  /** And at most so many. */
  readonly maxDegree: number | undefined;
  /** Statements that fit one of the chosen values of each facet that has any. */
  readonly facets: FacetChoices;
  /** ISO days, both included. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** The part of each article's text that its statements stand in, 0 to 1. */
  readonly part: readonly [number, number] | undefined;
}

export const noFacets: FacetChoices = { who: [], about: [], to: [], cue: [], kind: [], mode: [], publisher: [] };

/** Nothing is filtered out. */
export const everything: Filters = {
  hiddenLabels: new Set(),
  hiddenTypes: new Set(),
  hideOrphans: false,
  minDegree: 0,
  maxDegree: undefined,
  facets: noFacets,
  since: undefined,
  until: undefined,
  part: undefined,
};

/** Articles touch everything that they mention: the picture starts without them, and the legend says so. */
export const defaultFilters: Filters = {
  ...everything,
  hiddenLabels: new Set<Label>(["Article"]),
  hiddenTypes: new Set<RelationshipType>(["MENTIONS", "REPORTS"]),
};

/** Whether statements are chosen among, by anything else than their label. */
export function choosesStatements({ facets, since, until, part }: Filters): boolean {
  return (
    since !== undefined || until !== undefined || part !== undefined || facetNames.some((f) => facets[f].length > 0)
  );
}
