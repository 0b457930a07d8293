import { dayOf } from "./days.js";
import type { ArticleHead } from "../../src/server/api-types.js";
import { fullCaption } from "./captions.js";
import { facetNames, type Facet, type Filters } from "./filters.js";
import type { ViewGraph } from "./view-graph.js";

/** A statement as it is filtered and put on the timeline. */
export interface StatementFacts {
  readonly id: string;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** ISO day on which it was said, else on which its article was published. */
  readonly day: string | undefined;
  readonly article: string;
  /** Where in its article's text it stands, 0 to 1. */
  readonly place: number;
}

function words(value: unknown): readonly string[] {
  return typeof value === "string" && value !== "" ? [value.toLowerCase()] : [];
}

/** The facts of every statement in the graph, in the order of their ids. */
export function statementFacts(
  graph: ViewGraph,
  articles: ReadonlyMap<string, ArticleHead>,
): ReadonlyMap<string, StatementFacts> {
  const ends = new Map<string, number>();
  graph.forEachNode((_id, { node: { label, properties } }) => {
    if (label !== "Statement") return;
    const article = String(properties.article);
    ends.set(article, Math.max(ends.get(article) ?? 1, Number(properties.endOffset)));
  });
  const facts = new Map<string, StatementFacts>();
  graph.forEachNode((id, { node: { label, properties } }) => {
    if (label !== "Statement") return;
    const article = String(properties.article);
    const who: string[] = [];
    const about: string[] = [];
    const to: string[] = [];
    const cues = new Set(words(properties.cue));
    graph.forEachEdge(id, (_edge, { relationship }, source, target) => {
      if (relationship.type === "SAID" && target === id) {
        who.push(source);
        for (const cue of words(relationship.properties.cue)) cues.add(cue);
      }
      if (relationship.type === "ABOUT" && source === id) about.push(target);
      if (relationship.type === "ADDRESSED_TO" && source === id) to.push(target);
    });
    const head = articles.get(article);
    facts.set(id, {
      id,
      article,
      values: {
        who: [...new Set(who)],
        about: [...new Set(about)],
        to: [...new Set(to)],
        cue: [...cues],
        kind: words(properties.kind),
        mode: words(properties.mode),
        publisher: head?.publisher === undefined ? [] : [head.publisher],
      },
      day: dayOf(properties.said) ?? dayOf(head?.published),
      place: Number(properties.startOffset) / (ends.get(article) ?? 1),
    });
  });
  return facts;
}

function fitsDay(day: string | undefined, { since, until }: Filters): boolean {
  if (since === undefined && until === undefined) return true;
  return day !== undefined && (since === undefined || day >= since) && (until === undefined || day <= until);
}

/** Whether a statement passes all that chooses among statements; one facet can be left out, to count its values. */
export function fits(statement: StatementFacts, filters: Filters, except?: Facet): boolean {
  const { facets, part } = filters;
  if (!fitsDay(statement.day, filters)) return false;
  if (part !== undefined && (statement.place < part[0] || statement.place > part[1])) return false;
  return facetNames.every(
    (facet) =>
      facet === except ||
      facets[facet].length === 0 ||
      facets[facet].some((value) => statement.values[facet].includes(value)),
  );
}

/** Whether what an article supports passes the filters by date and publisher. */
export function articleFits(head: ArticleHead | undefined, filters: Filters): boolean {
  const { publisher } = filters.facets;
  if (publisher.length > 0 && !(head?.publisher !== undefined && publisher.includes(head.publisher))) return false;
  return fitsDay(dayOf(head?.published), filters);
}

export interface FacetValue {
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

/** Each facet's values with how many statements choosing them would leave, the most frequent first. */
export function facetValues(
  graph: ViewGraph,
  facts: Iterable<StatementFacts>,
  filters: Filters,
): Readonly<Record<Facet, readonly FacetValue[]>> {
  const all = [...facts];
  const valuesOf = (facet: Facet): readonly FacetValue[] => {
    const counts = new Map<string, number>(filters.facets[facet].map((value) => [value, 0]));
    for (const statement of all) {
      if (!fits(statement, filters, facet)) continue;
      for (const value of statement.values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const title = (value: string) =>
      graph.hasNode(value) ? fullCaption(graph.getNodeAttribute(value, "node")) : value;
    return [...counts]
      .map(([value, count]) => ({ value, title: title(value), count }))
      .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, "en"));
  };
  return Object.fromEntries(facetNames.map((facet) => [facet, valuesOf(facet)])) as unknown as Readonly<
    Record<Facet, readonly FacetValue[]>
  >;
}
