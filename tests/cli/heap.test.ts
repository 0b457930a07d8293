import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "@jest/globals";

const churn = fileURLToPath(new URL("../helpers/churn-heap.ts", import.meta.url));
const loader = import.meta.resolve("jiti/register");

async function peakOf(...args: readonly string[]): Promise<number> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--import", loader, churn, ...args]);
  expect(stderr).toBe("");
  return Number(stdout);
}

it("has V8 collect garbage sooner", async () => {
  const usual = await peakOf();
  expect(usual).toBeGreaterThan(0);
  expect(await peakOf("small")).toBeLessThan(0.85 * usual);
}, 60_000);
