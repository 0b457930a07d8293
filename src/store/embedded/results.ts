import type { Connection, QueryResult as EngineResult } from "@ladybugdb/core";
import type { NodeValue, PathValue, QueryValue, RelationshipValue } from "../query-result.js";
import { nodeValue, relationshipValue } from "../query-values.js";
import { run, type EngineRow } from "./engine.js";

interface InternalId {
  readonly table: number;
  readonly offset: number;
}

const keyOf = ({ table, offset }: InternalId) => `${table}:${offset}`;
const isObject = (value: unknown): value is EngineRow =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isInternalId = (value: unknown): value is InternalId =>
  isObject(value) && typeof value.table === "number" && typeof value.offset === "number";
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** Rows as the engine gave them, in the order of the columns. */
export async function takeRows(
  result: EngineResult,
  limit: number,
): Promise<{ readonly rows: readonly (readonly unknown[])[]; readonly truncated: boolean }> {
  const columns = result.getColumnNamesSync();
  const rows: (readonly unknown[])[] = [];
  while (result.hasNext()) {
    if (rows.length === limit) return { rows, truncated: true };
    const row = (await result.getNext()) ?? {};
    rows.push(columns.map((column) => row[column]));
  }
  return { rows, truncated: false };
}

/** Ids by the engine's inner ids: of the nodes at hand, and of those that relationships only point to. */
class NodeIds {
  readonly #known = new Map<string, string>();
  readonly #wanted = new Map<string, InternalId>();

  collect(value: unknown): void {
    if (Array.isArray(value)) value.forEach((one) => this.collect(one));
    if (!isObject(value) || isDate(value)) return;
    if (isInternalId(value._id) && typeof value.id === "string" && !isInternalId(value._src)) {
      this.#known.set(keyOf(value._id), value.id);
    }
    for (const end of [value._src, value._dst]) if (isInternalId(end)) this.#wanted.set(keyOf(end), end);
    Object.values(value).forEach((one) => this.collect(one));
  }

  async lookUp(connection: Connection): Promise<void> {
    const missing = [...this.#wanted].filter(([key]) => !this.#known.has(key)).map(([, id]) => id);
    for (let at = 0; at < missing.length; at += 1000) {
      const ids = missing.slice(at, at + 1000).map(({ table, offset }) => `internal_id(${table}, ${offset})`);
      const rows = await run(
        connection,
        `MATCH (n) WHERE id(n) IN [${ids.join(", ")}] RETURN id(n) AS key, n.id AS id`,
      );
      for (const { key, id } of rows) this.#known.set(keyOf(key as InternalId), id as string);
    }
  }

  of(id: unknown): string {
    return isInternalId(id) ? (this.#known.get(keyOf(id)) ?? keyOf(id)) : "";
  }
}

function nodeOf(value: EngineRow): NodeValue {
  return nodeValue(String(value._label), String(value.id), value);
}

function relationshipOf(value: EngineRow, ids: NodeIds): RelationshipValue {
  const ends = { id: String(value.id), from: ids.of(value._src), to: ids.of(value._dst) };
  return relationshipValue(String(value._label), ends, value);
}

function pathOf(value: EngineRow, ids: NodeIds): PathValue {
  return {
    $type: "path",
    nodes: (value._nodes as readonly EngineRow[]).map(nodeOf),
    relationships: (value._rels as readonly EngineRow[]).map((one) => relationshipOf(one, ids)),
  };
}

/** A date that has no time of day is told as one. */
function dateText(date: Date, type: string): string {
  return type === "DATE" ? date.toISOString().slice(0, 10) : date.toISOString();
}

function convert(value: unknown, type: string, ids: NodeIds): QueryValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((one) => convert(one, type.replace(/\[\d*\]$/u, ""), ids));
  if (isDate(value)) return dateText(value, type);
  if (!isObject(value)) return JSON.stringify(value) ?? null;
  if (Array.isArray(value._nodes) && Array.isArray(value._rels)) return pathOf(value, ids);
  if (isInternalId(value._src) && isInternalId(value._dst)) return relationshipOf(value, ids);
  if (isInternalId(value._id) && typeof value._label === "string") return nodeOf(value);
  if (isInternalId(value) && Object.keys(value).length === 2) return keyOf(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convert(one, "", ids)]));
}

/** The engine's values in the form that is one for all engines. */
export async function normaliseRows(
  connection: Connection,
  rows: readonly (readonly unknown[])[],
  types: readonly string[],
): Promise<readonly (readonly QueryValue[])[]> {
  const ids = new NodeIds();
  ids.collect(rows);
  await ids.lookUp(connection);
  return rows.map((row) => row.map((value, index) => convert(value, types[index] ?? "", ids)));
}
