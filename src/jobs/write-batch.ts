import type { Article } from "../article/article.js";
import type { ArticleFailure, ArticleGraph } from "../model/graph-document.js";
import type { GraphStore, WriteOutcome } from "../store/graph-store.js";
import type { Failed } from "./extraction/extractor.js";
import type { ReadInput } from "./inputs/input.js";
import type { JobTally } from "./job-tally.js";
import type { ArticleLine } from "./journal/journal-lines.js";
import { unchangedOutcome } from "./standing-articles.js";
import { writePatiently, type PatientOptions, type Written } from "./patient-writer.js";

/** What was read, and what came of it; nothing where the job was stopped before. */
export interface Worked {
  readonly read: ReadInput;
  /** Which article it is. */
  readonly article?: Article;
  /** The store holds it as it would be written; it was not extracted. */
  readonly stands?: boolean;
  readonly graph?: ArticleGraph;
  readonly failure?: Failed;
  /** Spent on it so far. */
  readonly elapsedMs?: number;
}

export interface BatchOptions extends PatientOptions {
  readonly store: GraphStore;
  readonly tally: JobTally;
  /** Hears what became of each article, once that is certain. */
  readonly onSettled?: ((lines: readonly ArticleLine[]) => void) | undefined;
}

/** Writes the graphs of a batch, keeps in the journal what became of each article, and then tells of it. */
export async function writeBatch(batch: readonly Worked[], options: BatchOptions): Promise<void> {
  const { store, tally, bus } = options;
  const graphs = batch.flatMap(({ graph }) => graph ?? []);
  for (const { article, graph, stands } of batch) {
    if (article === undefined || (graph === undefined && stands !== true)) continue;
    for (const warning of article.warnings) bus?.emit("warning", { ...warning, source: article.source });
  }
  const written = graphs.length === 0 ? [] : await writePatiently(store, graphs, options);
  const byGraph = new Map(graphs.map((graph, index) => [graph, written[index]]));
  const settled = batch.map((worked) => settle(worked, (graph) => byGraph.get(graph), tally));
  options.onSettled?.(settled.flatMap(({ line }) => line ?? []));
  for (const { tell } of settled) tell();
  for (const { read } of batch) {
    if (read.kind !== "left-out") continue;
    bus?.emit("warning", { code: "input-left-out", source: read.source, message: read.message });
  }
}

interface Settled {
  readonly line?: ArticleLine;
  readonly tell: () => void;
}

function settle(
  { read, article, stands, graph, failure, elapsedMs = 0 }: Worked,
  outcomeOf: (graph: ArticleGraph) => Written | undefined,
  tally: JobTally,
): Settled {
  const version = "version" in read && read.version !== undefined ? { version: read.version } : {};
  const failed = ({ source, error }: ArticleFailure, seconds?: number): Settled => ({
    line: { line: "article", source, ...version, state: "failed", ...(seconds !== undefined && { seconds }), error },
    tell: () => tally.failed({ source, error }),
  });
  const nothing: Settled = { tell: () => undefined };
  if (read.kind === "settled") return { tell: () => tally.settled(read.source) };
  if (read.kind === "failure") return failed(read);
  const seconds = Math.round(failure?.elapsedMs ?? elapsedMs) / 1000;
  if (failure !== undefined) return failed(failure, seconds);
  if (article === undefined) return nothing;
  const { id, sha256 } = article.properties;
  const settled = (outcome: WriteOutcome): Settled => ({
    line: { line: "article", source: article.source, ...version, state: outcome.status, article: id, sha256, seconds },
    tell: () => tally.written(article, outcome),
  });
  if (stands === true) return settled(unchangedOutcome(article));
  const written = graph === undefined ? undefined : outcomeOf(graph);
  if (written === undefined) return nothing;
  return "error" in written ? failed(written, seconds) : settled(written.outcome);
}
