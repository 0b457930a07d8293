import type { ArticleInput } from "../../article/article.js";
import type { ArticleFailure, ArticleGraph } from "../../model/graph-document.js";

export interface StageTime {
  readonly stage: string;
  readonly elapsedMs: number;
}

/** What became of one article; an extractor never throws. */
export type Extraction = {
  readonly source: string;
  readonly elapsedMs: number;
  readonly stages: readonly StageTime[];
} & (
  | { readonly kind: "graph"; readonly graph: ArticleGraph }
  | { readonly kind: "failure"; readonly error: ArticleFailure["error"] }
);

/** Something that extracts articles, here or in processes. */
export interface Extractor {
  /** Articles that it works on side by side. */
  readonly width: number;
  extract(input: ArticleInput): Promise<Extraction>;
  close(): Promise<void>;
}
