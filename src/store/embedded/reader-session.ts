import { existsSync } from "node:fs";
import type { Database } from "@ladybugdb/core";
import { OnrecordError } from "../../errors.js";
import { connect, openDatabase } from "./engine.js";
import { storeError } from "./errors.js";
import { checkSchema } from "./schema.js";
import { OpenDatabase, type Session } from "./session.js";
import { writerOf } from "./writer-session.js";

/** Reads a store, also beside a writer. */
export class ReaderSession implements Session {
  #open: OpenDatabase | undefined;

  private constructor(readonly path: string) {}

  static async open(path: string): Promise<ReaderSession> {
    if (!existsSync(path)) {
      throw new OnrecordError("store-missing", `There is no store at ${path}. Ingest articles first.`, {
        details: { path },
      });
    }
    const session = new ReaderSession(path);
    await session.use(async (database) => {
      const connection = await connect(database);
      try {
        await checkSchema(connection, path);
      } finally {
        await connection.close();
      }
    });
    return session;
  }

  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const writer = writerOf(this.path);
    if (writer !== undefined) return writer.use(work);
    this.#open ??= new OpenDatabase(
      await openDatabase(this.path, { readOnly: true, tolerateTornLog: true }).catch((thrown: unknown) => {
        throw storeError(thrown, this.path);
      }),
    );
    return this.#open.use(work);
  }

  async close(): Promise<void> {
    await this.#open?.close();
  }
}
