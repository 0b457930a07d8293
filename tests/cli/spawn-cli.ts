import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../src/cli/bin.ts", import.meta.url));
const loader = import.meta.resolve("jiti/register");

/** Where the processes of this test file keep their jobs, instead of among those of whoever runs the tests. */
const home = mkdtempSync(join(tmpdir(), "onrecord-home-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));

export interface SpawnedCli {
  readonly child: ChildProcessWithoutNullStreams;
  /** Everything that came out once the process has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** The command line as a process of its own, from the sources. */
export function spawnCli(argv: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnedCli {
  const child = spawn(process.execPath, ["--import", loader, bin, ...argv], {
    env: { ...process.env, ONRECORD_HOME: home, ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString("utf8")));
  return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, out, err })) };
}

/** The first text on standard output, or an error with what the process said instead. */
export async function firstOutput({ child, ended }: SpawnedCli): Promise<string> {
  return Promise.race([
    once(child.stdout, "data").then(([chunk]) => String(chunk)),
    ended.then(({ code, err }) => Promise.reject(new Error(`ended with ${code}: ${err}`))),
  ]);
}
