import type { ArticleGraph, GraphNode } from "../model/graph-document.js";
import type { NodeProperties } from "../model/graph-schema.js";
import { orderProperties } from "../model/canonical.js";
import type { Placement } from "../resolution/place-article.js";
import { isEntityLabel, readShares } from "../resolution/share.js";
import type { NodeRow } from "./article-rows.js";
import { unpackContribution } from "./contribution.js";
import type { StoredArticle } from "./graph-transaction.js";

function articleRow({ owned }: StoredArticle): NodeRow | undefined {
  return owned.find(({ label }) => label === "Article");
}

/** What the store keeps of an article besides its graph. */
export function keptOf(stored: StoredArticle): { readonly fingerprint: string; readonly contribution: string } {
  const { fingerprint, contribution } = articleRow(stored)?.properties ?? {};
  return { fingerprint: String(fingerprint ?? ""), contribution: String(contribution ?? "") };
}

/** An article's graph as it was given, from its own node; nothing where the article does not stand. */
export function givenGraph(row: NodeRow): ArticleGraph {
  const article = orderProperties("Article", row.properties) as unknown as NodeProperties<"Article">;
  const { nodes, relationships } = unpackContribution(String(row.properties["contribution"]), article);
  const own: GraphNode = { id: article.id, label: "Article", properties: article };
  return { source: article.key ?? article.id, article, nodes: [own, ...nodes], relationships, warnings: [] };
}

export function storedGraph(stored: StoredArticle): ArticleGraph | undefined {
  const row = articleRow(stored);
  return row === undefined ? undefined : givenGraph(row);
}

/** Where the entities of a stored article stand, by their ids in the article. */
export function storedPlaces(stored: StoredArticle): ReadonlyMap<string, Placement> {
  const places = new Map<string, Placement>();
  for (const { type, to, toLabel, properties } of stored.relationships) {
    if (type !== "MENTIONS" || !isEntityLabel(toLabel)) continue;
    const { article, share, resolution } = properties;
    const reason = typeof resolution === "string" ? { reason: resolution } : {};
    for (const one of readShares(toLabel, String(article), String(share))) {
      places.set(one.entity, { node: to, share: one, ...reason });
    }
  }
  return places;
}
