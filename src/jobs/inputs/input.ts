import type { Readable } from "node:stream";
import type { ArticleInput } from "../../article/article.js";
import type { ArticleFailure } from "../../model/graph-document.js";
import { toOnrecordError } from "../../errors.js";

/** Which fields of a row hold what; where none is named, the usual names are tried. */
export interface FieldNames {
  readonly text?: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly id?: string;
}

export interface ReadOptions {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** What `-` reads. */
  readonly stdin: Readable;
  /** Largest article, in bytes. */
  readonly maxBytes?: number;
  readonly published?: string;
  readonly publisher?: string;
  readonly key?: string;
  readonly url?: string;
  readonly fields?: FieldNames;
  /** Leaves out what was settled before; asked before anything of a file is read. */
  readonly isSettled?: (source: string, version: string) => boolean;
  /** Told how many bytes of the input files have been read so far. */
  readonly onBytes?: (bytes: number) => void;
}

/** `version` tells whether the file behind it has changed since; standard input has none. */
export type ReadInput =
  | { readonly kind: "input"; readonly input: ArticleInput; readonly version?: string }
  | ({ readonly kind: "failure"; readonly version?: string } & ArticleFailure)
  | { readonly kind: "settled"; readonly source: string }
  | { readonly kind: "left-out"; readonly source: string; readonly message: string };

export const defaultMaxBytes = 20_000_000;

/** The form in which a failure stands in the output, in the article's place. */
export function failure(source: string, error: unknown): ArticleFailure {
  const { code, message } = toOnrecordError(error);
  return { source, error: { code, message } };
}
