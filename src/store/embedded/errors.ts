import { labels, relationshipTypeNames } from "../../model/graph-schema.js";
import { nearestNames } from "../../model/nearest-names.js";
import { OnrecordError, type ErrorCode } from "../../errors.js";

interface Reading {
  readonly code: ErrorCode;
  readonly pattern: RegExp;
  readonly remedy: (path: string) => string;
}

/** What the engine's messages mean; it gives no codes of its own. */
const readings: readonly Reading[] = [
  {
    code: "store-locked",
    pattern: /could not set lock on file/iu,
    remedy: (path) =>
      `The store ${path} is being written by another process. Wait until that one has ended, or choose another store.`,
  },
  {
    code: "store-full",
    pattern: /no space left on device|maximum database size|disk quota exceeded|file too large/iu,
    remedy: (path) =>
      `There is no room left to write the store ${path}. What was committed before is kept; free space.`,
  },
  {
    code: "store-corrupt",
    pattern: /not a valid lbug database|checksum|corrupt|wal (record|file)|does not match the current database/iu,
    remedy: (path) => `The file ${path} is not a store that can be read.`,
  },
  {
    code: "store-failed",
    pattern: /permission denied|read-only file system|cannot be a directory|no such file|cannot open file/iu,
    remedy: (path) => `The store ${path} cannot be opened.`,
  },
];

/** The engine's errors can come from another realm, so that they are no `Error` of ours. */
export function messageOf(thrown: unknown): string {
  const hasMessage = typeof thrown === "object" && thrown !== null && "message" in thrown;
  return String(hasMessage ? thrown.message : thrown);
}

/** An engine's error about the store as a whole, told with the store's path. */
export function storeError(thrown: unknown, path: string): OnrecordError {
  if (thrown instanceof OnrecordError) return thrown;
  const message = messageOf(thrown);
  const found = readings.find(({ pattern }) => pattern.test(message));
  return new OnrecordError(
    found?.code ?? "store-failed",
    `${found?.remedy(path) ?? `The store ${path} failed.`} (${message.split("\n")[0] ?? ""})`,
    { cause: thrown, details: { path } },
  );
}

/** An engine's error about one query. */
export function queryError(thrown: unknown, path: string, timeoutMs: number): OnrecordError {
  if (thrown instanceof OnrecordError) return thrown;
  const message = messageOf(thrown);
  if (/^interrupted/iu.test(message)) {
    return new OnrecordError("query-timeout", `The query took longer than ${timeoutMs} ms and was stopped.`, {
      cause: thrown,
      details: { timeoutMs },
    });
  }
  const missing = /^Parameter (\S+) not found/u.exec(message);
  if (missing !== null) {
    return new OnrecordError("query-parameter", `The query needs a value for the parameter $${missing[1] ?? ""}.`, {
      cause: thrown,
      details: { parameter: missing[1] },
    });
  }
  const unknown = /^Binder exception: Table (\S+) does not exist/u.exec(message)?.[1];
  if (unknown !== undefined) {
    const nearest = nearestNames(unknown, [...labels, ...relationshipTypeNames]);
    return new OnrecordError(
      "query-invalid",
      `The graph has no label or relationship type ${unknown}. Did you mean ${nearest.join(", ")}?`,
      { cause: thrown, details: { name: unknown, nearest } },
    );
  }
  if (/^(parser|binder|catalog|conversion|runtime|not implemented|overflow)[ a-z]*exception/iu.test(message)) {
    const place = /\(line: (\d+), offset: (\d+)\)/u.exec(message);
    const details = place === null ? {} : { line: Number(place[1]), column: Number(place[2]) + 1 };
    return new OnrecordError("query-invalid", `The query is not valid: ${message}`, { cause: thrown, details });
  }
  return storeError(thrown, path);
}
