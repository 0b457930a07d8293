import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Builds the viewer as it stands now into a folder. */
export async function buildViewer(outDir: string, mode = "production"): Promise<void> {
  const vite = "node_modules/vite/bin/vite.js";
  await promisify(execFile)(process.execPath, [
    vite,
    "build",
    "viz",
    "--outDir",
    outDir,
    "--mode",
    mode,
    "--logLevel",
    "error",
  ]);
}
