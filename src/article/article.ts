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
  readonly publisher?: string;
  /** ISO date or date-time. */
  readonly published?: string;
}

/** A clean article, ready for the stages behind. */
export interface Article {
  readonly source: string;
  readonly properties: Omit<ArticleProperties, "extractor">;
  readonly warnings: readonly GraphWarning[];
}
