import { setImmediate } from "node:timers/promises";
import neo4j, { type ManagedTransaction } from "neo4j-driver";
import { OnrecordError } from "../../errors.js";
import { compareText } from "../../model/canonical.js";
import type { ArticleGraph } from "../../model/graph-document.js";
import type { Correction } from "../../resolution/corrections.js";
import { labels, relationshipTypeNames } from "../../model/graph-schema.js";
import { checkArticle, type GivenArticle } from "../article-rows.js";
import { adoptArticles } from "../adopt-articles.js";
import { adoptEchoes, articlesPerAdoption } from "../adopt-echoes.js";
import { assembleArticles, missingEnds } from "../assemble-articles.js";
import { readContributors } from "../contributors.js";
import type {
  ChangeCounts,
  CorrectionChange,
  EntityContributors,
  GraphCounts,
  GraphStore,
  OpenOptions,
  QueryOptions,
  ReadArticlesOptions,
  WriteOptions,
  WriteOutcome,
} from "../graph-store.js";
import { interrupted } from "../query-limits.js";
import { unchangedOutcome } from "../count-changes.js";
import { prepareArticles } from "../prepare-article.js";
import type { QueryResult } from "../query-result.js";
import { givenGraph } from "../stored-graph.js";
import {
  correctInTransaction,
  readCorrections,
  retractInTransaction,
  stands,
  writeInTransaction,
} from "../write-articles.js";
import { writeGroups } from "../write-groups.js";
import { readArticleNodes, readMentioned, readNodes, readOwned, readRelationships } from "./article-reader.js";
import { Neo4jConnection } from "./connection.js";
import { storeError } from "./errors.js";
import { localFolder } from "./local/folders.js";
import { knownPassword } from "./local/local-state.js";
import { queryServer } from "./query.js";
import { applySchema, checkSchema } from "./schema.js";
import { Neo4jTransaction } from "./transaction.js";

const defaultBatchSize = 1_000;
const batchesPerTransaction = 10;
const articlesAtATime = 100;

