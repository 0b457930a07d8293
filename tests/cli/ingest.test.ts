import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { IngestReport } from "../../src/jobs/job-tally.js";
import type { ArticleFailure, ArticleGraph } from "../../src/model/graph-document.js";
import { runCli } from "./run-cli.js";

const bridge = `Mayor of Lyon opens new bridge

Ada Brook, the mayor of Lyon, opened a bridge on Tuesday. "This bridge is for everyone," Brook said.
`;
const engineer = `Danish engineer defends bridge

Karl Jensen told a meeting in Copenhagen that the bridge in Lyon was safe. "Ada Brook was right," he said.
`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-ingest-"));
  await mkdir(join(folder, "articles"));
  await writeFile(join(folder, "articles", "a.txt"), bridge);
  await writeFile(join(folder, "articles", "b.txt"), engineer);
  await writeFile(join(folder, "picture.txt"), Buffer.from([0, 1, 2, 255]));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const cli = (argv: readonly string[], stdin?: string) =>
  runCli(argv, { cwd: folder, env: { COLUMNS: "120" }, ...(stdin === undefined ? {} : { stdin }) });

describe("onrecord extract", () => {
  it("prints one graph a line in the order given, failures in their place, and stores nothing", async () => {
    const { code, out, err } = await cli(["extract", "picture.txt", "articles"]);
    const lines = out.trimEnd().split("\n");
    const found = lines.map((line) => JSON.parse(line) as ArticleGraph | ArticleFailure);
    expect(code).toBe(1);
    expect(found.map(({ source }) => source)).toEqual(["picture.txt", "articles/a.txt", "articles/b.txt"]);
    expect(found.map((it) => ("error" in it ? it.error.code : "graph"))).toEqual(["input-binary", "graph", "graph"]);
    expect(err.trimEnd().split("\n")).toEqual([expect.stringMatching(/^failed picture\.txt: .*\[input-binary\]$/u)]);
    expect(existsSync(join(folder, "onrecord.lbug"))).toBe(false);
  });

  it("reads standard input and keeps the date of publication", async () => {
    const { code, out } = await cli(["extract", "-", "--published", "2024-05-06"], bridge);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ source: "-", article: { published: "2024-05-06" } });
  });

  it("sums an article up for a reader", async () => {
    const { code, out, err } = await cli(["extract", "articles/a.txt", "--format", "table"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Mayor of Lyon opens new bridge \(articles\/a\.txt, en\)\n/u);
    expect(out).toMatch(/\| Person +\| Ada Brook +\|/u);
    expect(out).toMatch(/\| Ada Brook +\| said +\| direct +\| "This bridge is for everyone,"/u);
  });

  it("refuses an article over --max-bytes", async () => {
    const { code, err } = await cli(["extract", "articles/a.txt", "--max-bytes", "10"]);
    expect(code).toBe(1);
    expect(err).toContain("[input-too-large]");
  });
});

describe("onrecord ingest", () => {
  it("tells what was added, and the second time that nothing was", async () => {
    const first = await cli(["ingest", "articles", "--report", "report.json"]);
    expect(first).toMatchObject({ code: 0, err: "added articles/a.txt\nadded articles/b.txt\n" });
    expect(first.out).toMatch(/\| Article +\| +2 \| +0 \| +0 \| +0 \|/u);
    expect(first.out).toMatch(
      /\n2 articles: 2 added, 0 changed, 0 unchanged, 0 failed; [\d.]+ s, [\d.]+ articles a second\n$/u,
    );
    const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as IngestReport;
    expect(report).toMatchObject({ articles: 2, added: 2, failures: [], interrupted: false });
    expect(report.changes.nodes.Article).toEqual({ added: 2, changed: 0, removed: 0, unchanged: 0 });
    const second = await cli(["ingest", "articles"]);
    expect(second).toMatchObject({ code: 0, err: "unchanged articles/a.txt\nunchanged articles/b.txt\n" });
    expect(second.out).toMatch(/\| Article +\| +0 \| +0 \| +0 \| +2 \|/u);
  });

  it("stores the good ones and ends with 1 where one fails", async () => {
    const { code, out, err } = await cli(["ingest", "picture.txt", "articles/a.txt"]);
    expect(code).toBe(1);
    expect(out).toContain("2 articles: 1 added, 0 changed, 0 unchanged, 1 failed");
    expect(err).toContain("[input-binary]");
    const titles = await cli(["query", "MATCH (a:Article) RETURN a.title AS title", "--format", "json"]);
    expect(JSON.parse(titles.out)).toEqual([{ title: "Mayor of Lyon opens new bridge" }]);
  });

  it("keeps what is known of one article from outside, its key before its path", async () => {
    const argv = [
      "ingest",
      "-",
      "--key",
      "bridge",
      "--publisher",
      "The Example",
      "--url",
      "https://example.org/bridge",
    ];
    expect((await cli(argv, bridge)).code).toBe(0);
    const { out } = await cli([
      "query",
      "MATCH (a:Article) RETURN a.key AS key, a.publisher AS publisher, a.url AS url",
      "--format",
      "json",
    ]);
    expect(JSON.parse(out)).toEqual([{ key: "bridge", publisher: "The Example", url: "https://example.org/bridge" }]);
  });

  it("refuses one key for a folder of articles before it opens a store", async () => {
    const { code, err } = await cli(["ingest", "articles", "--key", "k"]);
    expect(code).toBe(2);
    expect(err).toContain("--key goes with one article only, and here are 2");
    expect(existsSync(join(folder, "onrecord.lbug"))).toBe(false);
  });

  it("stops on Ctrl-C with 130, and the store holds whole articles only", async () => {
    const controller = new AbortController();
    controller.abort();
    const { code, err } = await runCli(["ingest", "articles"], { cwd: folder, signal: controller.signal });
    expect(code).toBe(130);
    expect(err).toContain("[interrupted]");
    const { out } = await cli(["query", "MATCH (n) RETURN count(n) AS n", "--format", "jsonl"]);
    expect(out).toBe('{"n":0}\n');
  });
});
