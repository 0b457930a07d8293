import path from "node:path";
import { Readable } from "node:stream";
import { createTarDecoder, type ParsedTarEntry } from "modern-tar";
import type { ReadContainer } from "./entry.js";
import { kindByName } from "./input-kind.js";
import { damaged } from "./input-errors.js";
import { LeftOut } from "./left-out.js";
import { failure } from "./input.js";
import type { ReadEntry } from "./read-gzip.js";

/** The files of known kinds in a tar archive, in its order. */
export function readTar(readEntry: ReadEntry): ReadContainer {
  return async function* ({ source, version, bytes }, options) {
    const leftOut = new LeftOut();
    const entries = Readable.toWeb(Readable.from(bytes)).pipeThrough(createTarDecoder({ strict: true }) as never);
    try {
      for await (const { header, body } of entries as unknown as AsyncIterable<ParsedTarEntry>) {
        const inner = { source: path.posix.join(source, header.name), ...(version !== undefined && { version }) };
        const wanted = header.type === "file" && kindByName(header.name) !== undefined;
        const settled = version !== undefined && options.isSettled?.(inner.source, version) === true;
        if (settled && wanted) yield { kind: "settled", source: inner.source };
        else if (wanted) yield* readEntry({ ...inner, bytes: Readable.fromWeb(body as never) }, options);
        else if (header.type !== "directory") leftOut.add(path.posix.extname(header.name) || "without an ending");
        if (!body.locked) await body.cancel();
      }
    } catch (error) {
      yield { kind: "failure", ...failure(source, damaged(source, "tar archive", error)) };
    }
    yield* leftOut.tell(source);
  };
}
