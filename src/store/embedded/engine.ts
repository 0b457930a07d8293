import { Connection, Database, type LbugValue, type PreparedStatement, type QueryResult } from "@ladybugdb/core";

/** Address space that an open store reserves, and so the most it can grow to: 256 GiB. */
const maxDatabaseBytes = 2 ** 38;
const bufferPoolBytes = 512 * 2 ** 20;

export type EngineRow = Readonly<Record<string, unknown>>;

export interface DatabaseOptions {
  readonly readOnly: boolean;
  /** Takes what can be read of a log whose end is torn, where a plain open would fail. */
  readonly tolerateTornLog?: boolean;
}

/** Opens the file; the log is folded into it only when the store asks for it, since readers cannot stand that. */
export async function openDatabase(path: string, options: DatabaseOptions): Promise<Database> {
  const automaticCheckpoint = false;
  // With checksums this engine (0.19.1) cannot read back a record of its log that is larger than a page (4 KiB), as the
  // text of most articles is: a store whose writer was killed would lose them all.
  const checksums = false;
  const database = new Database(
    path,
    bufferPoolBytes,
    true,
    options.readOnly,
    maxDatabaseBytes,
    automaticCheckpoint,
    -1,
    options.tolerateTornLog !== true,
    checksums,
  );
  await database.init();
  return database;
}

export async function connect(database: Database, timeoutMs?: number): Promise<Connection> {
  const connection = new Connection(database);
  await connection.init();
  if (timeoutMs !== undefined) connection.setQueryTimeout(timeoutMs);
  return connection;
}

function single(result: QueryResult | QueryResult[]): QueryResult {
  const [first, ...others] = Array.isArray(result) ? result : [result];
  for (const other of others) other.close();
  if (first === undefined) throw new Error("The engine gave no result.");
  return first;
}

async function drain(result: QueryResult | QueryResult[]): Promise<readonly EngineRow[]> {
  const one = single(result);
  try {
    return await one.getAll();
  } finally {
    one.close();
  }
}

/** Runs a statement without parameters. */
export async function run(connection: Connection, statement: string): Promise<readonly EngineRow[]> {
  return drain(await connection.query(statement));
}

/** Runs a prepared statement and hands its open result over. */
export async function execute(
  connection: Connection,
  statement: PreparedStatement,
  parameters: Readonly<Record<string, unknown>>,
): Promise<QueryResult> {
  return single(await connection.execute(statement, parameters as Record<string, LbugValue>));
}

/** A connection that prepares each of its statements once. */
export class StatementRunner {
  readonly #prepared = new Map<string, PreparedStatement>();

  constructor(readonly connection: Connection) {}

  async run(statement: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly EngineRow[]> {
    let prepared = this.#prepared.get(statement);
    if (prepared === undefined) {
      prepared = await this.connection.prepare(statement);
      if (!prepared.isSuccess()) throw new Error(prepared.getErrorMessage());
      this.#prepared.set(statement, prepared);
    }
    return drain(await execute(this.connection, prepared, parameters));
  }
}
