import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { ProgressBus } from "../../src/events.js";
import { ingest, type IngestOptions } from "../../src/jobs/ingest.js";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { readAll } from "../conformance/graph-store.js";

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
    for (let i = 0; i < 200; i++) put(`${i}.txt`, `Ana Reis said that day ${i} was over.`);
    const controller = new AbortController();
    const bus = new ProgressBus().on("article:written", () => controller.abort());
    const report = await ingest(["."], options({ bus, signal: controller.signal }));
    expect(report.interrupted).toBe(true);
    const counts = (await store.count()).nodes;
    expect(counts.Article).toBe(report.added);
    expect(counts.Article).toBeLessThan(200);
    expect(counts.Statement).toBe(counts.Article);
  });
});

describe("an article that the store holds", () => {
  /** What is extracted, and what became of each, as the bus tells it. */
  async function told(paths: readonly string[], more: Partial<IngestOptions> = {}) {
    const [extracted, stages, written]: [string[], Set<string>, string[]] = [[], new Set(), []];
    const bus = new ProgressBus()
      .on("article:start", ({ source }) => extracted.push(source))
      .on("stage:end", ({ stage }) => stages.add(stage))
      .on("article:written", ({ source, outcome }) => written.push(`${outcome.status} ${source}`));
    const report = await ingest(paths, options({ bus, ...more }));
    expect(report.failures).toEqual([]);
    return { extracted, stages: [...stages], written };
  }

  it("is not extracted again where it stands as it would be written", async () => {
    put("a.txt", "Ana Reis said that it was over.");
    put("b.txt", "Ana Reis met Tom Okafor in Lagos, Nigeria.");
    await ingest(["."], options());
    const before = await exported();
    put("c.txt", "Tom Okafor denied that it was over.");
    const again = await told(["."]);
    expect(again.extracted).toEqual(["c.txt"]);
    expect(again.written).toEqual(["unchanged a.txt", "unchanged b.txt", "added c.txt"]);
    const third = await told(["."]);
    expect(third).toEqual({
      extracted: [],
      stages: ["article"],
      written: ["unchanged a.txt", "unchanged b.txt", "unchanged c.txt"],
    });
    expect(await exported()).toContain(before.split("\n")[0]);
  });

  it("is extracted where its words, its key or what is known of it is another", async () => {
    put("a.txt", "Ana Reis said that it was over.");
    await ingest(["a.txt"], options());
    put("copy.txt", "Ana Reis said that it was over.");
    expect(await told(["copy.txt"])).toMatchObject({ extracted: ["copy.txt"], written: ["added copy.txt"] });
    expect((await told(["a.txt"], { publisher: "The Post" })).written).toEqual(["changed a.txt"]);
    expect((await told(["a.txt"], { publisher: "The Post" })).extracted).toEqual([]);
    expect((await told(["a.txt"])).written).toEqual(["changed a.txt"]);
    put("a.txt", "Ana Reis denied that it was over.");
    expect((await told(["a.txt"])).written).toEqual(["changed a.txt"]);
  });

  it("is extracted where an earlier extractor made it, and keeps the corrections where it is left alone", async () => {
    put("a.txt", "Ana Reis said that it was over.");
    await ingest(["a.txt"], options());
    const wanted = await exported();
    const [graph] = await readAll(store);
    if (graph === undefined) throw new Error("nothing is stored");
    const article = { ...graph.article, extractor: "rules-0" };
    const nodes: ArticleGraph["nodes"] = [{ id: article.id, label: "Article", properties: article }];
    await store.writeArticles([{ ...graph, article, nodes, relationships: [] }]);
    expect((await told(["a.txt"])).written).toEqual(["changed a.txt"]);
    expect(await exported()).toBe(wanted);
    const identified = { kind: "identify", entity: { label: "Person", name: "Ana Reis" }, wikidata: "Q1" } as const;
    await store.correct({ add: [identified] });
    const corrected = await exported();
    expect(corrected).not.toBe(wanted);
    expect((await told(["a.txt"])).extracted).toEqual([]);
    expect(await exported()).toBe(corrected);
  });

  it("ends as its last version, though that is what stood before", async () => {
    const row = (text: string) => JSON.stringify({ id: 1, text });
    const [first, second] = ["Ana Reis said that it was over.", "Ana Reis denied that it was over."].map(row);
    put("rows.jsonl", `${first}\n`);
    await ingest(["rows.jsonl"], options());
    const before = await exported();
    put("rows.jsonl", `${second}\n${first}\n`);
    const { written } = await told(["rows.jsonl"]);
    expect(written).toEqual(["changed rows.jsonl:1", "changed rows.jsonl:2"]);
    expect(await exported()).toBe(before);
  });
});
