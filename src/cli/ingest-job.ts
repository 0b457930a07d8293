import { resolve } from "node:path";
import { OnrecordError, toOnrecordError } from "../errors.js";
import type { ReadOptions } from "../jobs/inputs/input.js";
import type { JobPlan, JobRecord } from "../jobs/journal/job-record.js";
import type { IngestReport } from "../jobs/job-tally.js";
import { readStoreSettings } from "../config.js";
import type { StoreFlags } from "./command.js";
import { note, outputWidth, throwIfInterrupted, write, type Io } from "./io.js";
import { withStore } from "./with-store.js";

/** How the job is to be worked on; what it reads stands in its plan. */
export interface RunFlags extends StoreFlags {
  readonly workers?: number;
  readonly watch?: boolean;
  readonly report?: string;
}

interface RunningJob {
  readonly plan: JobPlan;
  /** Nothing where no journal could be kept. */
  readonly record?: JobRecord;
  /** Named where the job was taken up again: the store must still hold it. */
  readonly lastArticle?: string;
  /** How many articles are stored already, where only what failed is tried: files of them are then left out whole. */
  readonly stored?: number;
}

/** Ctrl-C and `onrecord jobs cancel` both stop a job at a safe place. */
class StopSignals {
  readonly #controller = new AbortController();
  cancelled = false;
  readonly signal: AbortSignal;

  constructor(io: Io) {
    this.signal =
      io.signal === undefined ? this.#controller.signal : AbortSignal.any([io.signal, this.#controller.signal]);
  }

  readonly cancel = (): void => {
    this.cancelled = true;
    this.#controller.abort();
  };
}

/** Begins a job and works on it; returns the exit code. */
export async function runNewJob(io: Io, plan: Omit<JobPlan, "store" | "cwd">, flags: RunFlags): Promise<number> {
  const { jobsFolder } = await import("../jobs/journal/journal-files.js");
  const { startJob } = await import("../jobs/journal/job-record.js");
  const stop = new StopSignals(io);
  const whole: JobPlan = { ...plan, cwd: io.cwd, store: settingsUrl(io, flags) };
  const record = await startJob(jobsFolder(io.env), whole, stop.cancel).catch(async (thrown: unknown) => {
    const error = toOnrecordError(thrown);
    if (error.code !== "output-failed") throw error;
    await note(io, `onrecord: warning: ${error.message} This job cannot be resumed. [${error.code}]`);
    return undefined;
  });
  return runJob(io, { plan: whole, ...(record !== undefined && { record }) }, flags, stop);
}

/** Takes a job up again and works on it; returns the exit code. */
export async function runJobAgain(io: Io, id: string, which: "rest" | "failed", flags: RunFlags): Promise<number> {
  const { jobsFolder } = await import("../jobs/journal/journal-files.js");
  const { takeUpJob } = await import("../jobs/journal/job-record.js");
  const stop = new StopSignals(io);
  const { state, job: record } = await takeUpJob(jobsFolder(io.env), id, which, stop.cancel);
  const { counts, lastArticle } = state;
  const stored = counts.added + counts.changed + counts.unchanged;
  await note(io, `Taking up job ${id}: ${stored} articles are stored, ${counts.failed} failed.`);
  const running = {
    plan: state.job,
    record,
    ...(lastArticle !== undefined && { lastArticle }),
    ...(which === "failed" && { stored }),
  };
  return runJob(io, running, { store: state.job.store, ...flags }, stop);
}

const settingsUrl = (io: Io, flags: StoreFlags): string => readStoreSettings({ flags, env: io.env, cwd: io.cwd }).url;

async function runJob(io: Io, running: RunningJob, flags: RunFlags, stop: StopSignals): Promise<number> {
  const { record } = running;
  const done = await work(io, running, flags, stop.signal).catch((thrown: unknown) => {
    endBroken(record, thrown);
    throw thrown;
  });
  const report = { ...done, settled: running.stored ?? done.settled };
  const interrupted = report.interrupted && flags.watch !== true;
  record?.end(stop.cancelled ? "cancelled" : interrupted ? "interrupted" : "done");
  await printReport(io, report);
  await keepReport(io, report, flags);
  if (report.failed > 0 && record !== undefined) await note(io, `What failed: onrecord jobs show ${record.id}`);
  if (stop.cancelled) throw new OnrecordError("interrupted", "Cancelled before the end.");
  if (interrupted && record !== undefined) await note(io, `Go on with: onrecord ingest --resume ${record.id}`);
  if (flags.watch !== true) throwIfInterrupted(io);
  return report.failed === 0 ? 0 : 1;
}

/** What broke the job is what people have to hear of, even where the journal cannot be written either. */
function endBroken(record: JobRecord | undefined, thrown: unknown): void {
  const { code, message } = toOnrecordError(thrown);
  try {
    record?.end("failed", { code, message });
  } catch {
    // The journal has no end then, and the job counts as stopped, which is what it is.
  }
}

async function work(io: Io, running: RunningJob, flags: RunFlags, signal: AbortSignal): Promise<IngestReport> {
  const { plan, record, lastArticle } = running;
  const { ingest } = await import("../jobs/ingest.js");
  const { ProgressBus } = await import("../events.js");
  const { showProgress } = await import("./progress.js");
  return withStore(io, flags, "write", async (store) => {
    if (lastArticle !== undefined) await assureSameStore(store, lastArticle);
    const bus = new ProgressBus();
    const progress = showProgress(bus, io);
    try {
      return await ingest(plan.inputs, {
        ...(plan.options as Partial<ReadOptions>),
        cwd: plan.cwd,
        stdin: io.stdin,
        store,
        bus,
        signal,
        ...(flags.workers !== undefined && { workers: flags.workers }),
        ...(flags.watch === true && { watch: true }),
        ...(record !== undefined && { onSettled: record.record }),
        ...(record?.isSettled !== undefined && { isSettled: record.isSettled }),
      });
    } finally {
      progress.stop();
    }
  });
}

/** A store that was taken away or emptied would stay without what the job believes to be in it. */
async function assureSameStore(
  store: Parameters<Parameters<typeof withStore>[3]>[0],
  articleId: string,
): Promise<void> {
  const { rows } = await store.query("MATCH (a:Article {id: $id}) RETURN a.id", { parameters: { id: articleId } });
  if (rows.length > 0) return;
  throw new OnrecordError(
    "store-missing",
    `The store ${store.url} does not hold ${articleId}, which the job has stored: start a new job for this store.`,
  );
}

/** What a job did, for people. */
export async function printReport(io: Io, report: IngestReport): Promise<void> {
  const { changeTable } = await import("./change-table.js");
  const { articles, added, changed, unchanged, failed, settled, seconds, articlesPerSecond } = report;
  const table = changeTable(report.changes, outputWidth(io));
  if (table !== undefined) await write(io.stdout, table);
  const before = settled === 0 ? "" : `, ${settled} dealt with before`;
  await write(
    io.stdout,
    `${articles} ${articles === 1 ? "article" : "articles"}: ${added} added, ${changed} changed, ` +
      `${unchanged} unchanged, ${failed} failed${before}; ${seconds} s, ${articlesPerSecond} articles a second\n`,
  );
}

async function keepReport(io: Io, report: IngestReport, { report: file }: RunFlags): Promise<void> {
  if (file === undefined) return;
  const { replaceFile } = await import("../export/write-export.js");
  await replaceFile(resolve(io.cwd, file), [`${JSON.stringify(report, undefined, 2)}\n`]);
}
