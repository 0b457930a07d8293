import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OnrecordError } from "../errors.js";
import type { Articles, Chunks, ExportFile, FolderExport, TextExport } from "./export-format.js";

async function writeFile(path: string, chunks: Chunks, flags: "wx" | "a" = "wx"): Promise<void> {
  await pipeline(Readable.from(chunks), createWriteStream(path, { flags, flush: flags === "wx" }));
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

/** Runs `work` with a folder of its own in `parent`, which is gone afterwards: what fails leaves nothing half. */
async function withScratch(parent: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(parent, ".onrecord-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function naming(path: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    throw outputFault(path, thrown);
  }
}

/** What a path stands for: links followed; `undefined` where there is nothing yet. */
async function existing(path: string): Promise<{ readonly path: string; readonly isDevice: boolean } | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return undefined;
  return { path: await realpath(path), isDevice: !stats.isFile() && !stats.isDirectory() };
}

async function writeWhole(given: string, chunks: Chunks): Promise<void> {
  const found = await existing(given);
  // A device or a pipe takes text; it is not to be replaced by a file.
  if (found?.isDevice === true) return writeFile(given, chunks, "a");
  const path = found?.path ?? given;
  await withScratch(dirname(path), async (folder) => {
    const written = join(folder, "written");
    await writeFile(written, chunks);
    await rename(written, path);
  });
}

/** Writes chunks to a file that appears, or is replaced, only once all of it is written. */
export async function replaceFile(path: string, chunks: Chunks): Promise<void> {
  await naming(path, writeWhole(path, chunks));
}

export async function exportToFile(format: TextExport, articles: Articles, path: string): Promise<void> {
  await replaceFile(path, format.write(articles));
}

async function writeFolder(files: readonly ExportFile[], path: string): Promise<void> {
  const parent = (await existing(path))?.path ?? dirname(path);
  await withScratch(parent, async (folder) => {
    for (const { name, chunks } of files) await writeFile(join(folder, name), chunks);
    await mkdir(path, { recursive: true });
    for (const { name } of files) await rename(join(folder, name), join(path, name));
  });
}

/** Creates the folder where needed; files of an earlier export in it are replaced, all others left alone. */
export async function exportToFolder(format: FolderExport, articles: Articles, path: string): Promise<void> {
  await naming(path, writeFolder(await format.write(articles), path));
}
