import { run } from "../../src/cli/run.js";
import { testIo, type TestIoOptions } from "./test-io.js";

/** One command line from start to end, with what it wrote. */
export async function runCli(
  argv: readonly string[],
  options: TestIoOptions = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const io = testIo(options);
  const code = await run(argv, io);
  return { code, out: io.stdout.text, err: io.stderr.text };
}
