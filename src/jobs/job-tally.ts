import type { Article } from "../article/article.js";
import type { ProgressBus } from "../events.js";
import type { ArticleFailure } from "../model/graph-document.js";
import type { ChangeCounts, WriteOutcome } from "../store/graph-store.js";
import { addChanges } from "./change-totals.js";

/** What an ingest job did; times are in seconds. */
export interface IngestReport {
  /** All that were met, those that were settled in an earlier run of the job left out. */
  readonly articles: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  /** The first thousand. */
  readonly failures: readonly ArticleFailure[];
  /** Settled by an earlier run of the job. */
  readonly settled: number;
  readonly interrupted: boolean;
  readonly changes: ChangeCounts;
  readonly seconds: number;
  readonly articlesPerSecond: number;
  readonly words: number;
}

const failuresKept = 1_000;

/** Counts what becomes of the articles of a job, and tells the bus of each. */
export class JobTally {
  readonly #started = performance.now();
  readonly #counts = { added: 0, changed: 0, unchanged: 0, failed: 0 };
  readonly #failures: ArticleFailure[] = [];
  #settled = 0;
  #words = 0;
  #changes: ChangeCounts = { nodes: {}, relationships: {} };

  constructor(readonly bus: ProgressBus | undefined) {}

  settled(source: string): void {
    this.#settled += 1;
    this.bus?.emit("article:settled", { source });
  }

  failed({ source, error }: ArticleFailure): void {
    this.#counts.failed += 1;
    if (this.#failures.length < failuresKept) this.#failures.push({ source, error });
    this.bus?.emit("article:failed", { source, error });
  }

  written({ source, properties }: Article, outcome: WriteOutcome): void {
    this.#counts[outcome.status] += 1;
    this.#changes = addChanges(this.#changes, outcome.changes);
    const words = properties.text.split(/\s+/u).length;
    this.#words += words;
    this.bus?.emit("article:written", { source, outcome, words });
  }

  report(interrupted: boolean): IngestReport {
    const elapsedMs = performance.now() - this.#started;
    const { added, changed, unchanged, failed } = this.#counts;
    const done = added + changed + unchanged;
    this.bus?.emit("job:end", { articles: done + failed, failures: failed, elapsedMs });
    return {
      articles: done + failed,
      ...this.#counts,
      failures: this.#failures,
      settled: this.#settled,
      interrupted,
      changes: this.#changes,
      seconds: Math.round(elapsedMs) / 1000,
      articlesPerSecond: Math.round((done / (elapsedMs / 1000)) * 100) / 100,
      words: this.#words,
    };
  }
}
