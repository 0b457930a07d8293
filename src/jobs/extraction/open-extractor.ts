import type { Extraction, Extractor, Failed, Reading } from "./extractor.js";

/** Extraction in this process, one article after the other. */
async function openHere(): Promise<Extractor> {
  const { extractOne, readOne } = await import("./extract-one.js");
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn;
    return turn;
  };
  return {
    width: 1,
    read: (input) => inTurn(() => readOne(input)),
    extract: (article) => inTurn(() => extractOne(article)),
    close: () => Promise.resolve(),
  };
}

/** An article that takes longer than this is set aside, and its process ended: 2 minutes, and 1 more each 100 kB. */
const patienceMs = (length: number): number => 120_000 + (length / 100_000) * 60_000;

/** Lets as many go on as there are turns; the others wait, so that their time does not run. */
function turns(free: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  const end = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return end;
  };
}

/**
 * Extraction in processes, each with its own copy of the models; one that dies takes one article with it. Threads would
 * not do: ending one while ONNX Runtime works in it ends the whole program.
 */
async function openProcesses(processes: number): Promise<Extractor> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: new URL("./extract-worker.js", import.meta.url).href,
    runtime: "child_process",
    // What an article is made of holds bytes, which JSON would change.
    serialization: "advanced",
    minThreads: 1,
    maxThreads: processes,
    idleTimeout: 30_000,
  });
  const takeTurn = turns(processes);
  const run = async <T extends Reading | Extraction>(
    name: "readOne" | "extractOne",
    task: { readonly source: string },
    length: number,
  ): Promise<T | Failed> => {
    const { source } = task;
    const endTurn = await takeTurn();
    const started = performance.now();
    const limit = new AbortController();
    const patience = patienceMs(length);
    try {
      const outcome = pool.run(task, { name, signal: limit.signal }) as Promise<T>;
      const timer = setTimeout(() => limit.abort(), patience);
      return await outcome.finally(() => clearTimeout(timer));
    } catch (error) {
      const why = limit.signal.aborted
        ? `it took longer than ${Math.round(patience / 1000)} s`
        : error instanceof Error
          ? error.message
          : String(error);
      const message = `${source}: its extraction died (${why}); the others go on`;
      const told = { source, stages: [], elapsedMs: performance.now() - started };
      return { kind: "failure", error: { code: "extract-failed", message }, ...told };
    } finally {
      endTurn();
    }
  };
  return {
    width: processes,
    read: (input) => run<Reading>("readOne", input, input.content.length),
    extract: (article) => run<Extraction>("extractOne", article, article.properties.text.length),
    close: () => pool.destroy(),
  };
}

/** One worker is this process; more are processes of their own. */
export function openExtractor(workers: number): Promise<Extractor> {
  return workers <= 1 ? openHere() : openProcesses(workers);
}
