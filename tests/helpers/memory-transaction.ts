import { canonicalGraph, compareText } from "../../src/model/canonical.js";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { EntityLabel, Label } from "../../src/model/graph-schema.js";
import type { Correction } from "../../src/resolution/corrections.js";
import { checkArticle, type NodeRow, type RelationshipRow } from "../../src/store/article-rows.js";
import { echoArticle, echoOf, isEchoRow } from "../../src/store/echo-rows.js";
import { assembleArticles } from "../../src/store/assemble-articles.js";
import type {
  FoundEchoes,
  GraphTransaction,
  EntityKeys,
  Standing,
  StoredArticle,
  StoredShares,
} from "../../src/store/graph-transaction.js";
import { correctInTransaction, retractInTransaction, writeInTransaction } from "../../src/store/write-articles.js";

const keyOf = (label: Label, id: string) => `${label} ${id}`;
const keysOf = (row: NodeRow) => (row.properties["keys"] ?? []) as readonly string[];

/** The steps of a store over plain maps, to try what is decided above the engines with many articles at little cost. */
class MemoryTransaction implements GraphTransaction {
  readonly pipelined = false;
  readonly nodes = new Map<string, NodeRow>();
  readonly relationships = new Map<string, RelationshipRow>();
  readonly texts = new Set<string>();
  /** How many shares were read. */
  reads = 0;

  begin(articles: readonly string[]): Promise<Standing> {
    const standing = articles.flatMap((id) => this.nodes.get(keyOf("Article", id)) ?? []);
    return Promise.resolve({
      fingerprints: new Map(standing.map(({ id, properties }) => [id, String(properties["fingerprint"])])),
      corrections: [...this.texts],
    });
  }

