import type { ArticleInput } from "../../article/article.js";
import type { ReadInput, ReadOptions } from "./input.js";
import { defaultMaxBytes, failure } from "./input.js";
import { tooLarge } from "./input-errors.js";

export type Bytes = AsyncIterable<Uint8Array>;

/** A file, or one inside an archive: `archive.zip/folder/a.txt`. */
export interface Entry {
  readonly source: string;
  /** Nothing for standard input, and for what nobody can come back to. */
  readonly version?: string;
  /** Absolute path, where it is a file of its own. */
  readonly file?: string;
  readonly bytes: Bytes;
}

/** Reads what one kind of container holds. */
export type ReadContainer = (entry: Entry, options: ReadOptions) => AsyncGenerator<ReadInput>;

export const limitOf = (options: ReadOptions): number => options.maxBytes ?? defaultMaxBytes;

/**
 * All of it in memory.
 *
 * @throws OnrecordError `input-too-large`
 */
export async function readWhole(source: string, bytes: Bytes, limit: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > limit) throw tooLarge(source, limit);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The first bytes of a stream, and the stream as it was. */
export async function peek(bytes: Bytes, size: number): Promise<{ readonly head: Buffer; readonly all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first).subarray(0, size), all: all() };
}

/** What a container knows of one of its articles; what the user gave by flags stands above it. */
export function articleInput(article: ArticleInput, options: ReadOptions): ArticleInput {
  const key = options.key ?? options.url ?? article.key;
  const { url = article.url, publisher = article.publisher, published = article.published } = options;
  return {
    ...article,
    ...(key !== undefined && { key }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
}

/** One article of a container, unless it was settled before; what cannot be made an article is a failure. */
export async function offer(
  source: string,
  { version }: Pick<Entry, "version">,
  options: ReadOptions,
  make: () => ArticleInput | Promise<ArticleInput>,
): Promise<ReadInput> {
  if (version !== undefined && options.isSettled?.(source, version) === true) return { kind: "settled", source };
  const versioned = version === undefined ? {} : { version };
  try {
    return { kind: "input", ...versioned, input: articleInput(await make(), options) };
  } catch (error) {
    return { kind: "failure", ...versioned, ...failure(source, error) };
  }
}
