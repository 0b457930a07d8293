import type { Article, ArticleInput } from "../../article/article.js";
import { ProgressBus } from "../../events.js";
import { extractArticle, readInput } from "../../pipeline/extract-graph.js";
import { failure } from "../inputs/input.js";
import type { Extraction, Failed, Reading, StageTime } from "./extractor.js";

type Times = Pick<Failed, "source" | "stages" | "elapsedMs">;

/** Does one part of the work on an article, and tells how long it and its stages took. */
async function timed<T extends object>(
  source: string,
  work: (bus: ProgressBus) => Promise<T>,
): Promise<(T & Times) | Failed> {
  const stages: StageTime[] = [];
  const bus = new ProgressBus().on("stage:end", ({ stage, elapsedMs }) => stages.push({ stage, elapsedMs }));
  const started = performance.now();
  const times = (): Times => ({ source, stages, elapsedMs: performance.now() - started });
  try {
    const outcome = await work(bus);
    return { ...outcome, ...times() };
  } catch (error) {
    return { kind: "failure", error: failure(source, error).error, ...times() };
  }
}

export function readOne(input: ArticleInput): Promise<Reading> {
  return timed(input.source, async (bus) => ({ kind: "article" as const, article: await readInput(input, { bus }) }));
}

export function extractOne(article: Article): Promise<Extraction> {
  return timed(article.source, async (bus) => ({
    kind: "graph" as const,
    graph: await extractArticle(article, { bus }),
  }));
}
