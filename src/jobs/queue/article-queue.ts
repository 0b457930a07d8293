import { Queue, type JobsOptions } from "bullmq";
import type { Redis } from "ioredis";
import type { ArticleInput } from "../../article/article.js";

export const queueName = "onrecord";

/** An article on its way: its bytes travel with it, so that a worker needs no folder of another machine. */
export interface QueuedArticle {
  /** Which ingest put it there. */
  readonly run: string;
  readonly source: string;
  readonly input: Omit<ArticleInput, "content">;
  /** Bytes in base64, or text. */
  readonly bytes?: string;
  readonly text?: string;
}

export type ArticleQueue = Queue<QueuedArticle>;

/** What fails for a passing reason is tried again after 1, 2, 4 and 8 seconds. */
export const jobOptions: JobsOptions = {
  attempts: 5,
  backoff: { type: "exponential", delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: false,
};

export function openQueue(redis: Redis): ArticleQueue {
  return new Queue<QueuedArticle>(queueName, { connection: redis });
}

export function packArticle(run: string, { content, ...input }: ArticleInput): QueuedArticle {
  const { source } = input;
  if (typeof content === "string") return { run, source, input, text: content };
  return { run, source, input, bytes: Buffer.from(content).toString("base64") };
}

export function unpackArticle({ input, bytes, text = "" }: QueuedArticle): ArticleInput {
  return { ...input, content: bytes === undefined ? text : Buffer.from(bytes, "base64") };
}
