import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { packageRoot } from "../../src/store/package-root.js";
import { compileSources } from "./compile-sources.js";

export interface CliProcess {
  readonly child: ChildProcess;
  /** What it has written to standard error until now. */
  told(): string;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

export type StartCli = (
  argv: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
) => CliProcess;

/** The command line as plain modules, which its threads and other processes can run too: gives a way to start it. */
export function buildCli(name: string): StartCli {
  const modules = compileSources(join(name, "dist"), ["."]);
  const bin = join(modules, "cli", "bin.js");
  for (const beside of ["package.json", "cypher", "models"]) {
    const link = join(dirname(modules), beside);
    if (!existsSync(link)) symlinkSync(join(packageRoot(), beside), link);
  }
  return (argv, { cwd, env = {} }) => {
    const child = spawn(process.execPath, ["--no-warnings", bin, ...argv], { cwd, env: { ...process.env, ...env } });
    let [out, err] = ["", ""];
    child.stdout.on("data", (piece: Buffer) => (out += piece.toString("utf8")));
    child.stderr.on("data", (piece: Buffer) => (err += piece.toString("utf8")));
    const ended = once(child, "close").then(([code]) => ({ code: code as number | null, out, err }));
    return { child, ended, told: () => err };
  };
}
