import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { OnrecordError } from "../../errors.js";
import { parseJournalLine, type JournalLine } from "./journal-lines.js";

/** Where the journals are kept: in `ONRECORD_HOME`, else where this system keeps the data of its users. */
export function jobsFolder(env: Readonly<Record<string, string | undefined>>): string {
  const home = env["ONRECORD_HOME"] ?? join(env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "onrecord");
  return join(home, "jobs");
}

const ending = ".jsonl";

export const journalPath = (folder: string, job: string): string => join(folder, `${job}${ending}`);

/** Sorts by the time it was made; the end keeps two of one second apart. */
export function newJobId(now = new Date()): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/gu, "");
  return `${stamp}-${Math.floor(Math.random() * 0x10000)
    .toString(16)
    .padStart(4, "0")}`;
}

export const isJobId = (text: string): boolean => /^\d{8}T\d{6}-[0-9a-f]{4}$/u.test(text);

/** The jobs of a folder, the latest last. */
export async function jobIds(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter(isJobId)
    .sort();
}

/**
 * The lines of a journal one after the other; what cannot be read, such as a line that its writer did not end, is left
 * out.
 *
 * @throws OnrecordError `job-unknown`
 */
export async function* readJournal(folder: string, job: string): AsyncGenerator<JournalLine> {
  const input = createReadStream(journalPath(folder, job), "utf8");
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      const line = parseJournalLine(text);
      if (line !== undefined) yield line;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new OnrecordError("job-unknown", `There is no job ${job}; onrecord jobs list tells which there are.`, {
      cause: error,
    });
  } finally {
    input.destroy();
  }
}
