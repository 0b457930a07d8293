import { OnrecordError } from "../errors.js";
import type { ProgressBus } from "../events.js";
import type { ArticleFailure, ArticleGraph } from "../model/graph-document.js";
import { extractGraph } from "../pipeline/extract-graph.js";
import type { ChangeCounts, GraphStore } from "../store/graph-store.js";
import { addChanges } from "./change-totals.js";
import { failure, listSources, readInputs, type ReadOptions } from "./read-inputs.js";

export interface IngestOptions extends ReadOptions {
  readonly store: GraphStore;
  readonly bus?: ProgressBus;
  /** Ends the job after the article that is being written. */
  readonly signal?: AbortSignal;
}

/** What an ingest job did; times are in seconds. */
export interface IngestReport {
  readonly articles: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failures: readonly ArticleFailure[];
  readonly interrupted: boolean;
  readonly changes: ChangeCounts;
  readonly seconds: number;
  readonly articlesPerSecond: number;
  readonly words: number;
}

const articlesPerWrite = 16;

/**
 * Reads, extracts and writes articles; each is written whole or not at all, and one that fails does not stop the others.
 * What goes wrong with the store itself ends the job.
 *
 * @throws OnrecordError `usage` where one key or URL is given for several articles, and the codes `store-*`
 */
export async function ingest(paths: readonly string[], options: IngestOptions): Promise<IngestReport> {
  const { store, bus, signal } = options;
  const started = performance.now();
  const sources = await listSources(paths, options);
  if (sources.length > 1 && (options.key !== undefined || options.url !== undefined)) {
    throw new OnrecordError("usage", `one key or URL was given for ${sources.length} articles; ingest them one by one`);
  }
  bus?.emit("job:start", { articles: sources.length });
  const failures: ArticleFailure[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0 };
  let changes: ChangeCounts = { nodes: {}, relationships: {} };
  let words = 0;
  let waiting: ArticleGraph[] = [];

  const fail = (failed: ArticleFailure): void => {
    failures.push(failed);
    bus?.emit("article:failed", failed);
  };
  const flush = async (): Promise<void> => {
    const graphs = waiting;
    waiting = [];
    if (graphs.length === 0) return;
    const outcomes = await store.writeArticles(graphs, signal === undefined ? {} : { signal });
    for (const [i, outcome] of outcomes.entries()) {
      const graph = graphs[i];
      if (graph === undefined) continue;
      counts[outcome.status]++;
      changes = addChanges(changes, outcome.changes);
      const length = graph.article.text.split(/\s+/u).length;
      words += length;
      bus?.emit("article:written", { source: graph.source, outcome, words: length });
    }
  };

  for await (const read of readInputs(sources, options)) {
    if (signal?.aborted === true) break;
    if (read.kind === "failure") {
      fail({ source: read.source, error: read.error });
      continue;
    }
    const { source } = read.input;
    bus?.emit("article:start", { source });
    try {
      const graph = await extractGraph(read.input, bus === undefined ? {} : { bus });
      for (const warning of graph.warnings) bus?.emit("warning", { ...warning, source });
      waiting.push(graph);
    } catch (error) {
      fail(failure(source, error));
    }
    if (waiting.length >= articlesPerWrite) await flush();
  }
  if (signal?.aborted !== true) await flush();
  const elapsedMs = performance.now() - started;
  const done = counts.added + counts.changed + counts.unchanged;
  bus?.emit("job:end", { articles: sources.length, failures: failures.length, elapsedMs });
  return {
    articles: sources.length,
    ...counts,
    failures,
    interrupted: signal?.aborted === true,
    changes,
    seconds: Math.round(elapsedMs) / 1000,
    articlesPerSecond: Math.round((done / (elapsedMs / 1000)) * 100) / 100,
    words,
  };
}
