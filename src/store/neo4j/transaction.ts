import { setImmediate } from "node:timers/promises";
import type { ManagedTransaction } from "neo4j-driver";
import { compareRelationships, compareText } from "../../model/canonical.js";
import type { GraphRelationship } from "../../model/graph-document.js";
import type { EntityLabel, Label, RelationshipType } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { batches } from "../batches.js";
import type {
  FoundEchoes,
  GraphTransaction,
  EntityKeys,
  Standing,
  StoredArticle,
  StoredShares,
} from "../graph-transaction.js";
import { nodeColumns, nodeRow, readOwned, readProposals, readRelationships } from "./article-reader.js";
import { EchoLookup, keysAtATime, type CommonKeys } from "./echo-lookup.js";
import { Elements } from "./elements.js";
import { rowForm, storedForm, Table } from "./parameters.js";
import { findNodes, type Row } from "./statements.js";

const inOrder = (a: RelationshipRow, b: RelationshipRow) =>
  compareRelationships(a as unknown as GraphRelationship, b as unknown as GraphRelationship);

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
  readonly #echoes: EchoLookup;

  constructor(
    readonly transaction: ManagedTransaction,
    readonly batchSize: number,
    commonKeys: CommonKeys = new Set(),
  ) {
    this.#echoes = new EchoLookup(this.run, this.#elements, commonKeys);
  }

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
    this.#echoes.foresee(keys, limit);
  }

  findEchoes(keys: readonly string[], limit: number): Promise<FoundEchoes> {
    return this.#echoes.find(keys, limit);
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
      UNWIND $rows AS row WITH ends[toInteger(row[0])] AS x, ends[toInteger(row[1])] AS y, row
      CREATE (x)-[:${type} {id: row[2], ${map}}]->(y)`;
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
