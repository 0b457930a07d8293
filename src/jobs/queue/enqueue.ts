import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Redis } from "ioredis";
import type { ProgressBus } from "../../events.js";
import type { ArticleFailure } from "../../model/graph-document.js";
import { inBatches } from "../flow/in-batches.js";
import type { ReadInput, ReadOptions } from "../inputs/input.js";
import { readInputs } from "../inputs/read-inputs.js";
import { jobOptions, packArticle, type ArticleQueue } from "./article-queue.js";
import { beginRun, endQueueing, openArticles } from "./runs.js";

/** Waiting articles are in the memory of Redis: more are read when some of these are done. */
const waitingAtMost = 2_000;
const articlesAtATime = 50;

export interface EnqueueOptions extends ReadOptions {
  readonly redis: Redis;
  readonly queue: ArticleQueue;
  readonly run: string;
  readonly bus?: ProgressBus;
  readonly signal?: AbortSignal;
}

export interface EnqueueReport {
  readonly queued: number;
  readonly failures: readonly ArticleFailure[];
}

/** Reads the inputs and puts their articles into the queue; what cannot be read fails here. */
export async function enqueue(paths: readonly string[], options: EnqueueOptions): Promise<EnqueueReport> {
  const { redis, queue, run, bus, signal } = options;
  await beginRun(redis, run, paths);
  const failures: ArticleFailure[] = [];
  let queued = 0;
  for await (const batch of inBatches(readInputs(paths, options), articlesAtATime, 500)) {
    if (isAborted(signal)) break;
    for (const read of batch) tellUnread(read, failures, bus);
    const jobs = batch.flatMap((read) =>
      read.kind === "input"
        ? [{ name: "article", data: packArticle(run, read.input), opts: { ...jobOptions, jobId: jobIdOf(run, read) } }]
        : [],
    );
    if (jobs.length === 0) continue;
    const ids = jobs.map(({ opts }) => opts.jobId);
    await openArticles(redis, run, ids);
    await queue.addBulk(jobs);
    queued += jobs.length;
    while ((await queue.getWaitingCount()) > waitingAtMost && !isAborted(signal)) await sleep(250);
  }
  await endQueueing(redis, run);
  return { queued, failures };
}

const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

function tellUnread(read: ReadInput, failures: ArticleFailure[], bus: ProgressBus | undefined): void {
  if (read.kind === "left-out") {
    bus?.emit("warning", { code: "input-left-out", source: read.source, message: read.message });
  }
  if (read.kind !== "failure") return;
  const { source, error } = read;
  failures.push({ source, error });
  bus?.emit("article:failed", { source, error });
}

/** The same article of the same run is queued once, however often it is tried. */
function jobIdOf(run: string, { input }: Extract<ReadInput, { kind: "input" }>): string {
  const name = createHash("sha256").update(input.source).update("\0").update(input.content).digest("hex");
  return `${run}-${name.slice(0, 20)}`;
}
