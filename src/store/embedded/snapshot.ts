import { constants, existsSync, rmSync, statSync } from "node:fs";
import { copyFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OnrecordError } from "../../errors.js";

function signatureOf(file: string): string {
  try {
    const { size, mtimeNs, ino } = statSync(file, { bigint: true });
    return `${ino}:${size}:${mtimeNs}`;
  } catch {
    return "";
  }
}

/** Tells whether the store's file or its log has changed. */
export function storeSignature(path: string): string {
  return `${signatureOf(path)} ${signatureOf(`${path}.wal`)}`;
}

/** The log is being folded into the file, which cannot be copied meanwhile. */
function isFolding(path: string): boolean {
  return existsSync(`${path}.shadow`) || existsSync(`${path}.wal.checkpoint`);
}

export interface Snapshot {
  readonly path: string;
  /** Of the store when it was copied. */
  readonly signature: string;
  remove(): void;
}

/**
 * Copies a store that another process is writing: its file, which stays as it is between two foldings of the log, and
 * then its log, which only grows; a record that is cut off at its end is not committed yet.
 */
export async function takeSnapshot(path: string): Promise<Snapshot> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-snapshot-"));
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on("exit", remove);
  const copy = join(folder, "store.lbug");
  for (let tries = 0; tries < 100; tries++) {
    if (tries > 0) await sleep(50);
    if (isFolding(path)) continue;
    const before = signatureOf(path);
    const signature = storeSignature(path);
    await copyFile(path, copy, constants.COPYFILE_FICLONE);
    rmSync(`${copy}.wal`, { force: true });
    if (existsSync(`${path}.wal`)) await copyFile(`${path}.wal`, `${copy}.wal`).catch(() => undefined);
    if (!isFolding(path) && signatureOf(path) === before) return { path: copy, signature, remove };
  }
  remove();
  throw new OnrecordError("store-locked", `The store ${path} is being written all the time; try again.`, {
    details: { path },
  });
}
