import type { ArticleGraph } from "../../model/graph-document.js";
import type { Written } from "../patient-writer.js";

interface Waiting {
  readonly graph: ArticleGraph;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One writer for articles that come from many sides: what waits while a batch is being written is the next batch.
 */
export function writeTogether(
  write: (graphs: readonly ArticleGraph[]) => Promise<readonly Written[]>,
): (graph: ArticleGraph) => Promise<Written> {
  let waiting: Waiting[] = [];
  let writing = false;
  const next = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const written = await write(batch.map(({ graph }) => graph));
        batch.forEach(({ resolve, reject }, at) => {
          const one = written[at];
          if (one === undefined) reject(new Error("The writer told nothing of an article."));
          else resolve(one);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    writing = false;
  };
  return (graph) =>
    new Promise((resolve, reject) => {
      waiting.push({ graph, resolve, reject });
      if (!writing) void next();
    });
}
