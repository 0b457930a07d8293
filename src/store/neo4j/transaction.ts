import { setImmediate } from "node:timers/promises";
import neo4j, { type ManagedTransaction } from "neo4j-driver";
import { compareRelationships, compareText } from "../../model/canonical.js";
import type { GraphRelationship } from "../../model/graph-document.js";
import type { EntityLabel, Label, RelationshipType } from "../../model/graph-schema.js";
import type { Properties } from "../../model/property.js";
import type { EchoLabel } from "../../repeats/echo.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { batches } from "../batches.js";
import { echoArticle, echoOf, isEchoRow } from "../echo-rows.js";
import type {
  FoundEchoes,
  GraphTransaction,
  EntityKeys,
  Standing,
  StandingEcho,
  StoredArticle,
  StoredShares,
} from "../graph-transaction.js";
import {
  nodeColumns,
  nodeRow,
  readOwned,
  readProposals,
  readRelationships,
  relationshipRow,
} from "./article-reader.js";
import { Elements } from "./elements.js";
import { rowForm, storedForm, Table, takenApart } from "./parameters.js";
import { findNodes, type Row } from "./statements.js";

const inOrder = (a: RelationshipRow, b: RelationshipRow) =>
  compareRelationships(a as unknown as GraphRelationship, b as unknown as GraphRelationship);

/** Rows of one look-up of many keys; where there are more, some key is common, and the keys are looked up in parts. */
const echoesAtATime = 4_000;

const echoQuery = `CALL db.index.fulltext.queryNodes('onrecord_004_echo_words', $query, {limit: $limit}) YIELD node AS n
  MATCH (a:Article {id: coalesce(n.article, n.id)}) USING INDEX a:Article(id)
  RETURN labels(n)[0] AS label, n.id AS id, elementId(n) AS element, n.echoes AS echoes, n.sketch AS sketch,
    CASE WHEN n:Statement THEN n.text END AS text, n.mode AS mode, n.polarity AS polarity,
    n.startOffset AS startOffset, n.endOffset AS endOffset,
    {id: a.id, key: a.key, published: a.published} AS article, [(s)-[:SAID]->(n) | s.id] AS speakers,
    [(n)-[r:REPEATS|CONTRADICTS|DUPLICATE_OF]->(t) | {properties: properties(r), type: type(r), element: elementId(r),
      fromId: n.id, fromLabels: labels(n), fromElement: elementId(n),
      toId: t.id, toLabels: labels(t), toElement: elementId(t)}] AS ties`;

/** Clauses that Lucene takes in one query: 1,024. */
const keysAtATime = 1_000;

/** Of which a store keeps in mind that they are common. */
const commonKeysAtMost = 20_000;

/** Reading of more articles at once would hold much in memory. */
const articlesAtATime = 100;

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * One constant statement for each label and type, over batches of rows sorted by key: few plans, and locks taken in one
 * order by every writer. Statements go out one behind the other, without a wait for the answer to each. What was read or
 * made in the transaction is not looked up again: the server is told where it lies.
 */
export class Neo4jTransaction implements GraphTransaction {
  readonly pipelined = true;
  readonly #elements = new Elements();
  /** By label, the nodes whose making was begun. */
  readonly #making = new Map<Label, Promise<unknown>>();
  #foreseen:
    { readonly keys: ReadonlySet<string>; readonly limit: number; readonly found: Promise<FoundEchoes> } | undefined;

  constructor(
    readonly transaction: ManagedTransaction,
    readonly batchSize: number,
    /** Keys of words that more held than were asked for when they were last looked up: a hint, never taken on trust. */
    readonly commonKeys: Set<string> = new Set(),
  ) {}

