import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoreEngine } from "./graph-store.js";
import { tokenize } from "./guard/tokenize.js";
import { packageRoot } from "./package-root.js";

export interface Migration {
  readonly version: number;
  readonly file: string;
  readonly statements: readonly string[];
}

/** The statements of a text, without comments and semicolons. */
function splitStatements(cypher: string): readonly string[] {
  const { tokens, text } = tokenize(cypher);
  const ends = tokens
    .filter(({ kind, text: symbol }) => kind === "symbol" && symbol === ";")
    .map(({ offset }) => offset);
  return [...ends, text.length]
    .map((end, index) => text.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end).trim())
    .filter((statement) => statement !== "");
}

/** The numbered schema files of an engine, in order. */
export async function schemaMigrations(engine: StoreEngine): Promise<readonly Migration[]> {
  const folder = join(packageRoot(), "cypher", "schema", engine);
  const files = (await readdir(folder)).filter((file) => /^\d{3}-.*\.cypher$/u.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({
      version: Number(file.slice(0, 3)),
      file: `cypher/schema/${engine}/${file}`,
      statements: splitStatements(await readFile(join(folder, file), "utf8")),
    })),
  );
}
