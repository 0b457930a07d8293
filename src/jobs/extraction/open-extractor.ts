import type { ArticleInput } from "../../article/article.js";
import type { Extraction, Extractor } from "./extractor.js";

/** Extraction in this process, one article after the other. */
async function openHere(): Promise<Extractor> {
  const { extractOne } = await import("./extract-one.js");
  let last: Promise<unknown> = Promise.resolve();
  return {
    width: 1,
    extract: (input) => {
      const turn = last.then(() => extractOne(input));
      last = turn;
      return turn;
    },
    close: () => Promise.resolve(),
  };
}

/** An article that takes longer than this is set aside, and its process ended: 2 minutes, and 1 more each 100 kB. */
const patienceMs = ({ content }: ArticleInput): number => 120_000 + (content.length / 100_000) * 60_000;

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
  return {
    width: processes,
    extract: async (input) => {
      const { source } = input;
      const endTurn = await takeTurn();
      const started = performance.now();
      const limit = new AbortController();
      const patience = patienceMs(input);
      try {
        const extraction = pool.run(input, { signal: limit.signal }) as Promise<Extraction>;
        const timer = setTimeout(() => limit.abort(), patience);
        return await extraction.finally(() => clearTimeout(timer));
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
    },
    close: () => pool.destroy(),
  };
}

/** One worker is this process; more are processes of their own. */
export function openExtractor(workers: number): Promise<Extractor> {
  return workers <= 1 ? openHere() : openProcesses(workers);
}
