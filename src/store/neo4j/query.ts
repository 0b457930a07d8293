import neo4j, { type Transaction } from "neo4j-driver";
import type { QueryOptions } from "../graph-store.js";
import { guardReadOnly } from "../guard/read-only-guard.js";
import { defaultRowLimit, defaultTimeoutMs, orAborted, refuseSharedColumns } from "../query-limits.js";
import type { QueryResult, QueryValue } from "../query-result.js";
import type { Neo4jConnection } from "./connection.js";
import { queryError, timedOut } from "./errors.js";
import { queryParameter } from "./parameters.js";
import { normaliseRows } from "./results.js";

async function answer(transaction: Transaction, cypher: string, options: QueryOptions): Promise<QueryResult> {
  const limit = options.rowLimit ?? defaultRowLimit;
  const given: Readonly<Record<string, QueryValue>> = options.parameters ?? {};
  const parameters = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, queryParameter(value)]));
  const result = transaction.run(cypher, parameters);
  const columns = (await result.keys()).map(String);
  refuseSharedColumns(columns);
  const rows: (readonly unknown[])[] = [];
  let truncated = false;
  for await (const record of result) {
    if (rows.length === limit) {
      truncated = true;
      break;
    }
    rows.push(columns.map((column) => record.get(column) as unknown));
  }
  const run = async (text: string, values: Readonly<Record<string, unknown>>) =>
    (await transaction.run(text, values)).records.map((record) => record.toObject());
  return { columns, rows: await normaliseRows(run, rows), truncated };
}

/** The server looks for transactions that are due every few seconds only, so the time is kept here as well. */
async function orTimedOut<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut(timeoutMs)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

/** Runs one reading query in a transaction that the server lets read only; closing the session stops it there. */
export async function queryServer(
  connection: Neo4jConnection,
  cypher: string,
  options: QueryOptions,
): Promise<QueryResult> {
  const guarded = guardReadOnly(cypher);
  const timeout = options.timeoutMs ?? defaultTimeoutMs;
  const session = connection.driver.session({
    database: connection.database,
    defaultAccessMode: neo4j.session.READ,
  });
  try {
    const transaction = await session.beginTransaction({ timeout });
    return await orAborted(orTimedOut(answer(transaction, guarded, options), timeout), options.signal);
  } catch (thrown) {
    throw queryError(thrown, connection.uri, timeout);
  } finally {
    await session.close();
  }
}
