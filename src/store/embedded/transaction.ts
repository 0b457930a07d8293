import type { EntityLabel, Label } from "../../model/graph-schema.js";
import { compareText } from "../../model/canonical.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { batches } from "../batches.js";
import { labelOfKey, type EchoLabel } from "../../repeats/echo.js";
import type {
  FoundEchoes,
  GraphTransaction,
  EntityKeys,
  Standing,
  StandingEcho,
  StoredArticle,
  StoredProposal,
  StoredShares,
} from "../graph-transaction.js";
import { embeddedColumns, packedColumn } from "../schema-cypher.js";
import { storedProperties } from "../stored-properties.js";
import { assureFound } from "./assure-found.js";
import { changedColumns } from "./changed-columns.js";
import { byCommonEnd, byOwnEnd, type CommonEnd } from "./common-end.js";
import type { StatementRunner } from "./engine.js";
import type { KeyIndex } from "./key-index.js";
import { unpack } from "./packed.js";
import { nodeRow, readArticle } from "./read-article.js";
import { readEchoes } from "./read-echoes.js";
import { rowParameters, rowValue } from "./row-values.js";
import type { Tie } from "./tie-cache.js";

/** Rows of one statement. */
const rowsAtATime = 1_000;

const fingerprintStatement = `UNWIND $ids AS id MATCH (a:Article {id: id})
  RETURN id AS wanted, a.id AS id, a.fingerprint AS fingerprint`;

/**
 * Rows are made and changed many at a time, each node found in the index of primary keys: a rollback takes back just
 * them, which is not true of COPY in this engine. There is one writer, so nothing has to be locked.
 */
export class EmbeddedTransaction implements GraphTransaction {
  readonly pipelined = false;

  constructor(
    readonly runner: StatementRunner,
    readonly index: KeyIndex,
  ) {}

  async begin(articles: readonly string[]): Promise<Standing> {
    const texts = await this.runner.run("MATCH (c:Correction) RETURN c.text AS text", {});
    return {
      fingerprints: await this.fingerprints(articles),
      corrections: texts.map(({ text }) => text as string),
    };
  }

