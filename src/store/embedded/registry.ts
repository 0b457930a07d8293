import type { OpenDatabase } from "./session.js";

interface Reader {
  readonly path: string;
  /** Closes what is open when the work under way has ended; the next use opens anew. */
  letGo(): Promise<void>;
}

/**
 * The stores that this process has open. The engine's lock on a file does not hold against its own process, and it is
 * lost as soon as the process closes that file anywhere: so there is one writer, and readers beside it go through it.
 */
const writers = new Map<string, Promise<OpenDatabase | undefined>>();
const readers = new Set<Reader>();

export function isWritten(path: string): boolean {
  return writers.has(path);
}

/** The writer's database, once it is open; undefined where there is none, or no more once it is closed. */
export function writerOf(path: string): Promise<OpenDatabase | undefined> | undefined {
  return writers.get(path)?.catch(() => undefined);
}

/** Enters a writer that is about to open its database; readers of this process let the file go first. */
export async function addWriter(path: string, open: () => Promise<OpenDatabase>): Promise<OpenDatabase> {
  const opening = Promise.all([...readers].filter((reader) => reader.path === path).map((one) => one.letGo())).then(
    open,
  );
  writers.set(path, opening);
  try {
    return await opening;
  } catch (thrown) {
    writers.delete(path);
    throw thrown;
  }
}

/** Closes a writer's database; who asks for it meanwhile waits for the end. */
export async function removeWriter(path: string, close: () => Promise<void>): Promise<void> {
  const closing = close().then(() => undefined);
  writers.set(path, closing);
  try {
    await closing;
  } finally {
    writers.delete(path);
  }
}

export function addReader(reader: Reader): void {
  readers.add(reader);
}

export function removeReader(reader: Reader): void {
  readers.delete(reader);
}
