import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { OnrecordError } from "../../errors.js";
import { journalPath } from "./journal-files.js";
import type { JournalLine } from "./journal-lines.js";

/**
 * Appends to a job's journal, one line of JSON for each thing that happened. Each write is one call to the system, so
 * that a process that is killed leaves at most its last line unfinished.
 */
export class JournalWriter {
  readonly #fd: number;
  readonly #path: string;

  /** @throws OnrecordError `output-failed` */
  constructor(folder: string, job: string) {
    this.#path = journalPath(folder, job);
    this.#fd = this.#trying(() => {
      mkdirSync(folder, { recursive: true });
      return openSync(this.#path, "a+");
    });
    this.#endTornLine();
  }

  write(...lines: readonly JournalLine[]): void {
    if (lines.length === 0) return;
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    this.#trying(() => writeSync(this.#fd, text));
  }

  close(): void {
    closeSync(this.#fd);
  }

  #endTornLine(): void {
    const { size } = fstatSync(this.#fd);
    if (size === 0) return;
    const last = Buffer.alloc(1);
    readSync(this.#fd, last, 0, 1, size - 1);
    if (last[0] !== 10) this.#trying(() => writeSync(this.#fd, "\n"));
  }

  #trying<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new OnrecordError(
        "output-failed",
        `The job's journal ${this.#path} cannot be written (${why}); make room, or name a folder with ONRECORD_HOME.`,
        { cause: error },
      );
    }
  }
}
