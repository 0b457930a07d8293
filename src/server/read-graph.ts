import { compareText } from "../model/canonical.js";
import { labels, relationshipTypeNames, type Label } from "../model/graph-schema.js";
import type { GraphStore } from "../store/graph-store.js";
import type { GraphResponse, ViewNode, ViewRelationship } from "./api-types.js";
import { readArticleHeads } from "./read-article-heads.js";
import { asNumber, asText, asViewNode, asViewRelationship } from "./read-values.js";

/** Every article carries these; as a rank they would only measure an article's length. */
const carrierTypes = new Set(["MENTIONS", "REPORTS"]);
const rankingTypes = relationshipTypeNames.filter((type) => !carrierTypes.has(type)).join("|");

/** Rows that one reading may take; far above what a picture of the largest cap holds. */
const rowLimit = 200_000;

interface Ranked {
  readonly id: string;
  readonly label: Label;
  readonly degree: number;
  readonly mentions: number;
}

async function degrees(store: GraphStore, label: Label): Promise<ReadonlyMap<string, number>> {
  const types = label === "Article" ? "REPORTS" : rankingTypes;
  const cypher = `MATCH (n:${label})-[r:${types}]-(m) RETURN n.id AS id, count(r) AS degree`;
  const { rows } = await store.query(cypher, { rowLimit });
  return new Map(rows.map(([id, degree]) => [asText(id), asNumber(degree)]));
}

async function mentionCounts(store: GraphStore): Promise<ReadonlyMap<string, number>> {
  const cypher = "MATCH (a:Article)-[m:MENTIONS]->(n) RETURN n.id AS id, sum(m.count) AS mentions";
  const { rows } = await store.query(cypher, { rowLimit });
  return new Map(rows.map(([id, mentions]) => [asText(id), asNumber(mentions)]));
}

async function rank(store: GraphStore, present: readonly Label[]): Promise<readonly Ranked[]> {
  const mentions = await mentionCounts(store);
  const ranked: Ranked[] = [];
  for (const label of present) {
    const degree = await degrees(store, label);
    const { rows } = await store.query(`MATCH (n:${label}) RETURN n.id AS id`, { rowLimit });
    for (const [value] of rows) {
      const id = asText(value);
      ranked.push({ id, label, degree: degree.get(id) ?? 0, mentions: mentions.get(id) ?? 0 });
    }
  }
  return ranked.sort((a, b) => b.degree - a.degree || b.mentions - a.mentions || compareText(a.id, b.id));
}

/** The ids to show by label: articles get at most a tenth of the cap, so that they never crowd out what they say. */
function choose(ranked: readonly Ranked[], limit: number): ReadonlyMap<Label, readonly string[]> {
  const articles = ranked.filter(({ label }) => label === "Article").slice(0, Math.max(1, Math.floor(limit / 10)));
  const others = ranked.filter(({ label }) => label !== "Article").slice(0, limit - articles.length);
  const chosen = new Map<Label, string[]>();
  for (const { id, label } of [...articles, ...others]) chosen.set(label, [...(chosen.get(label) ?? []), id]);
  return chosen;
}

async function readNodes(store: GraphStore, label: Label, ids?: readonly string[]): Promise<readonly ViewNode[]> {
  const cypher = ids === undefined ? `MATCH (n:${label}) RETURN n` : `MATCH (n:${label}) WHERE n.id IN $ids RETURN n`;
  const { rows } = await store.query(cypher, { rowLimit, parameters: ids === undefined ? {} : { ids } });
  return rows.map(([node]) => asViewNode(node));
}

async function readRelationships(store: GraphStore, ids?: readonly string[]): Promise<readonly ViewRelationship[]> {
  const where = ids === undefined ? "" : " WHERE a.id IN $ids AND b.id IN $ids";
  const cypher = `MATCH (a)-[r]->(b)${where} RETURN r, a.id AS from_id, b.id AS to_id`;
  const { rows } = await store.query(cypher, { rowLimit, parameters: ids === undefined ? {} : { ids } });
  return rows.map(([relationship, from, to]) => asViewRelationship(relationship, from, to));
}

/** The graph to start with: all of it, or, where it has more than `limit` nodes, the best connected of them. */
export async function readGraph(store: GraphStore, limit: number): Promise<GraphResponse> {
  const { nodes: totals } = await store.count();
  const present = labels.filter((label) => totals[label] > 0);
  const truncated = present.reduce((sum, label) => sum + totals[label], 0) > limit;
  const chosen = truncated ? choose(await rank(store, present), limit) : undefined;
  const nodes: ViewNode[] = [];
  for (const label of present) {
    const ids = chosen?.get(label);
    if (!truncated || ids !== undefined) nodes.push(...(await readNodes(store, label, ids)));
  }
  const relationships = await readRelationships(store, truncated ? nodes.map(({ id }) => id) : undefined);
  // An article that was written between the two readings brings ends that are not among the nodes.
  const known = new Set(nodes.map(({ id }) => id));
  const whole = relationships.filter(({ from, to }) => known.has(from) && known.has(to));
  return {
    nodes: [...nodes].sort((a, b) => compareText(a.id, b.id)),
    relationships: [...whole].sort((a, b) => compareText(a.id, b.id)),
    articles: await readArticleHeads(store, nodes, whole),
    totals,
    limit,
    truncated,
  };
}
