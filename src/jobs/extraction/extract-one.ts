import type { ArticleInput } from "../../article/article.js";
import { ProgressBus } from "../../events.js";
import { extractGraph } from "../../pipeline/extract-graph.js";
import { failure } from "../inputs/input.js";
import type { Extraction, StageTime } from "./extractor.js";

/** Extracts one article and tells how long it and its stages took. */
export async function extractOne(input: ArticleInput): Promise<Extraction> {
  const { source } = input;
  const stages: StageTime[] = [];
  const bus = new ProgressBus().on("stage:end", ({ stage, elapsedMs }) => stages.push({ stage, elapsedMs }));
  const started = performance.now();
  const told = () => ({ source, stages, elapsedMs: performance.now() - started });
  try {
    const graph = await extractGraph(input, { bus });
    return { kind: "graph", graph, ...told() };
  } catch (error) {
    return { kind: "failure", error: failure(source, error).error, ...told() };
  }
}
