import type { GraphStore } from "../store/graph-store.js";
import { textOf } from "./text-of.js";
import { contributorsOf } from "./correct-entities.js";

export interface EntityOrigin {
  readonly article: string;
  readonly title: string;
  readonly published?: string;
  /** Its names there, in the article's own words. */
  readonly words: readonly string[];
  /** Why this is the entity. */
  readonly reason: string;
}

export interface EntityExplanation {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly origins: readonly EntityOrigin[];
  /** Who may be the same, and why it was left open. */
  readonly proposals: readonly { readonly id: string; readonly reason: string; readonly score: number }[];
}

const all = { rowLimit: 1_000_000 };
const wordsAtMost = 5;

/** From which articles, by which words and by which rule an entity became one. */
export async function explainEntity(store: GraphStore, id: string): Promise<EntityExplanation> {
  const { label, parts } = await contributorsOf(store, id);
  const parameters = { id };
  const named = await store.query(`MATCH (n:${label} {id: $id}) RETURN n.name`, { parameters });
  const mentions = await store.query(
    `MATCH (a:Article)-[m:MENTIONS]->(n:${label} {id: $id})
     RETURN a.id, a.title, a.published, m.surfaces, m.kinds, m.resolution ORDER BY a.id`,
    { parameters, ...all },
  );
  const names = new Map<string, Set<string>>();
  for (const { article, name } of parts) names.set(article, new Set([...(names.get(article) ?? []), name]));
  const origins = mentions.rows.map(([article, title, published, surfaces, kinds, resolution]): EntityOrigin => {
    const isName = (_: unknown, at: number) => (kinds as readonly string[])[at] === "name";
    const words = [...new Set((surfaces as readonly string[]).filter(isName))];
    const own = [...(names.get(textOf(article)) ?? [])].map((name) => `“${name}”`).join(" and ");
    return {
      article: textOf(article),
      title: textOf(title),
      ...(typeof published === "string" && { published }),
      words: (words.length > 0 ? words : (surfaces as readonly string[])).slice(0, wordsAtMost),
      reason: typeof resolution === "string" ? resolution : `the full name, ${own}, is the same`,
    };
  });
  const near = await store.query(
    `MATCH (n:${label} {id: $id})-[r:POSSIBLY_SAME_AS]-(o:${label}) RETURN o.id, r.reason, r.score ORDER BY o.id`,
    { parameters, ...all },
  );
  return {
    id,
    label,
    name: textOf(named.rows[0]?.[0] ?? id),
    origins,
    proposals: near.rows.map(([other, reason, score]) => ({
      id: textOf(other),
      reason: textOf(reason),
      score: Number(score),
    })),
  };
}
