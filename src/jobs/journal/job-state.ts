import type { ArticleFailure } from "../../model/graph-document.js";
import { OnrecordError } from "../../errors.js";
import { isRunning } from "./job-hold.js";
import { jobIds, readJournal } from "./journal-files.js";
import type { ArticleLine, EndLine, JobLine } from "./journal-lines.js";
import { SettledSet } from "./settled-set.js";

/** `stopped`: its process died, or was told to stop; it can go on. */
export type JobStatus = "running" | "stopped" | "done" | "cancelled" | "failed";

export interface JobState {
  readonly job: JobLine;
  readonly status: JobStatus;
  /** How many articles ended in each state; one that failed and was stored later counts as stored. */
  readonly counts: Readonly<Record<ArticleLine["state"], number>>;
  /** Those that have not been stored since. */
  readonly failures: readonly ArticleFailure[];
  readonly settled: SettledSet;
  readonly runs: number;
  readonly seconds: number;
  readonly lastArticle?: string;
  readonly end?: EndLine;
}

/**
 * A job as its journal tells it.
 *
 * @throws OnrecordError `job-unknown`
 */
export async function readJob(folder: string, id: string): Promise<JobState> {
  let job: JobLine | undefined;
  let end: EndLine | undefined;
  let lastArticle: string | undefined;
  let [runs, seconds] = [0, 0];
  const counts = { added: 0, changed: 0, unchanged: 0, failed: 0 };
  const failed = new Map<string, ArticleFailure>();
  const settled = new SettledSet();
  for await (const line of readJournal(folder, id)) {
    if (line.line === "job") job = line;
    else if (line.line === "end") end = line;
    else if (line.line === "run") [runs, end] = [runs + 1, undefined];
    else {
      failed.delete(line.source);
      seconds += line.seconds ?? 0;
      if (line.state === "failed") failed.set(line.source, { source: line.source, error: line.error ?? unknownError });
      else {
        counts[line.state] += 1;
        if (line.version !== undefined) settled.add(line.source, line.version);
        lastArticle = line.article ?? lastArticle;
      }
    }
  }
  if (job === undefined) {
    throw new OnrecordError("job-unknown", `The journal of the job ${id} has no beginning; start a new job.`);
  }
  counts.failed = failed.size;
  const status = await statusOf(folder, id, end);
  const failures = [...failed.values()];
  return {
    job,
    status,
    counts,
    failures,
    settled,
    runs,
    seconds: Math.round(seconds * 1000) / 1000,
    ...(lastArticle !== undefined && { lastArticle }),
    ...(end !== undefined && { end }),
  };
}

const unknownError = { code: "internal", message: "no error was kept" };

async function statusOf(folder: string, id: string, end: EndLine | undefined): Promise<JobStatus> {
  if (end === undefined) return (await isRunning(folder, id)) ? "running" : "stopped";
  return end.state === "interrupted" ? "stopped" : end.state;
}

export async function readJobs(folder: string): Promise<readonly JobState[]> {
  const jobs: JobState[] = [];
  for (const id of await jobIds(folder)) {
    const job = await readJob(folder, id).catch((error: unknown) => {
      if (error instanceof OnrecordError && error.code === "job-unknown") return undefined;
      throw error;
    });
    if (job !== undefined) jobs.push(job);
  }
  return jobs;
}

const sameList = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The latest job that did not come to its end, of these inputs where any are given.
 *
 * @throws OnrecordError `job-unknown`
 */
export async function latestUnfinished(
  folder: string,
  wanted: { readonly inputs: readonly string[]; readonly cwd: string },
): Promise<string> {
  const { inputs, cwd } = wanted;
  for (const id of [...(await jobIds(folder))].reverse()) {
    const { job, status } = await readJob(folder, id);
    if (status !== "stopped" && status !== "failed" && status !== "running") continue;
    if (inputs.length === 0 || (sameList(job.inputs, inputs) && job.cwd === cwd)) return id;
  }
  const of = inputs.length === 0 ? "" : ` of ${inputs.join(" ")}`;
  throw new OnrecordError(
    "job-unknown",
    `There is no job${of} that did not come to its end; start one without --resume.`,
  );
}
