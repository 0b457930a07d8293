import { copyFile, mkdir, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Connection, Database } from "@ladybugdb/core";
import { OnrecordError } from "../../errors.js";
import type { OpenOptions } from "../graph-store.js";
import { connect, openDatabase, run, StatementRunner } from "./engine.js";
import { messageOf, storeError } from "./errors.js";
import { applySchema } from "./schema.js";
import { OpenDatabase, type Session } from "./session.js";

const logLimitBytes = 32 * 2 ** 20;

/** The writers of this process: the engine's lock on the file does not hold against its own process. */
const writers = new Map<string, WriterSession>();

export function writerOf(path: string): WriterSession | undefined {
  return writers.get(path);
}

async function openTolerant(path: string, failure: unknown, onWarning: OpenOptions["onWarning"]): Promise<Database> {
  const log = `${path}.wal`;
  if (!existsSync(log) || /could not set lock/iu.test(messageOf(failure))) throw storeError(failure, path);
  const copies = [];
  for (const file of [path, log].filter((one) => existsSync(one))) {
    const copy = `${file}.${new Date().toISOString().replaceAll(/[:.]/gu, "-")}.backup`;
    await copyFile(file, copy);
    copies.push(copy);
  }
  const database = await openDatabase(path, { readOnly: false, tolerateTornLog: true }).catch((thrown: unknown) => {
    throw storeError(thrown, path);
  });
  onWarning?.({
    code: "store-recovered",
    message:
      `The store ${path} was not closed the last time; what had been committed was recovered. ` +
      `The files as they were found: ${copies.join(", ")}.`,
  });
  return database;
}

/** The one writer of a store. */
export class WriterSession implements Session {
  readonly runner: StatementRunner;
  readonly #open: OpenDatabase;
  readonly #connection: Connection;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly path: string,
    database: Database,
    connection: Connection,
  ) {
    this.#open = new OpenDatabase(database);
    this.#connection = connection;
    this.runner = new StatementRunner(connection);
  }

  static async open(path: string, onWarning: OpenOptions["onWarning"]): Promise<WriterSession> {
    if (writers.has(path)) {
      throw new OnrecordError("store-locked", `The store ${path} is already open for writing in this process.`, {
        details: { path },
      });
    }
    await mkdir(dirname(path), { recursive: true });
    let database: Database;
    try {
      database = await openDatabase(path, { readOnly: false });
    } catch (thrown) {
      database = await openTolerant(path, thrown, onWarning);
    }
    try {
      const connection = await connect(database);
      await applySchema(connection, path, onWarning);
      const session = new WriterSession(path, database, connection);
      writers.set(path, session);
      return session;
    } catch (thrown) {
      await database.close();
      throw storeError(thrown, path);
    }
  }

  use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.#open.use(work);
  }

  /** Runs one transaction after the other; what throws is rolled back. */
  async transaction<T>(work: (runner: StatementRunner) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#open.use(() => this.#transact(work)));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #transact<T>(work: (runner: StatementRunner) => Promise<T>): Promise<T> {
    await run(this.#connection, "BEGIN TRANSACTION");
    let outcome: T;
    try {
      outcome = await work(this.runner);
      await run(this.#connection, "COMMIT");
    } catch (thrown) {
      await run(this.#connection, "ROLLBACK").catch(() => undefined);
      throw storeError(thrown, this.path);
    }
    await this.#foldLog();
    return outcome;
  }

  /** Folds the log into the file when it has grown; when that fails, the log keeps everything all the same. */
  async #foldLog(): Promise<void> {
    const size = await stat(`${this.path}.wal`).then(
      (found) => found.size,
      () => 0,
    );
    if (size > logLimitBytes) await run(this.#connection, "CHECKPOINT").catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#last;
    writers.delete(this.path);
    await this.#connection.close();
    await this.#open.close();
  }
}
