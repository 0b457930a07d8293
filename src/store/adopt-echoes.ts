import { correctStatements } from "../resolution/statement-corrections.js";
import { ownedRows } from "./article-rows.js";
import { echoesOfRows } from "./echo-rows.js";
import type { GraphTransaction, StoredArticle } from "./graph-transaction.js";
import { findRelatives, relateEchoes } from "./relate-echoes.js";
import { keptOf, storedGraph } from "./stored-graph.js";
import { readCorrections } from "./write-articles.js";

/** Articles that are brought up to date at a time. */
export const articlesPerAdoption = 50;

/** Compares articles that an onrecord has stored which compared none. */
export async function adoptEchoes(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  const corrections = readCorrections((await transaction.begin([])).corrections);
  const stored = await transaction.readArticles(ids);
  const now = stored.flatMap((one) => {
    const given = storedGraph(one);
    if (given === undefined) return [];
    return [{ ...one, owned: ownedRows(correctStatements(given, corrections), keptOf(one)) }];
  });
  const echoes = (all: readonly StoredArticle[]) =>
    all.flatMap(({ owned, relationships }) => echoesOfRows(owned, relationships));
  const { remove, create } = relateEchoes(await findRelatives(transaction, echoes(stored), echoes(now), []));
  await transaction.deleteRelationships(remove);
  for (const label of ["Statement", "Article"] as const) {
    const rows = now.flatMap(({ owned }) => owned.filter((row) => row.label === label));
    await transaction.updateNodes(label, rows);
  }
  await transaction.createRelationships(create);
}
