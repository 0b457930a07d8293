import type { ArticleGraph } from "../model/graph-document.js";
import type { GraphStore } from "./graph-store.js";

export interface CopyCounts {
  readonly articles: number;
  /** Those that the other store held in the same form already. */
  readonly unchanged: number;
  readonly corrections: number;
}

const articlesPerWrite = 128;

/**
 * Brings all articles of one store into another, as they were given, and the corrections made by hand, from which that
 * store works out the same graph. What it holds besides stays; run again after an interruption, it goes on.
 */
export async function copyStore(
  from: GraphStore,
  to: GraphStore,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<CopyCounts> {
  let [articles, unchanged] = [0, 0];
  let waiting: ArticleGraph[] = [];
  const flush = async (): Promise<void> => {
    const outcomes = await to.writeArticles(waiting, options.signal === undefined ? {} : { signal: options.signal });
    articles += outcomes.length;
    unchanged += outcomes.filter(({ status }) => status === "unchanged").length;
    waiting = [];
  };
  for await (const graph of from.readArticles({ form: "given" })) {
    waiting.push(graph);
    if (waiting.length >= articlesPerWrite) await flush();
  }
  if (waiting.length > 0) await flush();
  const corrections = await from.corrections();
  if (corrections.length > 0) await to.correct({ add: corrections });
  return { articles, unchanged, corrections: corrections.length };
}