class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly url: string;
  readonly #commonKeys = new Set<string>();

  constructor(
    readonly connection: Neo4jConnection,
    readonly options: OpenOptions,
  ) {
    this.url = connection.uri;
  }

  async writeArticles(graphs: readonly ArticleGraph[], options: WriteOptions = {}): Promise<readonly WriteOutcome[]> {
    this.#refuseReader();
    const all = graphs.map(checkArticle);
    const standing = await this.#fingerprints(all.map(({ articleId }) => articleId));
    const outcomes = new Map<GivenArticle, WriteOutcome>();
    const due = all.filter((rows) => !stands(rows, standing) || this.#comesTwice(rows, all));
    const rowLimit = this.#batchSize() * batchesPerTransaction;
    const groups = writeGroups(due, new Set(standing.keys()), rowLimit);
    for (const [at, group] of groups.entries()) {
      if (options.signal?.aborted === true) throw interrupted("Writing", { outcomes: [...outcomes.values()] });
      const written = await this.#inTransaction(async (transaction) => {
        const outcome = await writeInTransaction(transaction, group);
        // While the server commits. What fails here, fails once more where it is needed.
        setImmediate(groups[at + 1] ?? [])
          .then(prepareArticles)
          .catch(() => undefined);
        return outcome;
      });
      group.forEach((rows, index) => outcomes.set(rows, written[index] ?? unchangedOutcome(rows)));
    }
    return all.map((rows) => outcomes.get(rows) ?? unchangedOutcome(rows));
  }

  async retractArticle(articleId: string): Promise<ChangeCounts> {
    this.#refuseReader();
    return this.#inTransaction((transaction) => retractInTransaction(transaction, articleId));
  }

  query(cypher: string, options: QueryOptions = {}): Promise<QueryResult> {
    return queryServer(this.connection, cypher, options);
  }

  async count(): Promise<GraphCounts> {
    const count = async (pattern: string) => {
      const [row] = await this.connection.rows(`MATCH ${pattern} RETURN count(*) AS number`);
      return Number(row?.number ?? 0);
    };
    const nodes: [string, number][] = [];
    for (const label of labels) nodes.push([label, await count(`(:${label})`)]);
    const relationships: [string, number][] = [];
    for (const type of relationshipTypeNames) relationships.push([type, await count(`()-[:${type}]->()`)]);
    return {
      nodes: Object.fromEntries(nodes) as GraphCounts["nodes"],
      relationships: Object.fromEntries(relationships) as GraphCounts["relationships"],
    };
  }

  async correct(change: CorrectionChange): Promise<ChangeCounts> {
    this.#refuseReader();
    return this.#inTransaction((transaction) => correctInTransaction(transaction, change));
  }

  async contributors(id: string): Promise<EntityContributors | undefined> {
    const session = this.connection.driver.session({
      database: this.connection.database,
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      return await session.executeRead((transaction) =>
        readContributors(new Neo4jTransaction(transaction, this.#batchSize()), id),
      );
    } catch (thrown) {
      throw storeError(thrown, this.url);
    } finally {
      await session.close();
    }
  }

  async corrections(): Promise<readonly Correction[]> {
    const rows = await this.connection.rows("MATCH (c:Correction) RETURN c.text AS text");
    return readCorrections(rows.map(({ text }) => String(text)));
  }

  async *readArticles(options: ReadArticlesOptions = {}): AsyncGenerator<ArticleGraph> {
    const rows = await this.connection.rows("MATCH (a:Article) RETURN a.id AS id");
    const ids = rows.map(({ id }) => String(id)).sort(compareText);
    const run = this.connection.rows.bind(this.connection);
    for (let at = 0; at < ids.length; at += articlesAtATime) {
      const batch = ids.slice(at, at + articlesAtATime);
      if (options.form === "given") {
        const articles = [...(await readArticleNodes(run, batch))];
        yield* articles.sort((a, b) => compareText(a.id, b.id)).map(givenGraph);
        continue;
      }
      const nodes = [...(await readOwned(run, batch)), ...(await readMentioned(run, batch))];
      const relationships = await readRelationships(run, batch);
      for (const [label, missing] of missingEnds(nodes, relationships)) {
        nodes.push(...(await readNodes(run, label, missing)));
      }
      yield* assembleArticles(batch, nodes, relationships);
    }
  }

  close(): Promise<void> {
    return this.connection.driver.close();
  }

  /** Writes anew what an onrecord without resolution across articles has stored, and compares what was not compared. */
  async adopt(): Promise<void> {
    const lacking = async (property: "contribution" | "sketch") => {
      const rows = await this.connection.rows(`MATCH (a:Article) WHERE a.${property} IS NULL RETURN a.id AS id`);
      return rows.map(({ id }) => String(id)).sort(compareText);
    };
    const unresolved = await lacking("contribution");
    if (unresolved.length > 0) await this.#inTransaction((transaction) => adoptArticles(transaction, unresolved));
    const ids = await lacking("sketch");
    for (let at = 0; at < ids.length; at += articlesPerAdoption) {
      const batch = ids.slice(at, at + articlesPerAdoption);
      await this.#inTransaction((transaction) => adoptEchoes(transaction, batch));
    }
  }

  #batchSize(): number {
    return this.options.batchSize ?? defaultBatchSize;
  }

  #refuseReader(): void {
    if (this.options.access === "write") return;
    throw new OnrecordError("store-failed", `The store ${this.url} was opened for reading only.`);
  }

  #comesTwice(rows: GivenArticle, all: readonly GivenArticle[]): boolean {
    return all.some((other) => other !== rows && other.articleId === rows.articleId);
  }

  async #fingerprints(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.connection.rows(
      "UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, coalesce(a.fingerprint, '') AS fingerprint",
      { ids },
    );
    return new Map(rows.map(({ id, fingerprint }) => [String(id), String(fingerprint)]));
  }

  /** The driver runs it again when the server found two writers in each other's way. */
  async #inTransaction<T>(work: (transaction: Neo4jTransaction) => Promise<T>): Promise<T> {
    const session = this.connection.driver.session({
      database: this.connection.database,
      defaultAccessMode: neo4j.session.WRITE,
    });
    try {
      return await session.executeWrite((transaction: ManagedTransaction) =>
        work(new Neo4jTransaction(transaction, this.#batchSize(), this.#commonKeys)),
      );
    } catch (thrown) {
      throw storeError(thrown, this.url);
    } finally {
      await session.close();
    }
  }
}

/**
 * Opens a database of a Neo4j server; the one called `neo4j`, as that user, where the options name none, and with the
 * password of `onrecord neo4j start` where it is that server.
 */
export async function openNeo4jStore(uri: string, options: OpenOptions): Promise<GraphStore> {
  const password = options.password ?? knownPassword(localFolder(process.env), uri) ?? "";
  const credentials = { username: options.username ?? "neo4j", password };
  const connection = await Neo4jConnection.open(uri, credentials, options.database ?? "neo4j");
  try {
    const store = new Neo4jStore(connection, options);
    if (options.access === "write") {
      if (await applySchema(connection, options.onWarning)) await store.adopt();
    } else await checkSchema(connection);
    return store;
  } catch (thrown) {
    await connection.driver.close();
    throw storeError(thrown, uri);
  }
}
