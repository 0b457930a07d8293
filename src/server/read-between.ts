import { compareText } from "../model/canonical.js";
import type { GraphStore } from "../store/graph-store.js";
import type { BetweenResponse } from "./api-types.js";
import { readArticleHeads } from "./read-article-heads.js";
import { asViewRelationship } from "./read-values.js";

/** Far above what the largest request can name. */
const rowLimit = 200_000;

/** Every relationship between one of `some` and one of `others`, whichever way it runs. */
export async function readBetween(
  store: GraphStore,
  some: readonly string[],
  others: readonly string[],
): Promise<BetweenResponse> {
  const parameters = { some, others };
  const read = async (ends: string) => {
    const cypher = `MATCH (a)-[r]->(b) WHERE ${ends} RETURN r, a.id AS from_id, b.id AS to_id`;
    const { rows } = await store.query(cypher, { parameters, rowLimit });
    return rows.map(([relationship, from, to]) => asViewRelationship(relationship, from, to));
  };
  const found = [
    ...(await read("a.id IN $some AND b.id IN $others")),
    ...(await read("b.id IN $some AND a.id IN $others")),
  ];
  const relationships = [...new Map(found.map((one) => [one.id, one])).values()];
  return {
    relationships: relationships.sort((a, b) => compareText(a.id, b.id)),
    articles: await readArticleHeads(store, [], relationships),
  };
}
