import type { Redis } from "ioredis";
import type { ArticleQueue } from "../jobs/queue/article-queue.js";
import type { RunState } from "../jobs/queue/runs.js";
import { failureLine, note, outputWidth, throwIfInterrupted, write, type Io } from "./io.js";

/** Reaches the queue, and lets go of it whatever happens. */
async function withQueue<T>(url: string, use: (redis: Redis, queue: ArticleQueue) => Promise<T>): Promise<T> {
  const { connectRedis } = await import("../jobs/queue/redis.js");
  const { openQueue } = await import("../jobs/queue/article-queue.js");
  const redis = await connectRedis(url);
  const queue = openQueue(redis);
  // Whoever waits for an answer hears of it.
  queue.on("error", () => undefined);
  try {
    return await use(redis, queue);
  } finally {
    await queue.close();
    redis.disconnect();
  }
}

/** Puts the inputs into the queue; returns the exit code. */
export async function queueInputs(
  io: Io,
  url: string,
  paths: readonly string[],
  plan: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { enqueue } = await import("../jobs/queue/enqueue.js");
  const { newJobId } = await import("../jobs/journal/journal-files.js");
  const { ProgressBus } = await import("../events.js");
  const { showProgress } = await import("./progress.js");
  const run = newJobId();
  const bus = new ProgressBus();
  const progress = showProgress(bus, io);
  const options = { ...plan, cwd: io.cwd, stdin: io.stdin, run, bus, ...(io.signal && { signal: io.signal }) };
  const { queued, failures } = await withQueue(url, (redis, queue) =>
    enqueue(paths, { ...options, redis, queue }),
  ).finally(() => progress.stop());
  await write(io.stdout, `${run}\n`);
  await note(io, `Queued ${queued} articles, ${failures.length} failed. Progress: onrecord jobs show ${run} --queue …`);
  throwIfInterrupted(io);
  return failures.length === 0 ? 0 : 1;
}

export async function listQueued(io: Io, url: string): Promise<void> {
  const { listRuns } = await import("../jobs/queue/runs.js");
  const { renderTable } = await import("./table.js");
  const runs = await withQueue(url, listRuns);
  const row = ({ run, status, total, stored, failures, inputs }: RunState) => [
    run,
    status,
    String(total),
    String(stored),
    String(failures.length),
    inputs,
  ];
  const columns = ["job", "state", "queued", "done", "failed", "inputs"];
  await write(io.stdout, renderTable(columns, runs.map(row), { width: outputWidth(io), numeric: [2, 3, 4] }));
}

export async function showQueued(io: Io, url: string, id: string): Promise<void> {
  const { readRun } = await import("../jobs/queue/runs.js");
  const { status, inputs, started, total, stored, failures } = await withQueue(url, (redis, queue) =>
    readRun(redis, queue, id),
  );
  const lines = [
    `job: ${id}`,
    `state: ${status}`,
    `inputs: ${inputs}`,
    `started: ${started}`,
    `articles: ${total} queued, ${stored} done, ${failures.length} failed, ${total - stored - failures.length} to do`,
    ...failures.map(failureLine),
  ];
  await write(io.stdout, `${lines.join("\n")}\n`);
}

export async function retryQueued(io: Io, url: string, id: string): Promise<void> {
  const { retryRun } = await import("../jobs/queue/runs.js");
  const retried = await withQueue(url, (redis, queue) => retryRun(redis, queue, id));
  await note(io, `Queued ${retried} ${retried === 1 ? "article" : "articles"} of job ${id} again.`);
}

export async function cancelQueued(io: Io, url: string, id: string): Promise<void> {
  const { cancelRun } = await import("../jobs/queue/runs.js");
  await withQueue(url, (redis) => cancelRun(redis, id));
  await note(io, `Cancelled job ${id}: its waiting articles are passed over, what is stored stays.`);
}
