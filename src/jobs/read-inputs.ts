import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import type { ArticleInput } from "../article/article.js";
import { OnrecordError, toOnrecordError } from "../errors.js";
import type { ArticleFailure } from "../model/graph-document.js";

const defaultMaxBytes = 20_000_000;

export interface ReadOptions {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** What `-` reads. */
  readonly stdin: Readable;
  readonly maxBytes?: number;
  readonly published?: string;
  readonly publisher?: string;
  readonly key?: string;
  readonly url?: string;
}

/** Where one article is to be read from. */
export interface ArticleSource {
  readonly source: string;
  /** Absolute path; nothing for standard input. */
  readonly file?: string;
}

/** An article to read, or what stands in its place. */
export type ReadInput =
  { readonly kind: "input"; readonly input: ArticleInput } | ({ readonly kind: "failure" } & ArticleFailure);

const articleFile = /\.(?:txt|text|md|html?|xhtml)$/iu;

/**
 * The sources behind paths: files as they are, folders by their text and HTML files, sorted by path, subfolders
 * included. What cannot be found is returned as a failure in its place.
 */
export async function listSources(
  paths: readonly string[],
  options: Pick<ReadOptions, "cwd">,
): Promise<(ArticleSource | ArticleFailure)[]> {
  const lists = await Promise.all(paths.map((given) => sourcesOf(given, options.cwd)));
  return lists.flat();
}

async function sourcesOf(given: string, cwd: string): Promise<(ArticleSource | ArticleFailure)[]> {
  if (given === "-") return [{ source: "-" }];
  const file = path.resolve(cwd, given);
  try {
    const found = await stat(file);
    if (!found.isDirectory()) return [{ source: asKey(given), file }];
    const entries = await readdir(file, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && articleFile.test(entry.name))
      .map((entry) => path.relative(file, path.join(entry.parentPath, entry.name)))
      .sort();
    if (names.length > 0)
      return names.map((name) => ({ source: asKey(path.join(given, name)), file: path.join(file, name) }));
    throw new OnrecordError("folder-empty", `${given}: no article in this folder; it needs .txt, .md or .html files`);
  } catch (error) {
    return [failure(given, fileError(given, error))];
  }
}

/** Paths name the versions of an article: `./a//b.txt` and `a\b.txt` are one. */
function asKey(given: string): string {
  return path.normalize(given).split(path.sep).join("/");
}

/** Reads the sources one after the other; one that fails is told in its place and does not stop the others. */
export async function* readInputs(
  sources: readonly (ArticleSource | ArticleFailure)[],
  options: ReadOptions,
): AsyncGenerator<ReadInput> {
  for (const source of sources) {
    if ("error" in source) {
      yield { kind: "failure", ...source };
      continue;
    }
    try {
      yield { kind: "input", input: await readSource(source, options) };
    } catch (error) {
      yield { kind: "failure", ...failure(source.source, fileError(source.source, error)) };
    }
  }
}

async function readSource(source: ArticleSource, options: ReadOptions): Promise<ArticleInput> {
  const limit = options.maxBytes ?? defaultMaxBytes;
  const content =
    source.file === undefined
      ? await readStream(options.stdin, limit)
      : await readWhole(source.source, source.file, limit);
  if (content.length === 0) {
    throw new OnrecordError("input-empty", `${source.source}: empty; give an article with at least one word`);
  }
  const key = options.key ?? options.url ?? (source.file === undefined ? undefined : source.source);
  return {
    source: source.source,
    content,
    ...(/\.x?html?$/iu.test(source.source) && { format: "html" as const }),
    ...(key !== undefined && { key }),
    ...(options.url !== undefined && { url: options.url }),
    ...(options.publisher !== undefined && { publisher: options.publisher }),
    ...(options.published !== undefined && { published: options.published }),
  };
}

async function readWhole(source: string, file: string, limit: number): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > limit) throw tooLarge(source, limit);
  const content = await readFile(file);
  if (content.length > limit) throw tooLarge(source, limit);
  return content;
}

async function readStream(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limit) throw tooLarge("-", limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(source: string, limit: number): OnrecordError {
  return new OnrecordError("input-too-large", `${source}: larger than ${limit} bytes; split it, or raise --max-bytes`, {
    details: { limit },
  });
}

function fileError(given: string, error: unknown): OnrecordError {
  if (error instanceof OnrecordError) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new OnrecordError("input-missing", `${given}: no such file or folder; check the path`, { cause: error });
  }
  if (code === "EACCES" || code === "EPERM") {
    return new OnrecordError("input-unreadable", `${given}: may not be read; check its permissions`, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new OnrecordError("input-unreadable", `${given}: could not be read (${message})`, { cause: error });
}

/** The form in which a failure stands in the output, in the article's place. */
export function failure(source: string, error: unknown): ArticleFailure {
  const { code, message } = toOnrecordError(error);
  return { source, error: { code, message } };
}