  /** Every statement has one plan that is right whatever the store holds: no time goes into planning it again. */
  readonly run = async (cypher: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly Row[]> =>
    (await this.transaction.run(`CYPHER replan=skip ${cypher}`, parameters)).records.map((record) => record.toObject());

  /**
   * MERGE on a unique property holds it until the transaction ends, though the node is deleted again before: others wait
   * there, and no query ever sees it. What is to be read must be read by later statements, after the lock is held.
   */
  async begin(articles: readonly string[]): Promise<Standing> {
    const [, rows, texts] = await Promise.all([
      this.run("MERGE (c:Correction {text: $text}) DELETE c", { text: "" }),
      this.run(`${findNodes("Article")} RETURN id, coalesce(n.fingerprint, '') AS fingerprint`, { ids: articles }),
      this.run("MATCH (c:Correction) RETURN c.text AS text", {}),
    ]);
    return {
      fingerprints: new Map(rows.map(({ id, fingerprint }) => [String(id), String(fingerprint)])),
      corrections: texts.map(({ text }) => String(text)),
    };
  }

  async readArticles(ids: readonly string[]): Promise<readonly StoredArticle[]> {
    const articles: StoredArticle[] = [];
    for (const batch of batches(ids, articlesAtATime)) {
      const [owned, relationships] = await Promise.all([
        readOwned(this.run, batch, this.#elements),
        readRelationships(this.run, batch, this.#elements),
      ]);
      const ownedBy = groupBy(owned, ({ id, label, properties }) => (label === "Article" ? id : properties["article"]));
      const tiesOf = groupBy(relationships, ({ properties }) => properties["article"]);
      for (const id of batch) articles.push({ owned: ownedBy.get(id) ?? [], relationships: tiesOf.get(id) ?? [] });
    }
    return articles;
  }

  async findEntities(keys: EntityKeys): Promise<readonly NodeRow[]> {
    const asked = new Map([...keys].map(([label, all]): [Label, ReadonlySet<string>] => [label, new Set(all)]));
    const all = [...new Set([...keys.values()].flat())];
    const looking = [...batches(all, keysAtATime)].map((batch) =>
      this.run(
        `CALL db.index.fulltext.queryNodes('onrecord_003_entity_keys', $query) YIELD node AS n RETURN ${nodeColumns}`,
        { query: batch.map((key) => `keys:"${key}"`).join(" OR ") },
      ),
    );
    const found = new Map<string, NodeRow>();
    for (const row of (await Promise.all(looking)).flat()) {
      const node = nodeRow(row, this.#elements);
      const held = (node.properties["keys"] ?? []) as readonly string[];
      if (held.some((key) => asked.get(node.label)?.has(key) === true)) found.set(`${node.label} ${node.id}`, node);
    }
    return [...found.values()];
  }

  async sharesOf(label: EntityLabel, ids: readonly string[], only?: "joined"): Promise<readonly StoredShares[]> {
    const where = only === "joined" ? "WHERE r.resolution IS NOT NULL" : "";
    const rows = await this.run(
      `UNWIND $ids AS id MATCH (n:${label} {id: id})<-[r:MENTIONS]-(:Article) USING INDEX n:${label}(id) ${where}
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
    return readProposals(this.run, label, ids, this.#elements);
  }

  foreseeEchoes(keys: readonly string[], limit: number): void {
    const found = this.#lookUp(keys, limit);
    // Whoever asks for it sees the error.
    found.catch(() => undefined);
    this.#foreseen = { keys: new Set(keys), limit, found };
  }

  async findEchoes(keys: readonly string[], limit: number): Promise<FoundEchoes> {
    const foreseen = this.#foreseen;
    this.#foreseen = undefined;
    const asked = new Set(keys);
    if (foreseen?.limit !== limit || [...foreseen.keys].some((key) => !asked.has(key)))
      return this.#lookUp(keys, limit);
    const rest = await this.#lookUp(
      keys.filter((key) => !foreseen.keys.has(key)),
      limit,
    );
    const { echoes, common } = await foreseen.found;
    const known = new Set(echoes.map(({ echo }) => echo.id));
    return {
      echoes: [...echoes, ...rest.echoes.filter(({ echo }) => !known.has(echo.id))],
      common: new Set([...common, ...rest.common]),
    };
  }

  async #lookUp(keys: readonly string[], limit: number): Promise<FoundEchoes> {
    const found = new Map<string, StandingEcho>();
    const common = await this.#stillCommon(
      keys.filter((key) => this.commonKeys.has(key)),
      limit,
    );
    const find = async (batch: readonly string[]): Promise<void> => {
      const rowLimit = Math.max(limit + 1, batch.length === 1 ? 0 : echoesAtATime);
      const rows = await this.run(echoQuery, { query: `echoes:(${batch.join(" OR ")})`, limit: neo4j.int(rowLimit) });
      if (rows.length < rowLimit) {
        for (const row of rows) {
          const standing = this.#standingEcho(row);
          if (standing !== undefined) found.set(standing.echo.id, standing);
        }
      } else if (batch.length === 1) common.add(batch[0] ?? "");
      else await Promise.all([...batches(batch, Math.ceil(batch.length / 2))].map(find));
    };
    const open = keys.filter((key) => !common.has(key));
    await Promise.all([...batches(open, keysAtATime)].map(find));
    const counts = new Map(open.map((key) => [key, 0]));
    for (const { echo } of found.values()) {
      for (const key of echo.keys) {
        const count = counts.get(key);
        if (count !== undefined) counts.set(key, count + 1);
      }
    }
    for (const [key, count] of counts) if (count > limit) common.add(key);
    if (this.commonKeys.size > commonKeysAtMost) this.commonKeys.clear();
    for (const key of common) this.commonKeys.add(key);
    return { echoes: [...found.values()], common };
  }

  /** Of keys that were common a while ago: counted, and not read. */
  async #stillCommon(keys: readonly string[], limit: number): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await this.run(
      `UNWIND $keys AS key
       CALL db.index.fulltext.queryNodes('onrecord_004_echo_words', 'echoes:' + key, {limit: $limit}) YIELD node
       RETURN key, count(*) AS holders`,
      { keys, limit: neo4j.int(limit + 1) },
    );
    return new Set(rows.flatMap(({ key, holders }) => (Number(holders) > limit ? [String(key)] : [])));
  }

  #standingEcho(row: Row): StandingEcho | undefined {
    const label = row.label as EchoLabel;
    const id = String(row.id);
    this.#elements.keepNode(label, id, row.element);
    const article = echoArticle(row.article as Properties);
    const properties = { ...(row as Properties), echoes: takenApart(row.echoes) };
    const echo = echoOf({ id, label, properties }, article, row.speakers as readonly string[]);
    if (echo === undefined) return undefined;
    const ties = (row.ties as readonly Row[]).map((tie) => {
      const relationship = relationshipRow(tie);
      this.#elements.keepRelationship(tie, relationship);
      return relationship;
    });
    return { echo, rows: ties.filter(isEchoRow) };
  }

  async createCorrections(texts: readonly string[]): Promise<void> {
    await this.run("UNWIND $texts AS text MERGE (:Correction {text: text})", { texts });
  }

  async deleteCorrections(texts: readonly string[]): Promise<void> {
    await this.run("UNWIND $texts AS text MATCH (c:Correction {text: text}) USING INDEX c:Correction(text) DELETE c", {
      texts,
    });
  }

  async createNodes(label: Label, rows: readonly NodeRow[]): Promise<void> {
    const { map, values } = rowForm(label, 0);
    const statement = `UNWIND $rows AS row CREATE (n:${label} {${map}})
      RETURN collect(n.id) AS ids, collect(elementId(n)) AS elements`;
    const making = this.#inBatches(sortedById(rows), async (batch) => {
      const texts = new Table();
      const made = await this.run(statement, {
        rows: batch.map(({ properties }) => values(properties, texts)),
        texts: texts.list,
      });
      for (const { ids, elements } of made) this.#elements.keepNodes(label, ids as string[], elements as string[]);
    });
    const all = Promise.all([this.#making.get(label), making]);
    // Whoever waits for the nodes sees the error.
    all.catch(() => undefined);
    this.#making.set(label, all);
    await making;
  }

  async updateNodes(label: Label, rows: readonly NodeRow[]): Promise<void> {
    const statement = `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) USING INDEX n:${label}(id)
      SET n = row.properties`;
    await this.#inBatches(sortedById(rows), (batch) =>
      this.run(statement, {
        rows: batch.map(({ id, properties }) => ({ id, properties: storedForm(label, properties) })),
      }),
    );
  }

  async deleteNodes(label: Label, ids: readonly string[]): Promise<void> {
    this.#elements.forgetNodes(label, ids);
    await this.#inBatches([...ids].sort(compareText), (batch) =>
      this.run(`${findNodes(label)} DETACH DELETE n`, { ids: batch }),
    );
  }

  /** Those first whose ends are there, while the server is still making the statements. */
  async createRelationships(rows: readonly RelationshipRow[]): Promise<void> {
    const tying: Promise<void>[] = [];
    const isOfStatement = ({ fromLabel, toLabel }: RelationshipRow) => [fromLabel, toLabel].includes("Statement");
    for (const part of [rows.filter((row) => !isOfStatement(row)), rows.filter(isOfStatement)]) {
      const ends = part.flatMap(({ from, fromLabel, to, toLabel }) => [
        { label: fromLabel, id: from },
        { label: toLabel, id: to },
      ]);
      await Promise.all([...new Set(ends.map(({ label }) => label))].flatMap((label) => this.#making.get(label) ?? []));
      await this.#elements.find(this.run, ends);
      for (const [type, kind] of groupBy(part, (row) => row.type)) {
        const tied = this.#tie(type, kind);
        // Whoever waits for all sees the error.
        tied.catch(() => undefined);
        tying.push(tied);
      }
    }
    await Promise.all(tying);
  }

  /** The ends of a batch are found first, each once; its rows name them by their number. */
  #tie(type: RelationshipType, rows: readonly RelationshipRow[]): Promise<void> {
    const { map, values } = rowForm(type, 3);
    const statement = `UNWIND range(0, size($ends) - 1) AS at MATCH (n) WHERE elementId(n) = $ends[at]
      WITH n, at ORDER BY at WITH collect(n) AS ends
      UNWIND $rows AS row WITH ends[row[0]] AS x, ends[row[1]] AS y, row CREATE (x)-[:${type} {id: row[2], ${map}}]->(y)`;
    return this.#inBatches([...rows].sort(inOrder), (batch) => {
      const [ends, texts] = [new Table(), new Table()];
      const sent = batch.map(({ id, from, fromLabel, to, toLabel, properties }) => [
        ends.number(this.#elements.node(fromLabel, from)),
        ends.number(this.#elements.node(toLabel, to)),
        id,
        ...values(properties, texts),
      ]);
      return this.run(statement, { ends: ends.list, texts: texts.list, rows: sent });
    });
  }

  async deleteRelationships(rows: readonly RelationshipRow[]): Promise<void> {
    const elements = rows.map((row) => this.#elements.relationship(row)).sort(compareText);
    await this.#inBatches(elements, (batch) =>
      this.run("UNWIND $batch AS element MATCH ()-[r]->() WHERE elementId(r) = element DELETE r", { batch }),
    );
  }

  /** Lets go between the batches, so that the server has the first while the next are made. */
  async #inBatches<T>(rows: readonly T[], work: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
    const working: Promise<unknown>[] = [];
    for (const batch of batches(rows, this.batchSize)) {
      if (working.length > 0) await setImmediate();
      const one = work(batch);
      // Whoever waits for all sees the error.
      one.catch(() => undefined);
      working.push(one);
    }
    await Promise.all(working);
  }
}

function sortedById(rows: readonly NodeRow[]): readonly NodeRow[] {
  return [...rows].sort((a, b) => compareText(a.id, b.id));
}
