import type { Readable, Writable } from "node:stream";
import { OnrecordError } from "../errors.js";
import type { ArticleFailure } from "../model/graph-document.js";

/** What a terminal adds to a stream. */
type Terminal = { readonly isTTY?: boolean; readonly columns?: number };

/** All that a command may touch of its process; tests hand over their own. */
export interface Io {
  readonly stdin: Readable & Terminal;
  readonly stdout: Writable & Terminal;
  readonly stderr: Writable & Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborted by Ctrl-C. */
  readonly signal?: AbortSignal;
}

/** Resolves once the stream has taken the text, so that a slow reader slows the writer down. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** A line for people: never among the data. */
export function note(io: Io, text: string): Promise<void> {
  return write(io.stderr, `${text}\n`);
}

/** An article that failed, in one line; most messages name their source already. */
export function failureLine({ source, error }: ArticleFailure): string {
  const message = error.message.startsWith(source) ? error.message : `${source}: ${error.message}`;
  return `failed ${message} [${error.code}]`;
}

/** Ctrl-C as an error, for work that has no better way to stop. */
export function throwIfInterrupted(io: Io): void {
  if (io.signal?.aborted === true) throw new OnrecordError("interrupted", "Stopped before the end.");
}

/** The reader of our output went away, as `head` does: no fault of ours. */
export function isClosedPipe(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && thrown.code === "EPIPE";
}

export async function readAll(stream: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer | string>) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString("utf8");
}

/** Columns of the terminal, else what fits a page. */
export function outputWidth(io: Io): number {
  const given = Number(io.env["COLUMNS"]);
  return io.stdout.columns ?? (Number.isInteger(given) && given > 0 ? given : 120);
}
