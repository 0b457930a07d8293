import type { ManagedTransaction } from "neo4j-driver";
import { compareRelationships, compareText } from "../../model/canonical.js";
import type { GraphRelationship } from "../../model/graph-document.js";
import type { EntityLabel, Label } from "../../model/graph-schema.js";
import type { Properties } from "../../model/property.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import type { GraphTransaction, StoredArticle } from "../graph-transaction.js";
import { storedProperties } from "../stored-properties.js";
import { readOwned, readRelationships, type Row } from "./article-reader.js";
import { storedForm } from "./parameters.js";

const inOrder = (a: RelationshipRow, b: RelationshipRow) =>
  compareText(a.fromLabel, b.fromLabel) ||
  compareText(a.toLabel, b.toLabel) ||
  compareRelationships(a as unknown as GraphRelationship, b as unknown as GraphRelationship);

/**
 * One constant statement for each label, and for each type between two labels, over batches of rows sorted by key:
 * few plans, and locks taken in one order by every writer.
 */
export class Neo4jTransaction implements GraphTransaction {
  constructor(
    readonly transaction: ManagedTransaction,
    readonly batchSize: number,
  ) {}

  readonly run = async (cypher: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly Row[]> =>
    (await this.transaction.run(cypher, parameters)).records.map((record) => record.toObject());

  async lockArticles(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    await this.#lock("Article", ids);
    const rows = await this.run(
      `UNWIND $ids AS id MATCH (n:Article {id: id}) WHERE n.title IS NOT NULL
       RETURN id, coalesce(n.fingerprint, '') AS fingerprint`,
      { ids },
    );
    return new Map(rows.map((row) => [String(row.id), String(row.fingerprint)]));
  }

  async lockEntities(label: EntityLabel, ids: readonly string[]): Promise<ReadonlyMap<string, Properties>> {
    await this.#lock(label, ids);
    const rows = await this.run(
      `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE n.name IS NOT NULL RETURN id, properties(n) AS properties`,
      { ids },
    );
    return new Map(rows.map((row) => [String(row.id), storedProperties(label, row.properties as Row)]));
  }

  /**
   * MERGE alone takes no lock on a node that stands, a write does; what is to be read must be read by a statement of
   * its own, after the lock is held.
   */
  async #lock(label: Label, ids: readonly string[]): Promise<void> {
    await this.run(`UNWIND $ids AS id MERGE (n:${label} {id: id}) SET n.held = true REMOVE n.held`, { ids });
  }

  async readArticle(id: string): Promise<StoredArticle> {
    return { owned: await readOwned(this.run, [id]), relationships: await readRelationships(this.run, [id]) };
  }

  async sharesOfOthers(
    label: EntityLabel,
    ids: readonly string[],
    article: string,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.run(
      `UNWIND $ids AS id MATCH (:${label} {id: id})<-[r:MENTIONS]-(:Article) WHERE r.article <> $article
       RETURN id, collect(r.share) AS shares`,
      { ids, article },
    );
    return new Map(rows.map((row) => [String(row.id), row.shares as readonly string[]]));
  }

  async createNodes(label: Label, rows: readonly NodeRow[]): Promise<void> {
    await this.#putNodes(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row.properties`, label, rows);
  }

  async updateNodes(label: Label, rows: readonly NodeRow[]): Promise<void> {
    await this.#putNodes(`UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n = row.properties`, label, rows);
  }

  async deleteNodes(label: Label, ids: readonly string[]): Promise<void> {
    await this.#inBatches([...ids].sort(compareText), (batch) =>
      this.run(`UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`, { ids: batch }),
    );
  }

  async createRelationships(rows: readonly RelationshipRow[]): Promise<void> {
    await this.#byKind(
      rows,
      ({ type, fromLabel, toLabel }) =>
        `UNWIND $rows AS row MATCH (x:${fromLabel} {id: row.from}) MATCH (y:${toLabel} {id: row.to})
         CREATE (x)-[r:${type}]->(y) SET r = row.properties`,
    );
  }

  async deleteRelationships(rows: readonly RelationshipRow[]): Promise<void> {
    await this.#byKind(
      rows,
      ({ type, fromLabel, toLabel }) =>
        `UNWIND $rows AS row
         MATCH (:${fromLabel} {id: row.from})-[r:${type} {id: row.properties.id}]->(:${toLabel} {id: row.to}) DELETE r`,
    );
  }

  async #putNodes(statement: string, label: Label, rows: readonly NodeRow[]): Promise<void> {
    const sorted = [...rows].sort((a, b) => compareText(a.id, b.id));
    await this.#inBatches(sorted, (batch) =>
      this.run(statement, {
        rows: batch.map(({ id, properties }) => ({ id, properties: storedForm(label, properties) })),
      }),
    );
  }

  /** The statements go out one behind the other, without a wait for the answer to each. */
  async #byKind(rows: readonly RelationshipRow[], statement: (row: RelationshipRow) => string): Promise<void> {
    const kinds = new Map<string, RelationshipRow[]>();
    for (const row of [...rows].sort(inOrder)) {
      const text = statement(row);
      const kind = kinds.get(text);
      if (kind === undefined) kinds.set(text, [row]);
      else kind.push(row);
    }
    const pending = [...kinds].map(([text, kind]) =>
      this.#inBatches(kind, (batch) =>
        this.run(text, {
          rows: batch.map(({ id, from, to, type, properties }) => ({
            from,
            to,
            properties: { id, ...storedForm(type, properties) },
          })),
        }),
      ),
    );
    await Promise.all(pending);
  }

  async #inBatches<T>(rows: readonly T[], work: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
    const pending: Promise<unknown>[] = [];
    for (let at = 0; at < rows.length; at += this.batchSize) pending.push(work(rows.slice(at, at + this.batchSize)));
    await Promise.all(pending);
  }
}
