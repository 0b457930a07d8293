import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { OnrecordError } from "../../errors.js";
import type { ArticleFailure } from "../../model/graph-document.js";
import { failure } from "./input.js";
import { fileError } from "./input-errors.js";
import { kindByName } from "./input-kind.js";

/** A file to read; `version` changes when the file does. */
export interface FoundFile {
  readonly kind: "file";
  readonly source: string;
  /** Absolute path. */
  readonly file: string;
  readonly size: number;
  readonly version: string;
}

export type Found =
  | FoundFile
  | { readonly kind: "stdin" }
  | ({ readonly kind: "failure" } & ArticleFailure)
  | { readonly kind: "left-out"; readonly source: string; readonly message: string };

/**
 * The files behind paths: files as they are, folders by the files of known kinds in them, globs by what they match;
 * sorted by path, one folder at a time, so that an archive of any size is walked in little memory. What cannot be found
 * is a failure in its place.
 */
export async function* findFiles(paths: readonly string[], cwd: string): AsyncGenerator<Found> {
  for (const given of paths) {
    try {
      if (given === "-") yield { kind: "stdin" };
      else yield* findIn(given, cwd);
    } catch (error) {
      yield { kind: "failure", ...failure(given, fileError(given, error)) };
    }
  }
}

async function* findIn(given: string, cwd: string): AsyncGenerator<Found> {
  const file = path.resolve(cwd, given);
  const found = await stat(file).catch((error: unknown) => {
    if (isDynamicPattern(given)) return undefined;
    throw error;
  });
  if (found === undefined) {
    yield* matches(given, cwd);
    return;
  }
  if (!found.isDirectory()) {
    yield await fileAt(asKey(given), file);
    return;
  }
  const leftOut = new Map<string, number>();
  let files = 0;
  for await (const name of walk(file, "", leftOut)) {
    files += 1;
    yield await fileAt(asKey(path.join(given, name)), path.join(file, name));
  }
  if (files === 0) {
    throw new OnrecordError(
      "folder-empty",
      `${given}: no article in this folder; it needs .txt, .md, .html, .eml, .jsonl, .csv, .xml, .warc, .zip or .tar files`,
    );
  }
  if (leftOut.size > 0) {
    const kinds = [...leftOut].sort().map(([ending, count]) => `${count} ${ending}`);
    yield { kind: "left-out", source: given, message: `left out what is no article: ${kinds.join(", ")}` };
  }
}

async function* matches(given: string, cwd: string): AsyncGenerator<Found> {
  const names = (await glob(given, { cwd, onlyFiles: true, expandDirectories: false })).sort();
  if (names.length === 0) {
    throw new OnrecordError(
      "input-missing",
      `${given}: no file matches; check the pattern, and quote it for the shell`,
    );
  }
  for (const name of names) yield await fileAt(asKey(name), path.resolve(cwd, name));
}

async function fileAt(source: string, file: string): Promise<Found> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { kind: "file", source, file, size, version: `${size}-${Math.round(mtimeMs)}` };
  } catch (error) {
    return { kind: "failure", ...failure(source, fileError(source, error)) };
  }
}

/** Paths in the order of their names below `folder`; counts by their ending the files that are of no known kind. */
async function* walk(folder: string, below: string, leftOut: Map<string, number>): AsyncGenerator<string> {
  const entries = (await readdir(path.join(folder, below), { withFileTypes: true }))
    .map((entry) => ({ entry, sortedAs: entry.isDirectory() ? `${entry.name}/` : entry.name }))
    .sort((a, b) => (a.sortedAs < b.sortedAs ? -1 : 1));
  for (const { entry } of entries) {
    const name = path.join(below, entry.name);
    if (entry.isDirectory()) yield* walk(folder, name, leftOut);
    else if (kindByName(entry.name) !== undefined && (entry.isFile() || entry.isSymbolicLink())) yield name;
    else {
      const ending = path.extname(entry.name) || "without an ending";
      leftOut.set(ending, (leftOut.get(ending) ?? 0) + 1);
    }
  }
}

/** Paths name the versions of an article: `./a//b.txt` and `a\b.txt` are one. */
function asKey(given: string): string {
  return path.normalize(given).split(path.sep).join("/");
}

/** How much there is to read; an input that cannot be measured (standard input) makes the size unknown. */
export interface InputSize {
  readonly files: number;
  readonly bytes: number;
  /** Each file holds one article, so that their number is known before. */
  readonly onePerFile: boolean;
  readonly measured: boolean;
}

const singles: ReadonlySet<string | undefined> = new Set(["text", "html", "mail", undefined]);

export async function measureInputs(paths: readonly string[], cwd: string): Promise<InputSize> {
  let [files, bytes, onePerFile, measured] = [0, 0, true, true];
  for await (const found of findFiles(paths, cwd)) {
    if (found.kind === "left-out") continue;
    files += 1;
    if (found.kind === "stdin") measured = false;
    if (found.kind !== "file") continue;
    bytes += found.size;
    if (!singles.has(kindByName(found.source))) onePerFile = false;
  }
  return { files, bytes, onePerFile, measured };
}
