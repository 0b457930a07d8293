import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OnrecordError } from "../errors.js";
import type { Articles, Chunks, FolderExport, TextExport } from "./export-format.js";

async function writeFile(path: string, chunks: Chunks): Promise<void> {
  await pipeline(Readable.from(chunks), createWriteStream(path, { flags: "wx", flush: true }));
}

const outputFaults: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "its folder does not exist: create it first"],
  ["EACCES", "permission denied: choose a place that you may write to"],
  ["EPERM", "permission denied: choose a place that you may write to"],
  ["EROFS", "the disk is read-only: choose another place"],
  ["ENOSPC", "the disk is full: free some space and run it again"],
  ["EISDIR", "it is a folder: give the name of a file"],
  ["ENOTDIR", "a part of its path is a file: choose another place"],
]);

/** A fault of the file system as `output-failed`, naming the path; anything else as it is. */
function outputFault(path: string, thrown: unknown): unknown {
  if (typeof thrown !== "object" || thrown === null || !("syscall" in thrown) || !("code" in thrown)) return thrown;
  const reason = outputFaults.get(String(thrown.code)) ?? `the system says ${String(thrown.code)}`;
  return new OnrecordError("output-failed", `Cannot write ${path}: ${reason}.`, {
    cause: thrown,
    stage: "export",
    details: { path },
  });
}

/** Runs `work` in a folder of its own beside `path`, which is gone afterwards: what fails leaves nothing half. */
async function beside(path: string, work: (folder: string) => Promise<void>): Promise<void> {
  try {
    const folder = await mkdtemp(join(dirname(path), `.${basename(path)}-`));
    try {
      await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (thrown) {
    throw outputFault(path, thrown);
  }
}

/** Writes chunks to a file that appears, or is replaced, only once all of it is written. */
export async function replaceFile(path: string, chunks: Chunks): Promise<void> {
  await beside(path, async (folder) => {
    const written = join(folder, "written");
    await writeFile(written, chunks);
    await rename(written, path);
  });
}

export async function exportToFile(format: TextExport, articles: Articles, path: string): Promise<void> {
  await replaceFile(path, format.write(articles));
}

/** Creates the folder where needed; files of an earlier export in it are replaced, all others left alone. */
export async function exportToFolder(format: FolderExport, articles: Articles, path: string): Promise<void> {
  await beside(path, async (folder) => {
    const files = await format.write(articles);
    for (const { name, chunks } of files) await writeFile(join(folder, name), chunks);
    await mkdir(path, { recursive: true });
    for (const { name } of files) await rename(join(folder, name), join(path, name));
  });
}
