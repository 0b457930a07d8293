import { copyFile, mkdir, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Connection, Database } from "@ladybugdb/core";
import { OnrecordError } from "../../errors.js";
import type { OpenOptions } from "../graph-store.js";
import { assureRoom } from "./disk-room.js";
import { connect, openDatabase, run, StatementRunner } from "./engine.js";
import { messageOf, storeError } from "./errors.js";
import { KeyIndex } from "./key-index.js";
import { Lease, leaseHolders } from "./leases.js";
import { addWriter, isWritten, removeWriter } from "./registry.js";
import { applySchema } from "./schema.js";
import { OpenDatabase, type Session } from "./session.js";
import { EmbeddedTransaction } from "./transaction.js";

/** A smaller log is not worth folding; a larger one takes too long to read when a store is opened that was not closed. */
const foldedFromBytes = 8 * 2 ** 20;
const foldedAtBytes = 128 * 2 ** 20;

/** Folding rewrites much of the tables, however small the log is: between the two it takes one part in so many of the time. */
const foldingShare = 20;

async function openTolerant(path: string, failure: unknown, onWarning: OpenOptions["onWarning"]): Promise<Database> {
  const log = `${path}.wal`;
  if (!existsSync(log) || /could not set lock/iu.test(messageOf(failure))) throw storeError(failure, path);
  const copies: string[] = [];
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

async function openForWriting(path: string, onWarning: OpenOptions["onWarning"]): Promise<OpenDatabase> {
  const database = await openDatabase(path, { readOnly: false }).catch((thrown: unknown) =>
    openTolerant(path, thrown, onWarning),
  );
  try {
    const connection = await connect(database);
    await applySchema(connection, path, onWarning);
    await connection.close();
    return new OpenDatabase(database);
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((thrown: unknown) => {
    throw storeError(thrown, path);
  });
}

/** The one writer of a store. */
export class WriterSession implements Session {
  readonly runner: StatementRunner;
  readonly index = new KeyIndex();
  #last: Promise<unknown> = Promise.resolve();
  #foldNext = 0;

  private constructor(
    readonly path: string,
    readonly open: OpenDatabase,
    readonly connection: Connection,
    readonly lease: Lease,
  ) {
    this.runner = new StatementRunner(connection);
  }

  static async open(path: string, onWarning: OpenOptions["onWarning"]): Promise<WriterSession> {
    await makeFolder(path);
    await assureRoom(path);
    if (isWritten(path)) {
      throw new OnrecordError("store-locked", `The store ${path} is already open for writing in this process.`, {
        details: { path },
      });
    }
    const lease = new Lease(path, "writer");
    try {
      const open = await addWriter(path, () => openForWriting(path, onWarning));
      return new WriterSession(path, open, await connect(open.database), lease);
    } catch (thrown) {
      lease.release();
      throw storeError(thrown, path);
    }
  }

  use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.open.use(work);
  }

  /** Runs one transaction after the other; what throws is rolled back. */
  async transaction<T>(work: (transaction: EmbeddedTransaction) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.open.use(() => this.#transact(work)));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #transact<T>(work: (transaction: EmbeddedTransaction) => Promise<T>): Promise<T> {
    await assureRoom(this.path);
    await run(this.connection, "BEGIN TRANSACTION");
    let outcome: T;
    try {
      outcome = await work(new EmbeddedTransaction(this.runner, this.index));
      await run(this.connection, "COMMIT");
      this.index.committed();
    } catch (thrown) {
      this.index.rolledBack();
      await run(this.connection, "ROLLBACK").catch(() => undefined);
      throw storeError(thrown, this.path);
    }
    await this.#foldLog();
    return outcome;
  }

  /** Folds the log into the file when it has grown; while it cannot be done, the log keeps everything all the same. */
  async #foldLog(): Promise<void> {
    const size = await stat(`${this.path}.wal`).then(
      (found) => found.size,
      () => 0,
    );
    const started = performance.now();
    if (size < (started < this.#foldNext ? foldedAtBytes : foldedFromBytes) || this.#isRead()) return;
    await run(this.connection, "CHECKPOINT").catch(() => undefined);
    const ended = performance.now();
    this.#foldNext = ended + (ended - started) * foldingShare;
  }

  /** Other processes read the file itself, which must stay as it is. */
  #isRead(): boolean {
    return leaseHolders(this.path, "reader").length > 0;
  }

  async close(): Promise<void> {
    await this.#last;
    await removeWriter(this.path, () => this.#close());
  }

  async #close(): Promise<void> {
    try {
      if (this.#isRead()) await run(this.connection, "CALL force_checkpoint_on_close=false");
      await this.connection.close();
      await this.open.close();
    } finally {
      this.lease.release();
    }
  }
}
