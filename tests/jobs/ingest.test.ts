import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { ProgressBus } from "../../src/events.js";
import { ingest, type IngestOptions } from "../../src/jobs/ingest.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";

let cwd = "";
let store: GraphStore;
beforeEach(async () => {
  cwd = mkdtempSync(path.join(tmpdir(), "onrecord-ingest-"));
  store = await openStore(path.join(cwd, "graph.lbug"), { access: "write" });
});
afterEach(async () => {
  await store.close();
  rmSync(cwd, { recursive: true });
});

const options = (more: Partial<IngestOptions> = {}): IngestOptions => ({
  store,
  cwd,
  stdin: Readable.from([]),
  ...more,
});
const put = (name: string, text: string | Uint8Array): void => writeFileSync(path.join(cwd, name), text);

async function exported(): Promise<string> {
  const lines: string[] = [];
  for await (const graph of store.readArticles()) lines.push(JSON.stringify(graph));
  return lines.join("\n");
}

describe("ingest", () => {
  it("adds articles once, leaves them alone the second time and replaces an edited one", async () => {
    put("a.txt", "Ana Reis said that it was over.");
    put("b.txt", "Ana Reis met Tom Okafor in Lagos, Nigeria.");
    expect(await ingest(["a.txt", "b.txt"], options())).toMatchObject({
      articles: 2,
      added: 2,
      failures: [],
      words: 15,
    });
    const first = await exported();
    const again = await ingest(["b.txt", "a.txt"], options());
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await exported()).toBe(first);
    put("a.txt", "Ana Reis denied that it was over.");
    expect(await ingest(["a.txt"], options())).toMatchObject({ added: 0, changed: 1 });
    expect((await store.count()).nodes).toMatchObject({ Article: 2, Person: 2, Statement: 1 });
  });

  it("goes on after an article that fails, and tells of it", async () => {
    put("a.txt", "Ana Reis said that it was over.");
    put("b.txt", Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]));
    const failed: string[] = [];
    const bus = new ProgressBus().on("article:failed", ({ source }) => failed.push(source));
    const report = await ingest(["b.txt", "gone.txt", "a.txt"], options({ bus }));
    expect(report).toMatchObject({ articles: 3, added: 1 });
    expect(report.failures.map(({ error }) => error.code)).toEqual(["input-binary", "input-missing"]);
    expect(failed).toEqual(["b.txt", "gone.txt"]);
  });

  it("refuses one key for several articles before anything is written", async () => {
    put("a.txt", "Ana Reis said that it was over.");
    put("b.txt", "Tom Okafor said that it was not.");
    await expect(ingest(["a.txt", "b.txt"], options({ key: "one" }))).rejects.toMatchObject({ code: "usage" });
    expect((await store.count()).nodes.Article).toBe(0);
  });

  it("stops when it is told to and leaves whole articles only", async () => {
    for (let i = 0; i < 40; i++) put(`${i}.txt`, `Ana Reis said that day ${i} was over.`);
    const controller = new AbortController();
    const bus = new ProgressBus().on("article:written", () => controller.abort());
    const report = await ingest(["."], options({ bus, signal: controller.signal }));
    expect(report.interrupted).toBe(true);
    const counts = (await store.count()).nodes;
    expect(counts.Article).toBe(report.added);
    expect(counts.Article).toBeLessThan(40);
    expect(counts.Statement).toBe(counts.Article);
  });
});
