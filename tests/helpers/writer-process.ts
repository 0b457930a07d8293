import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import { packageRoot } from "../../src/store/package-root.js";

export interface WriterProcess {
  readonly child: ChildProcess;
  /** Ids of the articles that it said it has written. */
  readonly written: readonly string[];
  /** Resolves once it has said so; rejects when it ends before. */
  said(line: string | RegExp): Promise<void>;
  /** Resolves when it is gone. */
  readonly ended: Promise<void>;
}

/** Another process that writes articles into a store. */
export function startWriter(
  modules: string,
  url: string,
  graphs: readonly ArticleGraph[],
  hold = false,
): WriterProcess {
  const file = `${url}.graphs.json`;
  writeFileSync(file, JSON.stringify(graphs));
  const script = join(packageRoot(), "tests", "helpers", "store-writer.mjs");
  const args = [script, modules, url, file, ...(hold ? ["hold"] : [])];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "pipe"] });
  const [lines, waiting, written]: [string[], (() => void)[], string[]] = [[], [], []];
  let errors = "";
  child.stderr.on("data", (piece: Buffer) => (errors += piece.toString("utf8")));
  const wake = () => waiting.splice(0).forEach((resume) => resume());
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    if (line.startsWith("written ")) written.push(line.slice("written ".length));
    wake();
  });
  let gone = false;
  const ended = new Promise<void>((resolve) =>
    child.on("close", () => {
      gone = true;
      wake();
      resolve();
    }),
  );
  const said = async (wanted: string | RegExp) => {
    const matches = (line: string) => (typeof wanted === "string" ? line === wanted : wanted.test(line));
    while (!lines.some(matches)) {
      if (gone) throw new Error(`The writer ended before it said ${String(wanted)}: ${errors}`);
      await new Promise<void>((resume) => waiting.push(resume));
    }
  };
  return { child, written, said, ended };
}
