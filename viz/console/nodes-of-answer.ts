import { labels, relationshipTypeNames, type Label, type RelationshipType } from "../../src/model/graph-schema.js";
import type { QueryValue } from "../../src/store/query-result.js";
import { defaultFilters, type Filters } from "../graph/filters.js";
import type { NodesOfRow } from "./node-of-row.js";
import { isA } from "./value-in-words.js";

/** What an answer holds of the graph. */
export interface NodesOfAnswer {
  /** In the order of the rows, each once. */
  readonly ids: readonly string[];
  readonly labels: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

/** An id starts with its node's label; nothing where the text is no id. */
function labelOf(id: string): Label | undefined {
  const [, prefix] = /^([a-z]+):\S+$/u.exec(id) ?? [];
  return labels.find((label) => label.toLowerCase() === prefix);
}

/** All nodes of an answer: those in its cells and in lists and paths there, the ends of relationships, and nodes that a cell names. */
export function nodesOfAnswer(rows: readonly (readonly QueryValue[])[], namedIn: NodesOfRow): NodesOfAnswer {
  const ids = new Set<string>();
  const found = { labels: new Set<string>(), types: new Set<string>() };
  const add = (id: string, label: string | undefined = labelOf(id)) => {
    ids.add(id);
    if (label !== undefined) found.labels.add(label);
  };
  const collect = (value: QueryValue): void => {
    if (typeof value === "string") {
      if (labelOf(value) !== undefined) add(value);
    } else if (isA("node", value)) add(value.id, value.label);
    else if (isA("relationship", value)) {
      found.types.add(value.type);
      add(value.from);
      add(value.to);
    } else if (isA("path", value)) [...value.nodes, ...value.relationships].forEach(collect);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach((one) => collect(one));
  };
  for (const row of rows) {
    row.forEach(collect);
    for (const id of namedIn(row)) add(id);
  }
  return { ids: [...ids], ...found };
}

/** As a view starts, but with every kind of thing in sight that the answer holds; an article with all that joins it. */
export function filtersFor({ labels: held, types }: NodesOfAnswer): Filters {
  const without = <T extends string>(hidden: ReadonlySet<T>, shown: ReadonlySet<string>) =>
    new Set([...hidden].filter((name) => !shown.has(name)));
  const shownTypes = held.has("Article" satisfies Label) ? new Set<string>(relationshipTypeNames) : types;
  return {
    ...defaultFilters,
    hiddenLabels: without<Label>(defaultFilters.hiddenLabels, held),
    hiddenTypes: without<RelationshipType>(defaultFilters.hiddenTypes, shownTypes),
  };
}
