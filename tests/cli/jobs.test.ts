import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { extractorVersion } from "../../src/pipeline/version.js";
import { buildCli, type CliProcess, type StartCli } from "../helpers/built-cli.js";
import { generateArticle } from "../helpers/generate-articles.js";
import { runCli } from "./run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-jobs-"));
const home = join(folder, "home");
const env = { ONRECORD_HOME: home, COLUMNS: "200" };
const cli = (...argv: string[]) => runCli(argv, { cwd: folder, env });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function jobIds(): string[] {
  return readdirSync(join(home, "jobs"))
    .sort()
    .map((file) => file.replace(/\.jsonl$/u, ""));
}

describe("onrecord jobs", () => {
  it("lists and shows jobs, and tries again what failed", async () => {
    mkdirSync(join(folder, "news"));
    writeFileSync(join(folder, "news", "a.txt"), "Ada Brook said that it was over.");
    writeFileSync(join(folder, "news", "b.txt"), "");
    expect(await cli("jobs", "list")).toMatchObject({ code: 0, err: expect.stringContaining("There are no jobs yet") });
    const first = await cli("ingest", "news", "--store", "one.lbug");
    const id = jobIds().at(-1) ?? "";
    expect(first).toMatchObject({ code: 1, err: expect.stringContaining(`onrecord jobs show ${id}`) });
    expect((await cli("jobs", "list")).out).toMatch(new RegExp(`\\| ${id} \\| done +\\| +1 \\| +1 \\| news +\\|`, "u"));
    const shown = await cli("jobs", "show", id);
    expect(shown.out).toContain("articles: 1 added, 0 changed, 0 unchanged, 1 failed");
    expect(shown.out).toContain("failed news/b.txt: empty");
    writeFileSync(join(folder, "news", "b.txt"), "Ivo Novak denied it.");
    const retried = await cli("jobs", "retry", id);
    expect(retried).toMatchObject({
      code: 0,
      err: expect.stringMatching(/1 articles are stored, 1 failed\.\nadded news\/b/u),
    });
    expect((await cli("jobs", "show", id)).out).toContain("articles: 2 added, 0 changed, 0 unchanged, 0 failed");
    expect(await cli("jobs", "retry", id)).toMatchObject({ code: 1, err: expect.stringContaining("[job-unknown]") });
    expect(await cli("ingest", "--resume")).toMatchObject({ code: 1, err: expect.stringContaining("[job-unknown]") });
  });

  it("counts articles, not their files, when it tries again what failed", async () => {
    mkdirSync(join(folder, "packed"));
    const rows = ["Ada Brook said that it was over.", "Ivo Novak denied it."].map((text) => JSON.stringify({ text }));
    writeFileSync(join(folder, "packed", "rows.jsonl"), rows.join("\n"));
    writeFileSync(join(folder, "packed", "late.txt"), "");
    await cli("ingest", "packed", "--store", "packed.lbug");
    writeFileSync(join(folder, "packed", "late.txt"), "Rosa Gallo asked why.");
    const { out } = await cli("jobs", "retry", jobIds().at(-1) ?? "");
    expect(out).toContain("1 article: 1 added, 0 changed, 0 unchanged, 0 failed, 2 dealt with before");
  });

  it("does nothing in a dry run but tell", async () => {
    writeFileSync(join(folder, "news", "a.txt"), "Ada Brook said that it was not over.");
    writeFileSync(join(folder, "news", "c.txt"), "Rosa Gallo asked why.");
    const before = jobIds();
    const { code, out } = await cli("ingest", "news", "--store", "one.lbug", "--dry-run");
    expect([code, out.split("\n")]).toEqual([
      0,
      [
        "replace news/a.txt: Ada Brook said that it was not over.",
        "leave news/b.txt: Ivo Novak denied it.",
        "add news/c.txt: Rosa Gallo asked why.",
        "Would add 1, replace 1, leave 1; 0 would fail. Nothing was done.",
        "",
      ],
    ]);
    expect(jobIds()).toEqual(before);
    const none = await cli("ingest", "news", "--store", "none.lbug", "--dry-run");
    expect(none.out).toContain("Would add 3, replace 0, leave 0");
    expect(readdirSync(folder)).not.toContain("none.lbug");
  });
});

