import { spawn } from "node:child_process";

export interface CommandOutcome {
  /** Null where the program could not be started. */
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs a program to its end; one that is not there is an outcome, not an error. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal } = {},
): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    const { env = process.env } = options;
    const child = spawn(program, args, { ...options, env, stdio: ["ignore", "pipe", "pipe"] });
    const pieces: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    child.stderr.on("data", (piece: Buffer) => pieces.push(piece));
    const output = () => Buffer.concat(pieces).toString("utf8").trim();
    child.on("error", (error) => resolve({ exitCode: null, output: error.message }));
    child.on("close", (exitCode) => resolve({ exitCode, output: output() }));
  });
}
