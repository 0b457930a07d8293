import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Bytes, Entry, ReadContainer } from "./entry.js";
import { damaged } from "./input-errors.js";
import type { ReadInput, ReadOptions } from "./input.js";

/** How the entries of an archive are read; handed in, since archives hold archives. */
export type ReadEntry = (entry: Entry, options: ReadOptions) => AsyncGenerator<ReadInput>;

/** What is packed in a gzip file, under its name without the ending. */
export function readGzip(readEntry: ReadEntry): ReadContainer {
  return async function* ({ source, version, bytes }, options) {
    const inner = source.replace(/\.tgz$/iu, ".tar").replace(/\.gz$/iu, "");
    const entry = { source: inner, bytes: unpacked(source, bytes), ...(version !== undefined && { version }) };
    yield* readEntry(entry, options);
  };
}

async function* unpacked(source: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(bytes);
  const gunzip = createGunzip();
  packed.on("error", (error) => gunzip.destroy(error));
  try {
    for await (const piece of packed.pipe(gunzip)) yield piece as Uint8Array;
  } catch (error) {
    throw damaged(source, "gzip file", error);
  } finally {
    packed.destroy();
  }
}
