import { existsSync } from "node:fs";
import type { Database } from "@ladybugdb/core";
import { OnrecordError } from "../../errors.js";
import { connect, openDatabase } from "./engine.js";
import { storeError } from "./errors.js";
import { Lease, leaseHolders } from "./leases.js";
import { addReader, removeReader, writerOf } from "./registry.js";
import { checkSchema } from "./schema.js";
import { OpenDatabase, type Session } from "./session.js";
import { storeSignature, takeSnapshot } from "./snapshot.js";

interface OpenStore {
  readonly open: OpenDatabase;
  readonly signature: string;
  /** Of the store itself: no process writes it as long as we hold its lease. */
  readonly direct: boolean;
  close(): Promise<void>;
}

const pollMs = 500;

/**
 * Reads a store, also beside a writer: in this process through the writer's own database; beside another process on a
 * copy that is taken anew when something was committed; else the file itself, which is let go when a writer comes.
 */
export class ReaderSession implements Session {
  #current: OpenStore | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #closing: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  private constructor(readonly path: string) {}

  static async open(path: string): Promise<ReaderSession> {
    if (!existsSync(path)) {
      throw new OnrecordError("store-missing", `There is no store at ${path}. Ingest articles first.`, {
        details: { path },
      });
    }
    const session = new ReaderSession(path);
    addReader(session);
    try {
      await session.use((database) => session.#check(database));
    } catch (thrown) {
      await session.close();
      throw storeError(thrown, path);
    }
    session.#timer = setInterval(() => session.#makeWay(), pollMs).unref();
    return session;
  }

  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const writer = await writerOf(this.path);
    if (writer !== undefined) return writer.use(work);
    const { database, release } = await this.#inTurn(async () => {
      const { open } = await this.#upToDate();
      return { database: open.database, release: open.hold() };
    });
    try {
      return await work(database);
    } finally {
      release();
    }
  }

  /** Closes what is open when the work under way has ended; the next use opens anew. */
  letGo(): Promise<void> {
    return this.#inTurn(async () => {
      const current = this.#current;
      this.#current = undefined;
      await Promise.all([this.#closing, current?.close()]);
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    removeReader(this);
    await this.letGo();
  }

  /** One opening or closing after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #check(database: Database): Promise<void> {
    const connection = await connect(database);
    try {
      await checkSchema(connection, this.path);
    } finally {
      await connection.close();
    }
  }

  async #upToDate(): Promise<OpenStore> {
    const beside = leaseHolders(this.path, "writer").length > 0;
    const current = this.#current;
    if (current !== undefined && current.direct !== beside && current.signature === storeSignature(this.path)) {
      return current;
    }
    this.#current = undefined;
    this.#closing = Promise.all([this.#closing, current?.close()]);
    this.#current = (beside ? undefined : await this.#openDirect()) ?? (await this.#openCopy());
    return this.#current;
  }

  /** The lease is taken before the look at the writers, as a writer does the other way round: one sees the other. */
  async #openDirect(): Promise<OpenStore | undefined> {
    const lease = new Lease(this.path, "reader");
    if (leaseHolders(this.path, "writer").length > 0) {
      lease.release();
      return undefined;
    }
    const signature = storeSignature(this.path);
    try {
      const open = new OpenDatabase(await openDatabase(this.path, { readOnly: true, tolerateTornLog: true }));
      const close = async () => {
        await open.close();
        lease.release();
      };
      return { open, signature, direct: true, close };
    } catch (thrown) {
      lease.release();
      throw storeError(thrown, this.path);
    }
  }

  async #openCopy(): Promise<OpenStore> {
    const snapshot = await takeSnapshot(this.path);
    try {
      const open = new OpenDatabase(await openDatabase(snapshot.path, { readOnly: true, tolerateTornLog: true }));
      const close = async () => {
        await open.close();
        snapshot.remove();
      };
      return { open, signature: snapshot.signature, direct: false, close };
    } catch (thrown) {
      snapshot.remove();
      throw storeError(thrown, this.path);
    }
  }

  /** A writer waits for readers of the file itself to let it go. */
  #makeWay(): void {
    if (this.#current?.direct === true && leaseHolders(this.path, "writer").length > 0) void this.letGo();
  }
}
