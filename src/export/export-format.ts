import type { ArticleGraph } from "../model/graph-document.js";

export type Articles = AsyncIterable<ArticleGraph> | Iterable<ArticleGraph>;
export type Chunks = AsyncIterable<string> | Iterable<string>;

/** A format that is one stream of text. */
export interface TextExport {
  readonly kind: "text";
  write(articles: Articles): Chunks;
}

/** A format that is several files in one folder. */
export interface FolderExport {
  readonly kind: "folder";
  /** The same file names whatever the graph holds, so that a second export replaces the first one whole. */
  write(articles: Articles): Promise<readonly ExportFile[]>;
}

export interface ExportFile {
  readonly name: string;
  readonly chunks: Chunks;
}

export type GraphExport = TextExport | FolderExport;