  async fingerprints(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const batch of batches([...new Set(ids)], rowsAtATime)) {
      for (const row of await this.runner.run(fingerprintStatement, { ids: batch })) {
        assureFound([row], 1);
        found.set(row.id as string, (row.fingerprint as string | null) ?? "");
      }
    }
    return found;
  }

  async findEntities(keys: EntityKeys): Promise<readonly NodeRow[]> {
    const found: NodeRow[] = [];
    for (const [label, ofLabel] of keys) found.push(...(await this.#findOfLabel(label, ofLabel)));
    return found;
  }

  async #findOfLabel(label: EntityLabel, keys: readonly string[]): Promise<readonly NodeRow[]> {
    const ids = await this.index.find(this.runner, label, keys);
    const { entities } = this.index;
    const known: NodeRow[] = [];
    const missing: string[] = [];
    for (const id of ids) {
      const row = entities.get(label, id);
      if (row === undefined) missing.push(id);
      else known.push(row);
    }
    if (missing.length === 0) return known;
    const rows = await this.runner.run(
      `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id AS wanted, n.${packedColumn} AS packed`,
      { ids: missing },
    );
    const found = rows.map(({ wanted, packed }) => ({ wanted, ...unpack(packed as string) }));
    assureFound(found, missing.length);
    const read = found.map((row) => nodeRow(label, { ...row, keys: this.index.keysOf(label, row.wanted as string) }));
    entities.put(label, read);
    return [...known, ...read];
  }

  async sharesOf(label: EntityLabel, ids: readonly string[], only?: "joined"): Promise<readonly StoredShares[]> {
    const shares: StoredShares[] = [];
    for (const id of ids) {
      for (const { properties } of this.index.mentions.get(id) ?? (await this.#readMentions(label, id, only))) {
        const { article, share, resolution } = properties;
        if (only === "joined" && resolution === undefined) continue;
        shares.push({
          node: id,
          article: String(article),
          shares: String(share),
          ...(resolution !== undefined && { resolution: String(resolution) }),
        });
      }
    }
    return shares;
  }

  async #readMentions(label: EntityLabel, id: string, only?: "joined"): Promise<readonly Tie[]> {
    const where = only === "joined" ? "WHERE r.resolution IS NOT NULL" : "";
    const rows = await this.runner.run(
      `MATCH (n:${label} {id: $id})<-[r:MENTIONS]-(a:Article) ${where}
       RETURN r.id AS id, r.article AS article, r.share AS share, r.resolution AS resolution`,
      { id },
    );
    const mentions = rows.map(({ id: own, ...properties }) => ({
      id: own as string,
      from: properties.article as string,
      to: id,
      properties: storedProperties("MENTIONS", properties),
    }));
    if (only === undefined) this.index.mentions.set(id, mentions);
    return mentions;
  }

  async proposalsOf(label: EntityLabel, ids: readonly string[]): Promise<readonly StoredProposal[]> {
    const found = new Map<string, StoredProposal>();
    for (const id of ids) {
      const rows = this.index.proposals.get(id) ?? (await this.#readProposals(label, id));
      for (const { from, to, properties } of rows) {
        const { article, reason, score } = properties;
        const [one, other] = [from, to].sort(compareText) as [string, string];
        const key = [one, other, article, score, reason].join(" ");
        if (found.has(key)) continue;
        const told = storedProperties("POSSIBLY_SAME_AS", { article, reason, score });
        found.set(key, { from: one, to: other, properties: told });
      }
    }
    return [...found.values()];
  }

  async #readProposals(label: EntityLabel, id: string): Promise<readonly Tie[]> {
    const rows = await this.runner.run(
      `MATCH (x:${label} {id: $id})-[r:POSSIBLY_SAME_AS]-(y:${label}) HINT (x JOIN r) JOIN y
       RETURN r.id AS id, y.id AS other, r.article AS article, r.reason AS reason, r.score AS score`,
      { id },
    );
    const proposals = rows.map(({ id: own, other, ...properties }) => ({
      id: own as string,
      from: id,
      to: other as string,
      properties: storedProperties("POSSIBLY_SAME_AS", properties),
    }));
    this.index.proposals.set(id, proposals);
    return proposals;
  }

  foreseeEchoes(): void {
    // The look-up is one of this process's own tables.
  }

  async findEchoes(keys: readonly string[], limit: number): Promise<FoundEchoes> {
    const common = new Set<string>();
    const ids: Record<EchoLabel, Set<string>> = { Article: new Set(), Statement: new Set() };
    for (const key of keys) {
      const label = labelOfKey(key);
      const holders = await this.index.holders(this.runner, label, key, limit);
      if (holders.length > limit) common.add(key);
      else for (const id of holders) ids[label].add(id);
    }
    const echoes: StandingEcho[] = [];
    for (const label of ["Article", "Statement"] as const) {
      const sorted = [...ids[label]].sort(compareText);
      const known = new Map(sorted.map((id) => [id, this.index.echoes.get(id)] as const));
      for (const batch of batches(
        sorted.filter((id) => known.get(id) === undefined),
        rowsAtATime,
      )) {
        for (const standing of await readEchoes(this.runner, label, batch)) {
          known.set(standing.echo.id, standing);
          this.index.echoes.set(standing.echo.id, standing);
        }
      }
      echoes.push(...[...known.values()].filter((standing) => standing !== undefined));
    }
    return { echoes, common };
  }

  async createCorrections(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.runner.run("CREATE (c:Correction {text: $text})", { text });
  }

  async deleteCorrections(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.runner.run("MATCH (c:Correction {text: $text}) DELETE c", { text });
  }

  async readArticles(ids: readonly string[]): Promise<readonly StoredArticle[]> {
    const articles: StoredArticle[] = [];
    for (const id of ids) articles.push(this.index.articles.get(id) ?? (await this.#readArticle(id)));
    return articles;
  }

  async #readArticle(id: string): Promise<StoredArticle> {
    const stored = await readArticle(this.runner, id);
    if (stored.owned.length > 0) this.index.articles.set(id, stored);
    return stored;
  }

  async createNodes(label: Label, rows: readonly NodeRow[]): Promise<void> {
    const properties = [...embeddedColumns(label).keys()].map((key) => `${key}: ${rowValue(label, key)}`).join(", ");
    for (const batch of batches(rows, rowsAtATime)) {
      await this.runner.run(`UNWIND $rows AS row CREATE (n:${label} {${properties}})`, {
        rows: batch.map((row) => rowParameters(label, row.properties)),
      });
    }
    this.index.put(label, rows);
    this.index.echoes.createNodes(label, rows);
    this.index.articles.createNodes(label, rows);
    this.index.proposals.createNodes(label, rows);
    this.index.mentions.createNodes(label, rows);
  }

  async updateNodes(label: Label, rows: readonly NodeRow[]): Promise<void> {
    for (const batch of batches(rows, rowsAtATime)) {
      const settings = changedColumns(label, batch, this.index.entities).map(
        (key) => `n.${key} = ${rowValue(label, key)}`,
      );
      if (settings.length === 0) continue;
      const found = await this.runner.run(
        `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET ${settings.join(", ")} RETURN row.id AS wanted, n.id AS id`,
        { rows: batch.map((row) => rowParameters(label, row.properties)) },
      );
      assureFound(found, batch.length);
    }
    this.index.put(label, rows);
    this.index.echoes.forgetNodes(label, rows);
    this.index.articles.updateNodes(label, rows);
  }

  async deleteNodes(label: Label, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.runner.run(`MATCH (n:${label} {id: $id}) DETACH DELETE n`, { id });
    this.index.remove(label, ids);
    this.index.echoes.forgetNodes(
      label,
      ids.map((id) => ({ id })),
    );
    this.index.articles.deleteNodes(label, ids);
    this.index.proposals.deleteNodes(label, ids);
    this.index.mentions.deleteNodes(label, ids);
  }

  async createRelationships(rows: readonly RelationshipRow[]): Promise<void> {
    this.index.echoes.createRelationships(rows);
    this.index.articles.createRelationships(rows);
    this.index.proposals.createRelationships(rows);
    this.index.mentions.createRelationships(rows);
    for (const group of byCommonEnd(rows)) await this.#relate(group);
  }

  /**
   * Makes relationships of one kind that have one end in common. Only the other end is looked up row by row: two such
   * look-ups in one statement can lose rows in this engine (0.19.1).
   */
  async #relate({ side, id, rows }: CommonEnd): Promise<void> {
    const [{ type, fromLabel, toLabel }] = rows;
    const properties = [...embeddedColumns(type).keys()].map((key) => `${key}: ${rowValue(type, key)}`);
    const [one, label, other, otherLabel] =
      side === "from" ? ["x", fromLabel, "y", toLabel] : ["y", toLabel, "x", fromLabel];
    const statement = `MATCH (${one}:${label} {id: $id}) UNWIND $rows AS row MATCH (${other}:${otherLabel} {id: row.other})
      CREATE (x)-[:${type} {${["id: row.id", ...properties].join(", ")}}]->(y) RETURN row.other AS wanted, ${other}.id AS id`;
    for (const batch of batches(rows, rowsAtATime)) {
      const found = await this.runner.run(statement, {
        id,
        rows: batch.map((row) => ({
          ...rowParameters(type, row.properties),
          id: row.id,
          other: side === "from" ? row.to : row.from,
        })),
      });
      assureFound(found, batch.length);
    }
  }

  async deleteRelationships(rows: readonly RelationshipRow[], going?: ReadonlySet<string>): Promise<void> {
    this.index.echoes.deleteRelationships(rows);
    this.index.articles.deleteRelationships(rows);
    this.index.proposals.deleteRelationships(rows);
    this.index.mentions.deleteRelationships(rows);
    const staying = rows.filter(({ from, to }) => going?.has(from) !== true && going?.has(to) !== true);
    for (const { side, id, rows: own } of byOwnEnd(staying)) {
      const [{ type, fromLabel, toLabel }] = own;
      const pattern =
        side === "from"
          ? `(x:${fromLabel} {id: $id})-[r:${type}]->(y:${toLabel}) WHERE r.id IN $ids HINT (x JOIN r) JOIN y`
          : `(y:${toLabel} {id: $id})<-[r:${type}]-(x:${fromLabel}) WHERE r.id IN $ids HINT (y JOIN r) JOIN x`;
      await this.runner.run(`MATCH ${pattern} DELETE r`, { id, ids: own.map((row) => row.id) });
    }
  }
}
