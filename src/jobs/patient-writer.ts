import { setTimeout as sleep } from "node:timers/promises";
import { OnrecordError, toOnrecordError } from "../errors.js";
import type { ProgressBus } from "../events.js";
import type { ArticleFailure, ArticleGraph } from "../model/graph-document.js";
import type { GraphStore, WriteOutcome } from "../store/graph-store.js";
import { failure } from "./inputs/input.js";

export interface PatientOptions {
  readonly bus?: ProgressBus;
  readonly signal?: AbortSignal;
  /** How long a server may be away before the job gives up. */
  readonly patienceMs: number;
}

export type Written = { readonly outcome: WriteOutcome } | ArticleFailure;

/**
 * Writes articles to a store that may be away for a while: a server that restarts is waited for. An article that the
 * store refuses is a failure of that article, and the others of its batch are written without it.
 *
 * @throws OnrecordError what is wrong with the store itself
 */
export async function writePatiently(
  store: GraphStore,
  graphs: readonly ArticleGraph[],
  options: PatientOptions,
): Promise<readonly Written[]> {
  try {
    const outcomes = await waitingFor(() => store.writeArticles(graphs), options);
    return outcomes.map((outcome) => ({ outcome }));
  } catch (error) {
    if (!mayBeOfOneArticle(error)) throw error;
    const [only] = graphs;
    if (graphs.length === 1 && only !== undefined) {
      if (!isOfArticle(error) && !(await stillAnswers(store))) throw error;
      return [failure(only.source, error)];
    }
    const written: Written[] = [];
    for (const graph of graphs) written.push(...(await writePatiently(store, [graph], options)));
    return written;
  }
}

const isOfArticle = (error: unknown): boolean => error instanceof OnrecordError && error.code === "graph-invalid";
const mayBeOfOneArticle = (error: unknown): boolean =>
  isOfArticle(error) || (error instanceof OnrecordError && error.code === "store-failed");

async function stillAnswers(store: GraphStore): Promise<boolean> {
  return store.query("MATCH (a:Article) RETURN a.id LIMIT 1").then(
    () => true,
    () => false,
  );
}

/** Does what a server that is away keeps from being done, once it is back. */
export async function waitingFor<T>(work: () => Promise<T>, options: PatientOptions): Promise<T> {
  const { bus, signal, patienceMs } = options;
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, 5_000)) {
    try {
      return await work();
    } catch (thrown) {
      const error = toOnrecordError(thrown);
      if (error.code !== "store-unreachable" || performance.now() > deadline || signal?.aborted === true) throw error;
      if (pauseMs === 250) bus?.emit("warning", { code: "store-waiting", message: `${error.message} Waiting for it.` });
      await sleep(pauseMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    }
  }
}
