import type { Database } from "@ladybugdb/core";

/** A way to the open database that can move from one to another between two uses. */
export interface Session {
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Counts uses, so that nothing is closed under a running query. */
export class OpenDatabase {
  #uses = 0;
  #idle: (() => void) | undefined;

  constructor(readonly database: Database) {}

  /** Keeps it open until the returned function is called. */
  hold(): () => void {
    this.#uses++;
    return () => {
      this.#uses--;
      if (this.#uses === 0) this.#idle?.();
    };
  }

  async use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const release = this.hold();
    try {
      return await work(this.database);
    } finally {
      release();
    }
  }

  async close(): Promise<void> {
    if (this.#uses > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.database.close();
  }
}
