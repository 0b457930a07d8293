import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { askToStop } from "../../../src/jobs/journal/job-hold.js";
import { endJob, startJob, takeUpJob, type JobPlan } from "../../../src/jobs/journal/job-record.js";
import { latestUnfinished, readJob, readJobs } from "../../../src/jobs/journal/job-state.js";
import { journalPath } from "../../../src/jobs/journal/journal-files.js";
import type { ArticleLine } from "../../../src/jobs/journal/journal-lines.js";
import { SettledSet } from "../../../src/jobs/journal/settled-set.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-journal-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const plan: JobPlan = { store: "graph.lbug", cwd: "/news", inputs: ["a"], options: {} };
const stored = (source: string): ArticleLine => ({
  line: "article",
  source,
  version: "1",
  state: "added",
  article: `article:${source}`,
});
const failed = (source: string): ArticleLine => ({
  line: "article",
  source,
  version: "1",
  state: "failed",
  error: { code: "input-empty", message: "no words" },
});
const nothing = (): void => undefined;

describe("a job's journal", () => {
  it("tells what became of each article, and how the job ended", async () => {
    const job = await startJob(folder, plan, nothing);
    job.record([stored("a/1.txt"), failed("a/2.txt")]);
    expect(await readJob(folder, job.id)).toMatchObject({
      status: "running",
      counts: { added: 1, failed: 1 },
      failures: [{ source: "a/2.txt", error: { code: "input-empty" } }],
      lastArticle: "article:a/1.txt",
    });
    job.end("done");
    expect(await readJob(folder, job.id)).toMatchObject({ status: "done", job: { inputs: ["a"], cwd: "/news" } });
    expect((await readJobs(folder)).map((state) => state.job.job)).toContain(job.id);
  });

  it("is read and gone on with after its last line was cut off", async () => {
    const job = await startJob(folder, plan, nothing);
    job.record([stored("a/1.txt"), stored("a/2.txt")]);
    job.end("interrupted");
    appendFileSync(journalPath(folder, job.id), '{"line":"article","source":"a/3.t');
    expect(await readJob(folder, job.id)).toMatchObject({ status: "stopped", counts: { added: 2 } });
    const again = await takeUpJob(folder, job.id, "rest", nothing);
    again.job.record([stored("a/3.txt")]);
    again.job.end("done");
    expect(await readJob(folder, job.id)).toMatchObject({ status: "done", counts: { added: 3 }, runs: 2 });
    expect(readFileSync(journalPath(folder, job.id), "utf8").split("\n")).toContain(
      '{"line":"article","source":"a/3.t',
    );
  });

  it("lets the rest go on without what was stored, and a retry with what failed alone", async () => {
    const job = await startJob(folder, plan, nothing);
    job.record([stored("a/1.txt"), failed("a/2.csv:7"), failed("b.zip")]);
    job.end("interrupted");
    const rest = await takeUpJob(folder, job.id, "rest", nothing);
    const settled = (source: string, version = "1") => rest.job.isSettled?.(source, version);
    expect([settled("a/1.txt"), settled("a/1.txt", "2"), settled("a/2.csv:7"), settled("c")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    rest.job.end("interrupted");
    const { job: retry } = await takeUpJob(folder, job.id, "failed", nothing);
    const tried = ["a/1.txt", "a/2.csv", "a/2.csv:7", "a/2.csv:8", "b.zip", "b.zip/x.txt", "c", "a/2.csv.gz"];
    expect(tried.filter((source) => retry.isSettled?.(source, "1") === false)).toEqual([
      "a/2.csv",
      "a/2.csv:7",
      "b.zip",
      "b.zip/x.txt",
      "a/2.csv.gz",
    ]);
    retry.record([stored("a/2.csv:7"), stored("b.zip")]);
    retry.end("done");
    expect(await readJob(folder, job.id)).toMatchObject({ counts: { added: 3, failed: 0 }, failures: [] });
    await expect(takeUpJob(folder, job.id, "failed", nothing)).rejects.toMatchObject({ code: "job-unknown" });
  });

  it("belongs to one process at a time, which can be asked to stop", async () => {
    let asked = 0;
    const job = await startJob(folder, { ...plan, inputs: ["held"] }, () => (asked += 1));
    await expect(takeUpJob(folder, job.id, "rest", nothing)).rejects.toMatchObject({ code: "job-running" });
    expect(await askToStop(folder, job.id)).toBe(true);
    for (let waited = 0; asked === 0 && waited < 100; waited++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(asked).toBe(1);
    job.end("interrupted");
    expect(await askToStop(folder, job.id)).toBe(false);
    expect(await latestUnfinished(folder, { inputs: ["held"], cwd: "/news" })).toBe(job.id);
    await endJob(folder, job.id, "cancelled");
    expect(await readJob(folder, job.id)).toMatchObject({ status: "cancelled" });
    await expect(latestUnfinished(folder, { inputs: ["held"], cwd: "/news" })).rejects.toMatchObject({
      code: "job-unknown",
    });
  });

  it("is unknown where there is none", async () => {
    await expect(readJob(folder, "20240101T000000-0000")).rejects.toMatchObject({ code: "job-unknown" });
  });
});

describe("SettledSet", () => {
  it("holds what was added, and nothing else", () => {
    const set = new SettledSet();
    for (let i = 0; i < 20_000; i++) set.add(`source ${i}`, "1");
    set.add("source 7", "1");
    expect(set.size).toBe(20_000);
    const held = (version: string) => Array.from({ length: 20_000 }, (_, i) => set.has(`source ${i}`, version));
    expect(held("1").every(Boolean)).toBe(true);
    expect(held("2").some(Boolean)).toBe(false);
  });
});
