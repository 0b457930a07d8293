#!/usr/bin/env node
import { keepHeapSmall } from "./heap.js";
import { run } from "./run.js";

keepHeapSmall();

const controller = new AbortController();

/** The first time asks the work to stop at a safe place; the second stops at once. */
function interrupt(): void {
  if (controller.signal.aborted) process.exit(130);
  controller.abort();
  // Nobody waits for more input now.
  process.stdin.destroy();
}

process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);
// Whoever writes gets the error too, and decides; without a listener it would end the process with a stack.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: controller.signal,
});