describe("onrecord ingest --watch", () => {
  it("stores what comes into the folder until Ctrl-C, which ends it with a summary and 0", async () => {
    mkdirSync(join(folder, "inbox"));
    writeFileSync(join(folder, "inbox", "first.txt"), "Ada Brook said that it was over.");
    const home = join(folder, "watch-home");
    const ctrlC = new AbortController();
    const argv = ["ingest", "inbox", "--store", "watched.lbug", "--watch"];
    const ended = runCli(argv, { cwd: folder, env: { ...env, ONRECORD_HOME: home }, signal: ctrlC.signal });
    const untilStored = async (source: string) => {
      const kept = () => readdirSync(join(home, "jobs")).map((file) => readFileSync(join(home, "jobs", file), "utf8"));
      while (!existsSync(join(home, "jobs")) || !kept().join("").includes(`"source":"${source}"`)) await sleep(50);
    };
    await untilStored("inbox/first.txt");
    writeFileSync(join(folder, "inbox", "second.txt"), "Ivo Novak denied it.");
    await untilStored("inbox/second.txt");
    ctrlC.abort();
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([0, "added inbox/first.txt\nadded inbox/second.txt\n"]);
    expect(out).toContain("2 articles: 2 added, 0 changed, 0 unchanged, 0 failed");
  }, 60_000);
});

describe("onrecord reextract", () => {
  it("says so where every article is of this version", async () => {
    const { code, out, err } = await cli("reextract", "--store", "packed.lbug");
    expect([code, out]).toEqual([0, expect.stringContaining("0 articles: 0 added")]);
    expect(err).toBe(`Nothing to do: every article was made by this extractor, ${extractorVersion}.\n`);
    const older = await cli("reextract", "--store", "packed.lbug", "--older-than", "rules-2");
    expect(older.err).toBe("Nothing to do: no article was made by an extractor before rules-2.\n");
  });
});

describe("onrecord retract", () => {
  it("takes an article back by its path, and refuses one that is not there", async () => {
    const { code, out, err } = await cli("retract", "news/b.txt", "--store", "one.lbug");
    expect([code, err]).toEqual([0, expect.stringMatching(/^retracted article:b-/u)]);
    expect(out).toMatch(/\| Article +\| +0 \| +0 \| +1 \| +0 \|/u);
    const again = await cli("retract", "news/b.txt", "--store", "one.lbug");
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("[article-unknown]") });
    expect((await cli("retract", "x", "--store", "no.lbug")).err).toContain("[store-missing]");
  });
});

describe("a job of many articles in threads", () => {
  const articles = 90;
  let start: StartCli;
  beforeAll(() => {
    start = buildCli("jobs-cli");
    mkdirSync(join(folder, "many"));
    for (let seed = 0; seed < articles; seed++) {
      const { name, text } = generateArticle(seed);
      writeFileSync(join(folder, "many", name), text);
    }
  }, 60_000);

  const spawned = (...argv: string[]): CliProcess => start(argv, { cwd: folder, env });
  const journal = () => readFileSync(join(home, "jobs", `${jobIds().at(-1) ?? ""}.jsonl`), "utf8");
  const settled = () => journal().split('"line":"article"').length - 1;

  async function untilSettled(count: number): Promise<void> {
    const before = jobIds().length;
    while (jobIds().length === before || settled() < count) await sleep(20);
  }

  async function exported(store: string): Promise<string> {
    const { code, out } = await cli("export", "--format", "json", "--store", store);
    expect(code).toBe(0);
    return out;
  }

  it("gives the same graph with one thread, with two, and after kill -9 in the middle and a resume", async () => {
    const clean = await spawned("ingest", "many", "--store", "clean.lbug", "--workers", "1").ended;
    expect(clean).toMatchObject({ code: 0, out: expect.stringContaining(`${articles} added`) });
    const killed = spawned("ingest", "many", "--store", "killed.lbug", "--workers", "2");
    await untilSettled(10);
    killed.child.kill("SIGKILL");
    await killed.ended;
    expect(settled()).toBeLessThan(articles);
    expect((await cli("jobs", "list")).out).toContain("| stopped |");
    const resumed = await spawned("ingest", "--resume", "--workers", "2").ended;
    expect(resumed).toMatchObject({ code: 0, out: expect.stringMatching(/\d+ dealt with before/u) });
    expect(await exported("killed.lbug")).toBe(await exported("clean.lbug"));
  }, 120_000);

  it("stops at a safe place when it is cancelled from another process", async () => {
    const running = spawned("ingest", "many", "--store", "cancelled.lbug", "--workers", "2");
    await untilSettled(1);
    const id = jobIds().at(-1) ?? "";
    expect((await cli("jobs", "cancel", id)).err).toContain("Asked job");
    expect(await running.ended).toMatchObject({ code: 130, err: expect.stringContaining("Cancelled before the end") });
    const stored = settled();
    expect(stored).toBeLessThan(articles);
    expect((await cli("jobs", "show", id)).out).toContain("state: cancelled");
    expect((await exported("cancelled.lbug")).trimEnd().split("\n")).toHaveLength(stored);
  }, 60_000);
});
