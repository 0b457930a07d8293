import path from "node:path";
import yauzl from "yauzl";
import { limitOf, readWhole, type ReadContainer } from "./entry.js";
import { kindByName } from "./input-kind.js";
import { damaged } from "./input-errors.js";
import { failure } from "./input.js";
import { LeftOut } from "./left-out.js";
import type { ReadEntry } from "./read-gzip.js";

/**
 * The files of known kinds in a zip archive, in its order. Its directory stands at its end, so that one that comes from
 * a stream, or lies in another archive, is held in memory and may be no larger than an article.
 */
export function readZip(readEntry: ReadEntry): ReadContainer {
  return async function* (given, options) {
    const { source, version, file } = given;
    const leftOut = new LeftOut();
    try {
      const zip =
        file === undefined
          ? await yauzl.fromBufferPromise(await readWhole(source, given.bytes, limitOf(options)))
          : await yauzl.openPromise(file);
      try {
        for await (const entry of zip.eachEntry()) {
          const inner = { source: path.posix.join(source, entry.fileName), ...(version !== undefined && { version }) };
          if (entry.fileName.endsWith("/")) continue;
          if (kindByName(entry.fileName) === undefined) {
            leftOut.add(path.posix.extname(entry.fileName) || "without an ending");
          } else if (version !== undefined && options.isSettled?.(inner.source, version) === true) {
            yield { kind: "settled", source: inner.source };
          } else if (entry.isEncrypted()) {
            yield { kind: "failure", ...failure(inner.source, damaged(inner.source, "zip entry", "it is encrypted")) };
          } else {
            yield* readEntry({ ...inner, bytes: await zip.openReadStreamPromise(entry) }, options);
          }
        }
      } finally {
        zip.close();
      }
    } catch (error) {
      yield { kind: "failure", ...failure(source, damaged(source, "zip archive", error)) };
    }
    yield* leftOut.tell(source);
  };
}
