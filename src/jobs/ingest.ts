import { OnrecordError } from "../errors.js";
import type { ProgressBus } from "../events.js";
import type { GraphStore } from "../store/graph-store.js";
import { openExtractor } from "./extraction/open-extractor.js";
import type { Extraction, Extractor, Reading } from "./extraction/extractor.js";
import { inBatches } from "./flow/in-batches.js";
import { inOrder } from "./flow/in-order.js";
import { measureInputs, type InputSize } from "./inputs/find-files.js";
import type { ReadInput, ReadOptions } from "./inputs/input.js";
import { readInputs } from "./inputs/read-inputs.js";
import { JobTally, type IngestReport } from "./job-tally.js";
import type { ArticleLine } from "./journal/journal-lines.js";
import { StandingArticles } from "./standing-articles.js";
import { workersFor } from "./workers.js";
import { writeBatch, type BatchOptions, type Worked } from "./write-batch.js";

export interface IngestOptions extends ReadOptions {
  readonly store: GraphStore;
  readonly bus?: ProgressBus;
  /** Ends the job after the articles that are being written. */
  readonly signal?: AbortSignal;
  /** Threads that extract; 1 is this one. As many as the inputs are worth unless set. */
  readonly workers?: number;
  /** Hears what became of each article, once that is certain. */
  readonly onSettled?: (lines: readonly ArticleLine[]) => void;
  /** Goes on with what comes into the folders, until `signal`. */
  readonly watch?: boolean;
  /** How long a server may be away before the job gives up. Default: 2 minutes. */
  readonly patienceMs?: number;
}

const articlesPerWrite = 256;
const batchPatienceMs = 500;
const lookUpPatienceMs = 20;
const defaultPatienceMs = 120_000;

/**
 * Reads, extracts and writes articles; those that stand as they would be written are not extracted. Each is written whole or not at all, and one that fails does not stop the others.
 * What goes wrong with the store itself ends the job. However large the inputs are, some hundreds of articles are in
 * memory at a time.
 *
 * @throws OnrecordError `usage` where one key or URL is given for several articles, and the codes `store-*`
 */
export async function ingest(paths: readonly string[], options: IngestOptions): Promise<IngestReport> {
  const { bus, watch = false } = options;
  const size = await measureInputs(paths, options.cwd);
  refuseSharedName(size, options);
  const workers = options.workers ?? workersFor(size);
  bus?.emit("job:start", {
    workers,
    ...(size.onePerFile && !watch && { articles: size.files }),
    ...(size.measured && !watch && { bytes: size.bytes }),
  });
  return writeAll(await openReads(paths, options), { ...options, workers, anew: false });
}

export type WriteAllOptions = Pick<IngestOptions, "store" | "bus" | "signal" | "onSettled" | "patienceMs"> & {
  readonly workers: number;
  /** Extracts those too that the store holds in the form that this extractor gives them. */
  readonly anew: boolean;
};

/** Reads, extracts and writes whatever comes, in its order. */
export async function writeAll(reads: AsyncIterable<ReadInput>, options: WriteAllOptions): Promise<IngestReport> {
  const { store, bus, signal, workers } = options;
  const tally = new JobTally(bus);
  const batchOptions: BatchOptions = {
    store,
    tally,
    onSettled: options.onSettled,
    patienceMs: options.patienceMs ?? defaultPatienceMs,
    ...(bus !== undefined && { bus }),
    ...(signal !== undefined && { signal }),
  };
  const extractor = await openExtractor(workers);
  const standing = new StandingArticles(store, batchOptions);
  const held = extractor.width === 1 ? 2 : articlesPerWrite + extractor.width * 2;
  try {
    const known = inOrder(untilAborted(reads, signal), held, (read) => readOne(read, extractor, options));
    const marked = options.anew ? known : markStanding(known, standing);
    const worked = inOrder(marked, held, (one) => extractOne(one, extractor, options));
    for await (const batch of inBatches(worked, articlesPerWrite, batchPatienceMs)) {
      await writeBatch(batch, batchOptions);
      for (const { article, stands } of batch) if (article !== undefined && !stands) standing.arrived(article);
      if (signal?.aborted === true) break;
    }
  } finally {
    await standing.close();
    await extractor.close();
  }
  return tally.report(signal?.aborted === true);
}

async function openReads(paths: readonly string[], options: IngestOptions): Promise<AsyncIterable<ReadInput>> {
  const { bus, signal, watch } = options;
  const readOptions: ReadOptions = { ...options, onBytes: (bytes) => bus?.emit("job:read", { bytes }) };
  if (watch !== true) return readInputs(paths, readOptions);
  const { watchInputs } = await import("./inputs/watch-inputs.js");
  return watchInputs(paths, readOptions, signal);
}

async function readOne(read: ReadInput, extractor: Extractor, { bus, signal }: WriteAllOptions): Promise<Worked> {
  if (read.kind !== "input" || signal?.aborted === true) return { read };
  const reading = await extractor.read(read.input);
  tellStages(reading, bus);
  if (reading.kind === "failure") return { read, failure: reading };
  return { read, article: reading.article, elapsedMs: reading.elapsedMs };
}

/** Some at a time, in their order: a version that is on its way counts before the next one of the same article. */
async function* markStanding(all: AsyncIterable<Worked>, standing: StandingArticles): AsyncGenerator<Worked> {
  for await (const batch of inBatches(all, articlesPerWrite, lookUpPatienceMs)) {
    const stands = await standing.ask(batch.flatMap(({ article }) => article ?? []));
    let at = 0;
    for (const one of batch) yield one.article === undefined ? one : { ...one, stands: stands[at++] === true };
  }
}

async function extractOne(one: Worked, extractor: Extractor, { bus, signal }: WriteAllOptions): Promise<Worked> {
  const { read, article, elapsedMs = 0, stands } = one;
  if (article === undefined || stands === true || signal?.aborted === true) return one;
  bus?.emit("article:start", { source: article.source });
  const extraction = await extractor.extract(article);
  tellStages(extraction, bus);
  const spent = { elapsedMs: elapsedMs + extraction.elapsedMs };
  if (extraction.kind === "failure") return { read, article, failure: { ...extraction, ...spent } };
  return { read, article, graph: extraction.graph, ...spent };
}

function tellStages({ source, stages }: Reading | Extraction, bus: ProgressBus | undefined): void {
  for (const { stage, elapsedMs } of stages) bus?.emit("stage:end", { source, stage, elapsedMs });
}

function refuseSharedName({ files, onePerFile }: InputSize, { key, url }: ReadOptions): void {
  if (key === undefined && url === undefined) return;
  if (files <= 1 && onePerFile) return;
  const flag = key === undefined ? "--url" : "--key";
  const found = files > 1 ? `here are ${files}` : "a file that may hold many is none";
  throw new OnrecordError("usage", `${flag} goes with one article only, and ${found}: ingest them one by one.`);
}

async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal?.aborted === true) return;
    yield item;
  }
}
