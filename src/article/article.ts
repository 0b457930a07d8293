import type { NodeProperties } from "../model/graph-schema.js";
import type { GraphWarning } from "../model/graph-document.js";

export type ArticleProperties = NodeProperties<"Article">;

/** An article as it came in: bytes or text, and what is known about it from outside. */
export interface ArticleInput {
  /** As given by whoever asked: a path, `-`, a URL. */
  readonly source: string;
  readonly content: Uint8Array | string;
  readonly format?: "text" | "html";
  readonly key?: string;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** What a transport says of the bytes, such as `iso-8859-2`; looked at only where they are no UTF-8. */
  readonly encoding?: string;
  /** What was seen on the way in and the reader of the report should know. */
  readonly warnings?: readonly GraphWarning[];
  /** For an article that comes from a store: its text is clean, and what is known of it is kept as it is. */
  readonly stored?: Omit<ArticleProperties, "extractor">;
  /** ISO date or date-time. */
  readonly published?: string;
}

/** A clean article, ready for the stages behind. */
export interface Article {
  readonly source: string;
  readonly properties: Omit<ArticleProperties, "extractor">;
  readonly warnings: readonly GraphWarning[];
}
