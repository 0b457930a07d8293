import type { ArticleFailure } from "../model/graph-document.js";
import type { GraphStore } from "../store/graph-store.js";
import type { Extraction } from "./extraction/extractor.js";
import type { ReadInput } from "./inputs/input.js";
import type { JobTally } from "./job-tally.js";
import type { ArticleLine } from "./journal/journal-lines.js";
import { writePatiently, type PatientOptions, type Written } from "./patient-writer.js";

/** What was read, and for an article what was extracted from it; nothing where the job was stopped before. */
export interface Worked {
  readonly read: ReadInput;
  readonly extraction?: Extraction;
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
  const graphs = batch.flatMap(({ extraction }) => (extraction?.kind === "graph" ? [extraction.graph] : []));
  for (const { source, warnings } of graphs) {
    for (const warning of warnings) bus?.emit("warning", { ...warning, source });
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

type Graph = Extract<Extraction, { kind: "graph" }>["graph"];

function settle(
  { read, extraction }: Worked,
  outcomeOf: (graph: Graph) => Written | undefined,
  tally: JobTally,
): Settled {
  const version = "version" in read && read.version !== undefined ? { version: read.version } : {};
  const failed = ({ source, error }: ArticleFailure, seconds?: number): Settled => ({
    line: { line: "article", source, ...version, state: "failed", ...(seconds !== undefined && { seconds }), error },
    tell: () => tally.failed({ source, error }),
  });
  if (read.kind === "settled") return { tell: () => tally.settled(read.source) };
  if (read.kind === "failure") return failed(read);
  if (extraction === undefined) return { tell: () => undefined };
  const seconds = Math.round(extraction.elapsedMs) / 1000;
  if (extraction.kind === "failure") return failed(extraction, seconds);
  const { graph } = extraction;
  const written = outcomeOf(graph);
  if (written === undefined) return { tell: () => undefined };
  if ("error" in written) return failed(written, seconds);
  const { id, sha256 } = graph.article;
  const { outcome } = written;
  return {
    line: { line: "article", source: graph.source, ...version, state: outcome.status, article: id, sha256, seconds },
    tell: () => tally.written(graph, outcome),
  };
}
