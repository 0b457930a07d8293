import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.js";
import { samples } from "../export/sample-graph.js";

/** A folder of its own with the sample articles in an embedded store. */
export async function seedStore(): Promise<{ folder: string; store: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-cli-"));
  const path = join(folder, "seeded.lbug");
  const store = await openStore(path, { access: "write" });
  try {
    await store.writeArticles(samples);
  } finally {
    await store.close();
  }
  return { folder, store: path, remove: () => rm(folder, { recursive: true, force: true }) };
}
