import type { Redis } from "ioredis";
import { OnrecordError } from "../../errors.js";
import type { ArticleFailure } from "../../model/graph-document.js";
import type { ArticleQueue } from "./article-queue.js";

/**
 * The ingests of a queue, as anybody who reaches Redis can see them. An article is open from when it is queued until it
 * is stored; the two sets that tell it are changed so that doing it twice does no harm.
 */
const runsKey = "onrecord:runs";
const runKey = (run: string): string => `onrecord:run:${run}`;
const openKey = (run: string): string => `onrecord:run:${run}:open`;

export interface RunState {
  readonly run: string;
  readonly status: "queueing" | "running" | "done" | "cancelled";
  readonly inputs: string;
  readonly started: string;
  readonly total: number;
  readonly stored: number;
  readonly failures: readonly ArticleFailure[];
}

export async function beginRun(redis: Redis, run: string, inputs: readonly string[]): Promise<void> {
  await redis.hset(runKey(run), {
    inputs: inputs.join(" "),
    started: new Date().toISOString(),
    total: 0,
    queued: "no",
  });
  await redis.zadd(runsKey, Date.now(), run);
}

/** Before they are queued, so that no worker closes one that is not open yet. */
export async function openArticles(redis: Redis, run: string, ids: readonly string[]): Promise<void> {
  const added = await redis.sadd(openKey(run), ...ids);
  await redis.hincrby(runKey(run), "total", added);
}

/** Once it is stored, and before the queue is told. */
export async function closeArticle(redis: Redis, run: string, id: string): Promise<void> {
  await redis.srem(openKey(run), id);
}

export async function endQueueing(redis: Redis, run: string): Promise<void> {
  await redis.hset(runKey(run), { queued: "yes" });
}

export async function cancelRun(redis: Redis, run: string): Promise<void> {
  await assertRun(redis, run);
  await redis.hset(runKey(run), { cancelled: "yes" });
}

export async function isCancelled(redis: Redis, run: string): Promise<boolean> {
  return (await redis.hget(runKey(run), "cancelled")) === "yes";
}

async function assertRun(redis: Redis, run: string): Promise<void> {
  if ((await redis.exists(runKey(run))) === 1) return;
  throw new OnrecordError(
    "job-unknown",
    `The queue knows no job ${run}; onrecord jobs list --queue tells which there are.`,
  );
}

export async function listRuns(redis: Redis, queue: ArticleQueue): Promise<readonly RunState[]> {
  const runs = await redis.zrange(runsKey, "0", "-1");
  return Promise.all(runs.map((run) => readRun(redis, queue, run)));
}

/** @throws OnrecordError `job-unknown` */
export async function readRun(redis: Redis, queue: ArticleQueue, run: string): Promise<RunState> {
  await assertRun(redis, run);
  const { inputs = "", started = "", total = "0", queued, cancelled } = await redis.hgetall(runKey(run));
  const open = await redis.scard(openKey(run));
  const failures = (await failedJobs(queue, run)).map(({ data, failedReason }) =>
    readFailure(data.source, failedReason),
  );
  const status =
    cancelled === "yes" ? "cancelled" : queued !== "yes" ? "queueing" : open > failures.length ? "running" : "done";
  return { run, status, inputs, started, total: Number(total), stored: Number(total) - open, failures };
}

const failedAtATime = 1_000;

async function failedJobs(queue: ArticleQueue, run: string) {
  const found = [];
  for (let at = 0; ; at += failedAtATime) {
    const page = await queue.getFailed(at, at + failedAtATime - 1);
    found.push(...page.filter(({ data }) => data.run === run));
    if (page.length < failedAtATime) return found;
  }
}

/** The queue keeps a reason as text: a code and what went wrong. */
export const failureReason = ({ code, message }: ArticleFailure["error"]): string => `${code}: ${message}`;

export function readFailure(source: string, reason: string | undefined): ArticleFailure {
  const found = /^([a-z]+(?:-[a-z]+)*): ([^]*)$/u.exec(reason ?? "");
  if (found === null) {
    const message = `${source}: set aside, since the workers that tried it died or gave up (${reason ?? "no reason"})`;
    return { source, error: { code: "extract-failed", message } };
  }
  return { source, error: { code: found[1] ?? "", message: found[2] ?? "" } };
}

/** Queues once more what was set aside; gives their number. */
export async function retryRun(redis: Redis, queue: ArticleQueue, run: string): Promise<number> {
  await assertRun(redis, run);
  const failed = await failedJobs(queue, run);
  for (const job of failed) await job.retry("failed", { resetAttemptsMade: true });
  return failed.length;
}
