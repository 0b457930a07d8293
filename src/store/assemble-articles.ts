import { canonicalGraph, compareText } from "../model/canonical.js";
import type { ArticleGraph } from "../model/graph-document.js";
import { entityLabels, type Label, type NodeProperties } from "../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "./article-rows.js";

const keyOf = (label: Label, id: string) => `${label} ${id}`;

/** Entities at the ends of relationships that no article of those read mentions, as the other end of a proposal may be. */
export function missingEnds(
  nodes: readonly NodeRow[],
  relationships: readonly RelationshipRow[],
): readonly (readonly [Label, readonly string[]])[] {
  const known = new Set(nodes.map(({ label, id }) => keyOf(label, id)));
  return entityLabels.flatMap((label) => {
    const ids = new Set<string>();
    for (const { from, fromLabel, to, toLabel } of relationships) {
      if (fromLabel === label && !known.has(keyOf(label, from))) ids.add(from);
      if (toLabel === label && !known.has(keyOf(label, to))) ids.add(to);
    }
    return ids.size === 0 ? [] : [[label, [...ids].sort(compareText)] as const];
  });
}

/** Puts articles together from rows that were read in bulk; one whose node is gone by now is left out. */
export function assembleArticles(
  ids: readonly string[],
  nodes: readonly NodeRow[],
  relationships: readonly RelationshipRow[],
): readonly ArticleGraph[] {
  const byKey = new Map(nodes.map((node) => [keyOf(node.label, node.id), node]));
  const byArticle = new Map<string, RelationshipRow[]>();
  for (const row of relationships) {
    const article = String(row.properties.article);
    const rows = byArticle.get(article) ?? [];
    rows.push(row);
    byArticle.set(article, rows);
  }
  return [...ids].sort(compareText).flatMap((id) => {
    const article = byKey.get(keyOf("Article", id));
    if (article === undefined) return [];
    const rows = byArticle.get(id) ?? [];
    const keys = new Set([
      keyOf("Article", id),
      ...rows.flatMap((row) => [keyOf(row.fromLabel, row.from), keyOf(row.toLabel, row.to)]),
    ]);
    // What a statement repeats stands in another article, with which it is given.
    const isOwn = ({ label, id: node, properties }: NodeRow) =>
      label === "Statement" ? properties["article"] === id : label !== "Article" || node === id;
    const own = [...keys].flatMap((key) => byKey.get(key) ?? []).filter(isOwn);
    const properties = article.properties as unknown as NodeProperties<"Article">;
    const graph = {
      source: properties.key ?? id,
      article: properties,
      nodes: own,
      relationships: rows,
      warnings: [],
    };
    return [canonicalGraph(graph as unknown as ArticleGraph)];
  });
}
