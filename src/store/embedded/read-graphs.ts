import type { Database } from "@ladybugdb/core";
import { compareText } from "../../model/canonical.js";
import type { ArticleGraph } from "../../model/graph-document.js";
import { entityLabels, labels, relationshipTypeNames, type Label } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { assembleArticles, missingEnds } from "../assemble-articles.js";
import { readContributors } from "../contributors.js";
import type { EntityContributors, GraphCounts } from "../graph-store.js";
import type { Correction } from "../../resolution/corrections.js";
import { givenGraph } from "../stored-graph.js";
import { readCorrections } from "../write-articles.js";
import { connect, run, StatementRunner } from "./engine.js";
import type { Session } from "./session.js";
import { KeyIndex } from "./key-index.js";
import { nodeRow, relationshipColumns, relationshipRow } from "./read-article.js";
import { EmbeddedTransaction } from "./transaction.js";

const articlesAtATime = 200;

async function withRunner<T>(database: Database, work: (runner: StatementRunner) => Promise<T>): Promise<T> {
  const connection = await connect(database);
  try {
    return await work(new StatementRunner(connection));
  } finally {
    await connection.close();
  }
}

async function readBatch(runner: StatementRunner, ids: readonly string[]): Promise<readonly ArticleGraph[]> {
  const nodes: NodeRow[] = [];
  const take = async (label: Label, statement: string, of = ids) => {
    for (const { n } of await runner.run(statement, { ids: of })) nodes.push(nodeRow(label, n));
  };
  await take("Article", "MATCH (n:Article) WHERE n.id IN $ids RETURN n");
  await take("Statement", "MATCH (n:Statement) WHERE n.article IN $ids RETURN n");
  for (const label of entityLabels) {
    await take(label, `MATCH (n:${label})<-[r:MENTIONS]-(a:Article) WHERE r.article IN $ids RETURN DISTINCT n`);
  }
  const relationships: RelationshipRow[] = [];
  for (const type of relationshipTypeNames) {
    const statement = `MATCH (x)-[r:${type}]->(y) WHERE r.article IN $ids RETURN ${relationshipColumns}`;
    for (const row of await runner.run(statement, { ids })) relationships.push(relationshipRow(row));
  }
  for (const [label, missing] of missingEnds(nodes, relationships)) {
    await take(label, `MATCH (n:${label}) WHERE n.id IN $ids RETURN n`, missing);
  }
  return assembleArticles(ids, nodes, relationships);
}

async function readGivenBatch(runner: StatementRunner, ids: readonly string[]): Promise<readonly ArticleGraph[]> {
  const rows = await runner.run("MATCH (n:Article) WHERE n.id IN $ids RETURN n", { ids });
  const articles = rows.map(({ n }) => nodeRow("Article", n));
  return articles.sort((a, b) => compareText(a.id, b.id)).map(givenGraph);
}

type ReadBatch = (runner: StatementRunner, ids: readonly string[]) => Promise<readonly ArticleGraph[]>;

/** Sorted by id, read some hundreds at a time. */
async function* readInBatches(session: Session, read: ReadBatch): AsyncGenerator<ArticleGraph> {
  const rows = await session.use((database) =>
    withRunner(database, (runner) => runner.run("MATCH (a:Article) RETURN a.id AS id", {})),
  );
  const ids = rows.map(({ id }) => id as string).sort(compareText);
  for (let at = 0; at < ids.length; at += articlesAtATime) {
    const batch = ids.slice(at, at + articlesAtATime);
    yield* await session.use((database) => withRunner(database, (runner) => read(runner, batch)));
  }
}

export function readArticleGraphs(session: Session): AsyncGenerator<ArticleGraph> {
  return readInBatches(session, readBatch);
}

/** As they were written, before resolution and corrections. */
export function readGivenGraphs(session: Session): AsyncGenerator<ArticleGraph> {
  return readInBatches(session, readGivenBatch);
}

export function readStoredContributors(database: Database, id: string): Promise<EntityContributors | undefined> {
  return withRunner(database, (runner) => readContributors(new EmbeddedTransaction(runner, new KeyIndex()), id));
}

export async function readStoredCorrections(database: Database): Promise<readonly Correction[]> {
  const texts = await withRunner(database, (runner) => runner.run("MATCH (c:Correction) RETURN c.text AS text", {}));
  return readCorrections(texts.map(({ text }) => text as string));
}

export async function countGraph(database: Database): Promise<GraphCounts> {
  const connection = await connect(database);
  try {
    const count = async (pattern: string) =>
      Number((await run(connection, `MATCH ${pattern} RETURN count(*) AS number`))[0]?.number ?? 0);
    const nodes: [string, number][] = [];
    for (const label of labels) nodes.push([label, await count(`(n:${label})`)]);
    const relationships: [string, number][] = [];
    for (const type of relationshipTypeNames) relationships.push([type, await count(`()-[r:${type}]->()`)]);
    return {
      nodes: Object.fromEntries(nodes) as GraphCounts["nodes"],
      relationships: Object.fromEntries(relationships) as GraphCounts["relationships"],
    };
  } finally {
    await connection.close();
  }
}
