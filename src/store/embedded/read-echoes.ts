import { groupBy } from "../../resolution/group-by.js";
import type { EchoLabel } from "../../repeats/echo.js";
import { echoArticle, echoOf, isEchoRow } from "../echo-rows.js";
import type { StandingEcho } from "../graph-transaction.js";
import { assureEachFound, assureFound } from "./assure-found.js";
import type { EngineRow, StatementRunner } from "./engine.js";
import { nodeRow, relationshipColumns, relationshipRow } from "./read-article.js";

/** What a statement or an article is compared by, without what is long. */
const columns: Readonly<Record<EchoLabel, readonly string[]>> = {
  Article: ["echoes", "sketch", "key", "published"],
  Statement: ["echoes", "text", "mode", "polarity", "startOffset", "endOffset", "article"],
};

const nodesStatement = (label: EchoLabel, keys: readonly string[]) =>
  `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id AS wanted, n.id AS id,
    ${keys.map((key) => `n.${key} AS ${key}`).join(", ")}`;

const speakersStatement = `UNWIND $ids AS id MATCH (s:Statement {id: id}) OPTIONAL MATCH (s)<-[r:SAID]-(x)
  RETURN id AS wanted, s.id AS id, x.id AS speaker`;

const tiesStatement = (label: EchoLabel) =>
  `UNWIND $ids AS id MATCH (x:${label} {id: id})
   OPTIONAL MATCH (x)-[r:${label === "Article" ? "DUPLICATE_OF" : "REPEATS|CONTRADICTS"}]->(y:${label})
   RETURN id AS wanted, x.id AS id, ${relationshipColumns}`;

async function readNodes(
  runner: StatementRunner,
  label: EchoLabel,
  ids: readonly string[],
  keys = columns[label],
): Promise<ReadonlyMap<string, EngineRow>> {
  const rows = await runner.run(nodesStatement(label, keys), { ids });
  assureFound(rows, ids.length);
  return new Map(rows.map((row) => [row.id as string, row]));
}

/** By id, the rows that tell of something. */
async function readTies(
  runner: StatementRunner,
  statement: string,
  ids: readonly string[],
  told: string,
): Promise<ReadonlyMap<string, readonly EngineRow[]>> {
  const rows = await runner.run(statement, { ids });
  assureEachFound(rows, ids.length);
  return new Map(
    groupBy(
      rows.filter((row) => row[told] !== null),
      (row) => row.id as string,
    ),
  );
}

/**
 * Reads statements or articles that stand, many in one statement: a column of texts costs the engine (0.19.1) nearly as
 * much for one of them as for a hundred.
 */
export async function readEchoes(
  runner: StatementRunner,
  label: EchoLabel,
  ids: readonly string[],
): Promise<readonly StandingEcho[]> {
  const nodes = await readNodes(runner, label, ids);
  const articles =
    label === "Article"
      ? nodes
      : await readNodes(
          runner,
          "Article",
          [...new Set([...nodes.values()].map(({ article }) => article as string))],
          ["key", "published"],
        );
  const speakers = label === "Article" ? undefined : await readTies(runner, speakersStatement, ids, "speaker");
  const ties = await readTies(runner, tiesStatement(label), ids, "r");
  return ids.flatMap((id) => {
    const row = nodes.get(id);
    const article = articles.get((row?.article ?? id) as string);
    if (row === undefined || article === undefined) return [];
    const said = (speakers?.get(id) ?? []).map(({ speaker }) => speaker as string);
    const echo = echoOf(nodeRow(label, row), echoArticle(nodeRow("Article", article).properties), said);
    return echo === undefined ? [] : [{ echo, rows: (ties.get(id) ?? []).map(relationshipRow).filter(isEchoRow) }];
  });
}
