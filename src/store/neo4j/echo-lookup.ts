import neo4j from "neo4j-driver";
import type { Properties } from "../../model/property.js";
import type { EchoLabel } from "../../repeats/echo.js";
import { batches } from "../batches.js";
import { echoArticle, echoOf, isEchoRow } from "../echo-rows.js";
import type { FoundEchoes, StandingEcho } from "../graph-transaction.js";
import { relationshipRow } from "./article-reader.js";
import type { Elements } from "./elements.js";
import { takenApart } from "./parameters.js";
import type { Row, RunStatement } from "./statements.js";

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
export const keysAtATime = 1_000;

/** Keys of words that more held than were asked for when they were last looked up: a hint, never taken on trust. */
export type CommonKeys = Set<string>;

/** Of which a store keeps in mind that they are common. */
const commonKeysAtMost = 20_000;

/** The look-ups of one transaction in the full-text index of words. */
export class EchoLookup {
  readonly #run: RunStatement;
  readonly #elements: Elements;
  readonly #commonKeys: CommonKeys;
  #foreseen:
    { readonly keys: ReadonlySet<string>; readonly limit: number; readonly found: Promise<FoundEchoes> } | undefined;

  constructor(run: RunStatement, elements: Elements, commonKeys: CommonKeys) {
    this.#run = run;
    this.#elements = elements;
    this.#commonKeys = commonKeys;
  }

  foresee(keys: readonly string[], limit: number): void {
    const found = this.#lookUp(keys, limit);
    // Whoever asks for it sees the error.
    found.catch(() => undefined);
    this.#foreseen = { keys: new Set(keys), limit, found };
  }

  async find(keys: readonly string[], limit: number): Promise<FoundEchoes> {
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
      keys.filter((key) => this.#commonKeys.has(key)),
      limit,
    );
    const search = async (batch: readonly string[]): Promise<void> => {
      const rowLimit = Math.max(limit + 1, batch.length === 1 ? 0 : echoesAtATime);
      const rows = await this.#run(echoQuery, { query: `echoes:(${batch.join(" OR ")})`, limit: neo4j.int(rowLimit) });
      if (rows.length < rowLimit) {
        for (const row of rows) {
          const standing = this.#standingEcho(row);
          if (standing !== undefined) found.set(standing.echo.id, standing);
        }
      } else if (batch.length === 1) common.add(batch[0] ?? "");
      else await Promise.all([...batches(batch, Math.ceil(batch.length / 2))].map(search));
    };
    const open = keys.filter((key) => !common.has(key));
    await Promise.all([...batches(open, keysAtATime)].map(search));
    const asked = new Set(open);
    const counts = new Map<string, number>();
    for (const { echo } of found.values()) {
      for (const key of echo.keys) if (asked.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) if (count > limit) common.add(key);
    if (this.#commonKeys.size > commonKeysAtMost) this.#commonKeys.clear();
    for (const key of common) this.#commonKeys.add(key);
    return { echoes: [...found.values()], common };
  }

  /** Of keys that were common a while ago: counted, and not read. */
  async #stillCommon(keys: readonly string[], limit: number): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await this.#run(
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
}
