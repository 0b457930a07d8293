import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { badInputs } from "./bad-inputs.js";
import { runCli } from "./run-cli.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-bad-"));
  for (const [index, { argument, content, folder: isFolder }] of badInputs.entries()) {
    await writeFile(join(folder, `good-${index}.txt`), "Ada Brook told reporters that the bridge was safe.");
    if (content !== undefined) await writeFile(join(folder, argument), content);
    if (isFolder === true) await mkdir(join(folder, argument));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("bad input beside a good article", () => {
  it.each(badInputs.map((row, index) => ({ ...row, index })))(
    "$what: $code, exit code $exitCode",
    async ({ argument, flags = [], says, code, exitCode, index }) => {
      const argv = ["ingest", argument, `good-${index}.txt`, ...flags];
      const { code: exited, out, err } = await runCli(argv, { cwd: folder });
      const line = err.split("\n").find((one) => one.endsWith(`[${code}]`));
      expect(line).toContain(says);
      expect(exited).toBe(exitCode);
      expect(err).not.toContain("[internal]");
      if (exitCode !== 2) expect(`${out}${err}`).toContain(`added good-${index}.txt`);
    },
  );
});
