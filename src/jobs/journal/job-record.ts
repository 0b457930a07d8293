import { OnrecordError } from "../../errors.js";
import { extractorVersion } from "../../pipeline/version.js";
import { holdJob } from "./job-hold.js";
import { readJob, type JobState } from "./job-state.js";
import { newJobId } from "./journal-files.js";
import type { ArticleLine, EndLine, JobLine } from "./journal-lines.js";
import { JournalWriter } from "./write-journal.js";

/** A job that this process works on. */
export interface JobRecord {
  readonly id: string;
  readonly record: (lines: readonly ArticleLine[]) => void;
  /** Leaves out what an earlier run settled. */
  readonly isSettled?: (source: string, version: string) => boolean;
  /** Tells how the job ended, and gives it free. */
  end(state: EndLine["state"], error?: EndLine["error"]): void;
}

export type JobPlan = Pick<JobLine, "store" | "cwd" | "inputs" | "options">;

const now = () => new Date().toISOString();

async function open(folder: string, id: string, onStop: () => void): Promise<JobRecord & { writer: JournalWriter }> {
  const hold = await holdJob(folder, id, onStop);
  try {
    const writer = new JournalWriter(folder, id);
    return {
      id,
      writer,
      record: (lines) => writer.write(...lines),
      end: (state, error) => {
        try {
          writer.write({ line: "end", at: now(), state, ...(error !== undefined && { error }) });
        } finally {
          writer.close();
          hold.release();
        }
      },
    };
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** Begins a new job; `onStop` is called when somebody asks to cancel it. */
export async function startJob(folder: string, plan: JobPlan, onStop: () => void): Promise<JobRecord> {
  const id = newJobId();
  const { writer, ...job } = await open(folder, id, onStop);
  writer.write(
    { line: "job", job: id, started: now(), ...plan },
    { line: "run", at: now(), pid: process.pid, extractor: extractorVersion },
  );
  return job;
}

/**
 * Takes a job up again: `rest` goes on where it stopped and tries once more what failed, `failed` tries that alone.
 *
 * @throws OnrecordError `job-unknown`, `job-running`
 */
export async function takeUpJob(
  folder: string,
  id: string,
  which: "rest" | "failed",
  onStop: () => void,
): Promise<{ readonly state: JobState; readonly job: JobRecord }> {
  const { failures } = await readJob(folder, id);
  if (which === "failed" && failures.length === 0) {
    throw new OnrecordError("job-unknown", `No article of the job ${id} failed; there is nothing to try again.`);
  }
  const { writer, ...job } = await open(folder, id, onStop);
  // Once more, now that nobody else can be writing to it.
  const state = await readJob(folder, id);
  writer.write({ line: "run", at: now(), pid: process.pid, extractor: extractorVersion });
  const isSettled =
    which === "rest"
      ? (source: string, version: string) => state.settled.has(source, version)
      : notAmong(state.failures.map(({ source }) => source));
  return { state, job: { ...job, isSettled } };
}

/** Ends a job that nobody works on. */
export async function endJob(folder: string, id: string, state: EndLine["state"]): Promise<void> {
  (await open(folder, id, () => undefined)).end(state);
}

/** Whatever a source lies in: `a.zip`, `a.zip/b.csv` for `a.zip/b.csv:3`. */
const containersOf = (source: string): string[] =>
  [...source.matchAll(/[/#:]/gu)].map(({ index }) => source.slice(0, index));

const unpackedName = (source: string): string => source.replace(/\.tgz$/iu, ".tar").replace(/\.gz$/iu, "");

/** Not settled is what failed, what lies in it, and what it lies in. */
function notAmong(sources: readonly string[]): (source: string) => boolean {
  const failed = new Set(sources.map(unpackedName));
  const around = new Set([...failed].flatMap(containersOf));
  return (given) => {
    const source = unpackedName(given);
    return !failed.has(source) && !around.has(source) && !containersOf(source).some((one) => failed.has(one));
  };
}
