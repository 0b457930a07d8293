import type { Connection, Database } from "@ladybugdb/core";
import { OnrecordError } from "../../errors.js";
import type { QueryOptions } from "../graph-store.js";
import { columnNames } from "../guard/column-names.js";
import { guardReadOnly } from "../guard/read-only-guard.js";
import type { QueryResult } from "../query-result.js";
import { defaultRowLimit, defaultTimeoutMs, refuseSharedColumns } from "../query-limits.js";
import { connect, execute } from "./engine.js";
import { queryError } from "./errors.js";
import { normaliseRows, takeRows } from "./results.js";

async function answer(connection: Connection, cypher: string, options: QueryOptions): Promise<QueryResult> {
  const statement = await connection.prepare(cypher);
  if (!statement.isSuccess()) throw new Error(statement.getErrorMessage());
  if (!statement.isReadOnly()) {
    throw new OnrecordError(
      "query-refused",
      "The query was refused: it would change the store, and queries only read.",
    );
  }
  const result = await execute(connection, statement, options.parameters ?? {});
  try {
    const given = result.getColumnNamesSync();
    refuseSharedColumns(given);
    const columns = columnNames(cypher, given);
    const { rows, truncated } = await takeRows(result, options.rowLimit ?? defaultRowLimit);
    return { columns, rows: await normaliseRows(connection, rows, result.getColumnDataTypesSync()), truncated };
  } finally {
    result.close();
  }
}

/** Runs one reading query on a connection of its own. */
export async function queryDatabase(
  database: Database,
  path: string,
  cypher: string,
  options: QueryOptions,
): Promise<QueryResult> {
  const guarded = guardReadOnly(cypher);
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const connection = await connect(database, timeoutMs);
  try {
    return await answer(connection, guarded, options);
  } catch (thrown) {
    throw queryError(thrown, path, timeoutMs);
  } finally {
    await connection.close();
  }
}
