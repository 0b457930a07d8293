import neo4j, { type ManagedTransaction } from "neo4j-driver";
import { compareRelationships, compareText } from "../../model/canonical.js";
import type { GraphRelationship } from "../../model/graph-document.js";
import type { EntityLabel, Label } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import type { EchoLabel } from "../../repeats/echo.js";
import { echoArticle, echoOf, isEchoRow } from "../echo-rows.js";
import type { FoundEchoes, GraphTransaction, StandingEcho, StoredArticle, StoredShares } from "../graph-transaction.js";
import { storedProperties } from "../stored-properties.js";
import { readOwned, readProposals, readRelationships, relationshipRow, type Row } from "./article-reader.js";
import { storedForm } from "./parameters.js";

const inOrder = (a: RelationshipRow, b: RelationshipRow) =>
  compareText(a.fromLabel, b.fromLabel) ||
  compareText(a.toLabel, b.toLabel) ||
  compareRelationships(a as unknown as GraphRelationship, b as unknown as GraphRelationship);

/** Rows of one look-up of many keys; where there are more, some key is common, and the keys are looked up in parts. */
const echoesAtATime = 4_000;

const echoQuery = `CALL db.index.fulltext.queryNodes('onrecord_004_echoes', $query, {limit: $limit}) YIELD node AS n
  MATCH (a:Article {id: coalesce(n.article, n.id)})
  RETURN labels(n)[0] AS label, n.id AS id, n.echoes AS echoes, n.sketch AS sketch, n.mode AS mode,
    CASE WHEN n:Statement THEN n.text END AS text, n.polarity AS polarity,
    n.startOffset AS startOffset, n.endOffset AS endOffset,
    {id: a.id, key: a.key, published: a.published} AS article, [(s)-[:SAID]->(n) | s.id] AS speakers,
    [(n)-[r:REPEATS|CONTRADICTS|DUPLICATE_OF]->(t) | {properties: properties(r), type: type(r),
      fromId: n.id, fromLabels: labels(n), toId: t.id, toLabels: labels(t)}] AS ties`;

/** Clauses that Lucene takes in one query: 1,024. */
const keysAtATime = 500;

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

  /**
   * MERGE on a unique property holds it until the transaction ends, though the node is deleted again before: others wait
   * there, and no query ever sees it. What is to be read must be read by later statements, after the lock is held.
   */
  async lockWriters(): Promise<void> {
    await this.run("MERGE (c:Correction {text: $text}) DELETE c", { text: "" });
  }

  async fingerprints(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.run(
      "UNWIND $ids AS id MATCH (n:Article {id: id}) RETURN id, coalesce(n.fingerprint, '') AS fingerprint",
      { ids },
    );
    return new Map(rows.map((row) => [String(row.id), String(row.fingerprint)]));
  }

  async findEntities(label: EntityLabel, keys: readonly string[]): Promise<readonly NodeRow[]> {
    const found = new Map<string, NodeRow>();
    for (let at = 0; at < keys.length; at += keysAtATime) {
      const batch = keys.slice(at, at + keysAtATime);
      const rows = await this.run(
        `CALL db.index.fulltext.queryNodes('onrecord_003_entity_keys', $query) YIELD node AS n
         WHERE n:${label} AND any(key IN n.keys WHERE key IN $keys) RETURN properties(n) AS properties`,
        { query: batch.map((key) => `keys:"${key}"`).join(" OR "), keys: batch },
      );
      for (const row of rows) {
        const properties = storedProperties(label, row.properties as Row);
        found.set(String(properties.id), { id: String(properties.id), label, properties });
      }
    }
    return [...found.values()];
  }

  async sharesOf(label: EntityLabel, ids: readonly string[], only?: "joined"): Promise<readonly StoredShares[]> {
    const where = only === "joined" ? "WHERE r.resolution IS NOT NULL" : "";
    const rows = await this.run(
      `UNWIND $ids AS id MATCH (:${label} {id: id})<-[r:MENTIONS]-(:Article) ${where}
       RETURN id, r.article AS article, r.share AS shares, r.resolution AS resolution`,
      { ids },
    );
    return rows.map(({ id, article, shares, resolution }) => ({
      node: String(id),
      article: String(article),
      shares: String(shares),
      ...(typeof resolution === "string" && { resolution }),
    }));
  }

  proposalsOf(label: EntityLabel, ids: readonly string[]): Promise<readonly RelationshipRow[]> {
    return readProposals(this.run, label, ids);
  }

  async findEchoes(keys: readonly string[], limit: number): Promise<FoundEchoes> {
    const found = new Map<string, StandingEcho>();
    const common = new Set<string>();
    const find = async (batch: readonly string[]): Promise<void> => {
      const rowLimit = Math.max(limit + 1, batch.length === 1 ? 0 : echoesAtATime);
      const rows = await this.run(echoQuery, { query: `echoes:(${batch.join(" OR ")})`, limit: neo4j.int(rowLimit) });
      if (rows.length < rowLimit) for (const row of rows) keep(row);
      else if (batch.length === 1) common.add(batch[0] ?? "");
      else {
        const middle = Math.ceil(batch.length / 2);
        await find(batch.slice(0, middle));
        await find(batch.slice(middle));
      }
    };
    const keep = (row: Row) => {
      const label = row.label as EchoLabel;
      const node = { id: String(row.id), label, properties: storedProperties(label, row) };
      const article = echoArticle(storedProperties("Article", row.article as Row));
      const echo = echoOf(node, article, row.speakers as readonly string[]);
      if (echo === undefined) return;
      const rows = (row.ties as readonly Row[]).map(relationshipRow).filter(isEchoRow);
      found.set(echo.id, { echo, rows });
    };
    for (let at = 0; at < keys.length; at += keysAtATime) await find(keys.slice(at, at + keysAtATime));
    return { echoes: [...found.values()], common };
  }

  async corrections(): Promise<readonly string[]> {
    return (await this.run("MATCH (c:Correction) RETURN c.text AS text", {})).map(({ text }) => String(text));
  }

  async createCorrections(texts: readonly string[]): Promise<void> {
    await this.run("UNWIND $texts AS text MERGE (:Correction {text: text})", { texts });
  }

  async deleteCorrections(texts: readonly string[]): Promise<void> {
    await this.run("UNWIND $texts AS text MATCH (c:Correction {text: text}) DELETE c", { texts });
  }

  async readArticle(id: string): Promise<StoredArticle> {
    return { owned: await readOwned(this.run, [id]), relationships: await readRelationships(this.run, [id]) };
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
