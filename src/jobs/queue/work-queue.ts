import { UnrecoverableError, Worker, type Job } from "bullmq";
import type { Redis } from "ioredis";
import type { Article } from "../../article/article.js";
import type { ProgressBus } from "../../events.js";
import type { GraphStore } from "../../store/graph-store.js";
import { openExtractor } from "../extraction/open-extractor.js";
import { waitingFor, writePatiently, type Written } from "../patient-writer.js";
import { standingOf, unchangedOutcome } from "../standing-articles.js";
import { queueName, unpackArticle, type QueuedArticle } from "./article-queue.js";
import { closeArticle, failureReason, isCancelled, readFailure } from "./runs.js";
import { writeTogether } from "./write-together.js";

export interface WorkOptions {
  readonly redis: Redis;
  readonly store: GraphStore;
  readonly workers: number;
  readonly bus?: ProgressBus;
  /** Ends the work once the articles at hand are stored. */
  readonly signal: AbortSignal;
  /** A worker that does not tell of itself for so long is taken for dead, and its articles are given to others. */
  readonly lockMs?: number;
}

const defaultLockMs = 15_000;
const storePatienceMs = 60_000;
/** Workers and Redis may end often before an article is to blame for it. */
const mostTakeovers = 10;

/** Faults that pass: everything else is the article's own and would come again. */
const passing: ReadonlySet<string> = new Set(["extract-failed", "store-unreachable", "store-full", "store-failed"]);

/** Takes articles from the queue, extracts and writes them, until `signal`; returns how many it stored. */
export async function workQueue(options: WorkOptions): Promise<number> {
  const { redis, store, workers, bus, signal, lockMs = defaultLockMs } = options;
  const extractor = await openExtractor(workers);
  const patience = { patienceMs: storePatienceMs, ...(bus && { bus }) };
  const write = writeTogether((graphs) => writePatiently(store, graphs, patience));
  let stored = 0;

  /** One that stands as it would be written is not extracted. */
  const put = async (article: Article): Promise<Written> => {
    const [standing] = await waitingFor(() => standingOf(store, [article]), patience);
    if (standing === "standing") return { outcome: unchangedOutcome(article) };
    bus?.emit("article:start", { source: article.source });
    const extraction = await extractor.extract(article);
    return extraction.kind === "failure" ? extraction : write(extraction.graph);
  };
  const work = async (job: Job<QueuedArticle>): Promise<void> => {
    const { run, source } = job.data;
    const id = job.id ?? "";
    if (await isCancelled(redis, run)) return closeArticle(redis, run, id);
    const reading = await extractor.read(unpackArticle(job.data));
    const written = reading.kind === "failure" ? reading : await put(reading.article);
    if ("error" in written) {
      const reason = failureReason(written.error);
      throw passing.has(written.error.code) ? new Error(reason) : new UnrecoverableError(reason);
    }
    await closeArticle(redis, run, id);
    stored += 1;
    const words = reading.kind === "article" ? reading.article.properties.text.split(/\s+/u).length : 0;
    bus?.emit("article:written", { source, outcome: written.outcome, words });
  };
  const worker = new Worker<QueuedArticle>(queueName, work, {
    connection: redis,
    concurrency: workers * 2,
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    maxStalledCount: mostTakeovers,
  });
  worker.on("failed", (job, error) => {
    if (job === undefined) return;
    const attempts = job.opts.attempts ?? 1;
    const last = error instanceof UnrecoverableError || job.attemptsMade >= attempts;
    if (last) bus?.emit("article:failed", readFailure(job.data.source, error.message));
    else bus?.emit("warning", { source: job.data.source, code: "article-retried", message: error.message });
  });
  worker.on("error", (error) => bus?.emit("warning", { code: "queue-waiting", message: error.message }));
  try {
    await worker.waitUntilReady();
    await aborted(signal);
  } finally {
    await worker.close();
    await extractor.close();
  }
  return stored;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
