import { createReadStream } from "node:fs";
import type { ArticleInput } from "../../article/article.js";
import { OnrecordError } from "../../errors.js";
import { articleInput, limitOf, peek, readWhole, type Entry, type ReadContainer } from "./entry.js";
import { findFiles, type Found } from "./find-files.js";
import { failure, type ReadInput, type ReadOptions } from "./input.js";
import { fileError, tooLarge } from "./input-errors.js";
import { kindByHead, kindByName, type InputKind } from "./input-kind.js";

/** Reads the articles behind paths one after the other; one that fails is told in its place and stops no others. */
export async function* readInputs(paths: readonly string[], options: ReadOptions): AsyncGenerator<ReadInput> {
  let consumed = 0;
  const count = (bytes: number): void => options.onBytes?.((consumed += bytes));
  for await (const found of findFiles(paths, options.cwd)) {
    if (found.kind === "failure" || found.kind === "left-out") yield found;
    else yield* readFound(found, options, count);
  }
}

async function* readFound(
  found: Extract<Found, { kind: "file" | "stdin" }>,
  options: ReadOptions,
  count: (bytes: number) => void,
): AsyncGenerator<ReadInput> {
  if (found.kind === "stdin") {
    yield* readEntry({ source: "-", bytes: asBytes(options.stdin) }, options);
    return;
  }
  const { source, file, version, size } = found;
  if (options.isSettled?.(source, version) === true) {
    count(size);
    yield { kind: "settled", source };
    return;
  }
  let read = 0;
  const bytes = fileBytes(file, (piece) => {
    read += piece;
    count(piece);
  });
  yield* readEntry({ source, file, version, bytes }, options, size);
  // Zip archives are read by their directory, and what is too large not at all.
  count(size - read);
}

async function* asBytes(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield piece instanceof Uint8Array ? piece : Buffer.from(String(piece));
}

/** Opens the file only once somebody reads. */
async function* fileBytes(file: string, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of asBytes(createReadStream(file))) {
    count(piece.length);
    yield piece;
  }
}

/** Each container's reader is loaded when one comes. */
const containers: Readonly<Record<Exclude<InputKind, "text" | "html">, () => Promise<ReadContainer>>> = {
  mail: async () => (await import("./read-mail.js")).readMail,
  jsonl: async () => (await import("./read-json-lines.js")).readJsonLines,
  csv: async () => (await import("./read-csv.js")).readCsv,
  feed: async () => (await import("./read-feed.js")).readFeed,
  warc: async () => (await import("./read-warc.js")).readWarc,
  tar: async () => (await import("./read-tar.js")).readTar(readEntry),
  zip: async () => (await import("./read-zip.js")).readZip(readEntry),
  gzip: async () => (await import("./read-gzip.js")).readGzip(readEntry),
};

const headBytes = 8_192;

/** Reads one file, or one inside an archive, by its name's ending or, where that tells nothing, by its first bytes. */
async function* readEntry(given: Entry, options: ReadOptions, size?: number): AsyncGenerator<ReadInput> {
  const { source, version } = given;
  const versioned = version === undefined ? {} : { version };
  try {
    const { kind, entry } = await recognise(given, options);
    if (kind === "text" || kind === "html") {
      const limit = limitOf(options);
      if (size !== undefined && size > limit) throw tooLarge(source, limit);
      yield { kind: "input", ...versioned, input: await readSingle(entry, kind, options) };
      return;
    }
    const read = await containers[kind]();
    yield* read(entry, options);
  } catch (error) {
    yield { kind: "failure", ...versioned, ...failure(source, fileError(source, error)) };
  }
}

async function recognise(given: Entry, options: ReadOptions): Promise<{ kind: InputKind; entry: Entry }> {
  const named = kindByName(given.source);
  if (named !== undefined) return { kind: named, entry: given };
  if (/\.[a-z0-9]{1,5}$/iu.test(given.source)) return { kind: "text", entry: given };
  const { head, all } = await peek(given.bytes, headBytes);
  const kind = kindByHead(head);
  return { kind: kind === "text" && options.fields !== undefined ? "csv" : kind, entry: { ...given, bytes: all } };
}

async function readSingle(entry: Entry, kind: "text" | "html", options: ReadOptions): Promise<ArticleInput> {
  const { source, bytes } = entry;
  const content = await readWhole(source, bytes, limitOf(options));
  if (content.length === 0) {
    throw new OnrecordError("input-empty", `${source}: empty; give an article with at least one word`);
  }
  return articleInput(
    { source, content, ...(kind === "html" && { format: "html" as const }), ...(source !== "-" && { key: source }) },
    options,
  );
}