  readArticles(ids: readonly string[]): Promise<readonly StoredArticle[]> {
    return Promise.resolve(ids.map((id) => this.#readArticle(id)));
  }

  #readArticle(id: string): StoredArticle {
    const owned = [...this.nodes.values()].filter(
      (row) =>
        (row.label === "Article" && row.id === id) || (row.label === "Statement" && row.properties["article"] === id),
    );
    return {
      owned,
      relationships: [...this.relationships.values()].filter(({ properties }) => properties["article"] === id),
    };
  }

  findEntities(keys: EntityKeys): Promise<readonly NodeRow[]> {
    const asked = new Set([...keys].flatMap(([label, all]) => all.map((key) => keyOf(label, key))));
    const rows = [...this.nodes.values()].filter((row) => keysOf(row).some((key) => asked.has(keyOf(row.label, key))));
    return Promise.resolve(rows);
  }

  sharesOf(label: EntityLabel, ids: readonly string[], only?: "joined"): Promise<readonly StoredShares[]> {
    const rows = [...this.relationships.values()].filter(
      ({ type, to, toLabel, properties: { resolution } }) =>
        type === "MENTIONS" &&
        toLabel === label &&
        ids.includes(to) &&
        (only === undefined || typeof resolution === "string"),
    );
    this.reads += rows.length;
    return Promise.resolve(
      rows.map(({ to, properties: { article, share, resolution } }) => ({
        node: to,
        article: String(article),
        shares: String(share),
        ...(typeof resolution === "string" && { resolution }),
      })),
    );
  }

  proposalsOf(label: EntityLabel, ids: readonly string[]): Promise<readonly RelationshipRow[]> {
    const rows = [...this.relationships.values()].filter(
      ({ type, from, to, toLabel }) =>
        type === "POSSIBLY_SAME_AS" && toLabel === label && (ids.includes(from) || ids.includes(to)),
    );
    return Promise.resolve(rows);
  }

  foreseeEchoes(): void {
    // All is at hand.
  }

  findEchoes(keys: readonly string[], limit: number): Promise<FoundEchoes> {
    const asked = new Set(keys);
    const counts = new Map<string, number>();
    const rows = [...this.nodes.values()].filter(({ properties }) =>
      ((properties["echoes"] ?? []) as readonly string[]).some((key) => {
        if (asked.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
        return asked.has(key);
      }),
    );
    const echoes = rows.flatMap((row) => {
      const article = this.nodes.get(keyOf("Article", String(row.properties["article"] ?? row.id)));
      const all = [...this.relationships.values()];
      const speakers = all.filter(({ type, to }) => type === "SAID" && to === row.id).map(({ from }) => from);
      const echo = echoOf(row, echoArticle(article?.properties ?? {}), speakers);
      return echo === undefined ? [] : [{ echo, rows: all.filter((one) => one.from === row.id && isEchoRow(one)) }];
    });
    return Promise.resolve({
      echoes,
      common: new Set([...counts].flatMap(([key, count]) => (count > limit ? [key] : []))),
    });
  }

  createCorrections(texts: readonly string[]): Promise<void> {
    for (const text of texts) this.texts.add(text);
    return Promise.resolve();
  }

  deleteCorrections(texts: readonly string[]): Promise<void> {
    for (const text of texts) this.texts.delete(text);
    return Promise.resolve();
  }

  createNodes(label: Label, rows: readonly NodeRow[]): Promise<void> {
    for (const row of rows) {
      if (this.nodes.has(keyOf(label, row.id))) throw new Error(`${row.id} stands already`);
      this.nodes.set(keyOf(label, row.id), row);
    }
    return Promise.resolve();
  }

  updateNodes(label: Label, rows: readonly NodeRow[]): Promise<void> {
    for (const row of rows) {
      if (!this.nodes.has(keyOf(label, row.id))) throw new Error(`${row.id} does not stand`);
      this.nodes.set(keyOf(label, row.id), row);
    }
    return Promise.resolve();
  }

  deleteNodes(label: Label, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      this.nodes.delete(keyOf(label, id));
      for (const { id: key, from, to } of [...this.relationships.values()]) {
        if (from === id || to === id) this.relationships.delete(key);
      }
    }
    return Promise.resolve();
  }

  createRelationships(rows: readonly RelationshipRow[]): Promise<void> {
    for (const row of rows) {
      for (const end of [keyOf(row.fromLabel, row.from), keyOf(row.toLabel, row.to)]) {
        if (!this.nodes.has(end)) throw new Error(`${row.type} ends at ${end}, which does not stand`);
      }
      if (this.relationships.has(row.id)) throw new Error(`${row.type} ${row.id} stands already`);
      this.relationships.set(row.id, row);
    }
    return Promise.resolve();
  }

  deleteRelationships(rows: readonly RelationshipRow[]): Promise<void> {
    for (const { id } of rows) this.relationships.delete(id);
    return Promise.resolve();
  }
}

/** A store in memory, with what a property test does to one. */
export class MemoryStore {
  readonly transaction = new MemoryTransaction();

  async write(...graphs: readonly ArticleGraph[]): Promise<void> {
    await writeInTransaction(this.transaction, graphs.map(checkArticle));
  }

  async retract(graph: ArticleGraph): Promise<void> {
    await retractInTransaction(this.transaction, graph.article.id);
  }

  async correct(add: readonly Correction[], remove: readonly Correction[] = []): Promise<void> {
    await correctInTransaction(this.transaction, { add, remove });
  }

  graphs(): readonly ArticleGraph[] {
    const { nodes, relationships } = this.transaction;
    const ids = [...nodes.values()].flatMap(({ id, label }) => (label === "Article" ? [id] : [])).sort(compareText);
    return assembleArticles(ids, [...nodes.values()], [...relationships.values()]);
  }

  /** What an export would show. */
  dump(): string {
    return this.graphs()
      .map((graph) => JSON.stringify(canonicalGraph(graph)))
      .join("\n");
  }

  /** All rows, with what no export shows. */
  rows(): string {
    const { nodes, relationships } = this.transaction;
    const lines = [...nodes.values(), ...relationships.values()].map((row) => JSON.stringify(row));
    return lines.sort(compareText).join("\n");
  }

  /** The node of the entity that an article calls so. */
  nodeOf(article: ArticleGraph, name: string): string | undefined {
    const rows = [...this.transaction.relationships.values()];
    return rows.find(
      ({ type, properties }) =>
        type === "MENTIONS" &&
        properties["article"] === article.article.id &&
        (properties["surfaces"] as readonly string[]).includes(name),
    )?.to;
  }
}
