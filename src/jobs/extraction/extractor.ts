import type { Article, ArticleInput } from "../../article/article.js";
import type { ArticleFailure, ArticleGraph } from "../../model/graph-document.js";

export interface StageTime {
  readonly stage: string;
  readonly elapsedMs: number;
}

interface Told {
  readonly source: string;
  readonly elapsedMs: number;
  readonly stages: readonly StageTime[];
}

export type Failed = Told & { readonly kind: "failure"; readonly error: ArticleFailure["error"] };

/** An input that was decoded and cleaned, so that it is known which article it is. */
export type Reading = (Told & { readonly kind: "article"; readonly article: Article }) | Failed;

/** What became of one article. */
export type Extraction = (Told & { readonly kind: "graph"; readonly graph: ArticleGraph }) | Failed;

/** Something that reads and extracts articles, here or in processes; it never throws. */
export interface Extractor {
  /** Articles that it works on side by side. */
  readonly width: number;
  read(input: ArticleInput): Promise<Reading>;
  extract(article: Article): Promise<Extraction>;
  close(): Promise<void>;
}
