import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import neo4j from "neo4j-driver";
import { buildCli, type CliProcess, type StartCli } from "../helpers/built-cli.js";
import { generateArticle } from "../helpers/generate-articles.js";
import { ownNeo4j, type OwnNeo4j } from "../helpers/own-neo4j.js";

const articles = Number(process.env.FAULT_ARTICLES ?? 240);
const kills = 10;
const folder = mkdtempSync(join(tmpdir(), "onrecord-faults-"));
let home = "";
let server: OwnNeo4j;
let start: StartCli;
let clean = "";

const env = (): Record<string, string> => ({
  ONRECORD_HOME: home,
  NEO4J_USERNAME: server.username,
  NEO4J_PASSWORD: server.password,
});
const cli = (...argv: string[]): CliProcess => start(argv, { cwd: folder, env: env() });

/** All that is stored, as one text. */
async function exported(store: string): Promise<string> {
  const { code, out, err } = await cli("export", "--format", "json", "--store", store).ended;
  expect([code, err]).toEqual([0, ""]);
  return out;
}

/** How many articles the only job of this test has stored. */
function settled(): number {
  const [job] = existsSync(join(home, "jobs")) ? readdirSync(join(home, "jobs")) : [];
  if (job === undefined) return 0;
  return readFileSync(join(home, "jobs", job), "utf8").split('"state":"added"').length - 1;
}

/** The processes that a process has started. */
function childrenOf(pid: number): readonly number[] {
  const task = `/proc/${pid}/task/${pid}/children`;
  return readFileSync(task, "utf8").split(" ").filter(Boolean).map(Number);
}

async function emptyNeo4j(): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  await driver.executeQuery("MATCH (n) DETACH DELETE n");
  await driver.close();
}

beforeEach(() => {
  home = mkdtempSync(join(folder, "home-"));
});

beforeAll(async () => {
  home = mkdtempSync(join(folder, "home-"));
  server = await ownNeo4j();
  start = buildCli("faults-cli");
  mkdirSync(join(folder, "news"));
  for (let seed = 0; seed < articles; seed++) {
    const { name, text } = generateArticle(seed);
    writeFileSync(join(folder, "news", name), text);
  }
  const { out } = await cli("ingest", "news", "--store", "clean.lbug", "--workers", "2").ended;
  expect(out).toContain(`${articles} added`);
  clean = await exported("clean.lbug");
}, 900_000);

afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(["embedded", "neo4j"] as const)("into %s", (engine) => {
  const store = (name: string): string => (engine === "neo4j" ? server.uri : `${name}.lbug`);

  it(`is killed ${kills} times at random moments, resumed each time, and gives the same graph`, async () => {
    if (engine === "neo4j") await emptyNeo4j();
    let killed = 0;
    let run = cli("ingest", "news", "--store", store("killed"), "--workers", "2");
    for (let before = settled(); killed < kills; killed += 1) {
      const wanted = Math.min(articles - 1, Math.floor(((killed + Math.random()) * articles) / kills));
      let gone = false;
      void run.ended.then(() => (gone = true));
      while (!gone && settled() < Math.max(wanted, killed === 0 ? 1 : before)) await sleep(10);
      await sleep(Math.random() * 400);
      if (gone) break;
      run.child.kill("SIGKILL");
      await run.ended;
      before = settled();
      run = cli("ingest", "--resume", "--workers", "2");
    }
    const { code, err } = await run.ended;
    expect(code === 0 || err.includes("[job-unknown]")).toBe(true);
    process.stderr.write(`${engine}: killed ${killed} times\n`);
    expect(killed).toBeGreaterThanOrEqual(kills - 2);
    expect(await exported(store("killed"))).toBe(clean);
  });
});

describe("with other faults", () => {
  it("waits for a Neo4j that is stopped and started in the middle", async () => {
    await emptyNeo4j();
    const run = cli("ingest", "news", "--store", server.uri, "--workers", "2");
    while (settled() < 20) await sleep(20);
    await server.stop();
    await sleep(3_000);
    await server.start();
    const { code, err } = await run.ended;
    expect(code).toBe(0);
    expect(err).toContain("[store-waiting]");
    expect(await exported(server.uri)).toBe(clean);
  });

  it("does not lose or double anything when two ingests go into one Neo4j at once", async () => {
    await emptyNeo4j();
    const both = [1, 2].map(() => cli("ingest", "news", "--store", server.uri, "--workers", "1").ended);
    expect((await Promise.all(both)).map(({ code }) => code)).toEqual([0, 0]);
    expect(await exported(server.uri)).toBe(clean);
  });

  it("loses one article to a process that is killed while it extracts, stores the others and tries that one again", async () => {
    mkdirSync(join(folder, "with-poison"));
    writeFileSync(join(folder, "with-poison", "poison.txt"), Buffer.from([0, 1, 2]));
    const run = cli("ingest", "news", "with-poison", "--store", "worker.lbug", "--workers", "2");
    while (settled() < 20) await sleep(20);
    const [worker] = childrenOf(run.child.pid ?? 0);
    process.kill(worker ?? 0, "SIGKILL");
    const { code, out, err } = await run.ended;
    expect([code, out]).toEqual([
      1,
      expect.stringContaining(`${articles - 1} added, 0 changed, 0 unchanged, 2 failed`),
    ]);
    expect(err).toMatch(/failed news\/article-\d+\.txt: .*its extraction died.*\[extract-failed\]/u);
    expect(err).toMatch(/failed with-poison\/poison\.txt: not a text .*\[input-binary\]/u);
    const [job] = readdirSync(join(home, "jobs"));
    const again = await cli("jobs", "retry", job?.replace(/\.jsonl$/u, "") ?? "").ended;
    expect(again.out).toContain("1 added, 0 changed, 0 unchanged, 1 failed");
    expect(await exported("worker.lbug")).toBe(clean);
  });

  it("refuses a second ingest into one embedded store, and stores the first whole", async () => {
    const first = cli("ingest", "news", "--store", "two.lbug", "--workers", "2");
    while (!existsSync(join(folder, "two.lbug"))) await sleep(10);
    await sleep(1_000);
    const second = await cli("ingest", "news", "--store", "two.lbug").ended;
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining("[store-locked]") });
    expect((await first.ended).code).toBe(0);
    expect(await exported("two.lbug")).toBe(clean);
  });

  it("stops with a full disk, and goes on when there is room again", async () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=90m", "tmpfs", disk]);
    try {
      writeFileSync(join(disk, "ballast"), Buffer.alloc(23 * 2 ** 20));
      const full = await cli("ingest", "news", "--store", join(disk, "full.lbug"), "--workers", "2").ended;
      expect(full).toMatchObject({ code: 1, err: expect.stringContaining("[store-full]") });
      rmSync(join(disk, "ballast"));
      execFileSync("mount", ["-o", "remount,size=400m", disk]);
      expect((await cli("ingest", "--resume", "--workers", "2").ended).code).toBe(0);
      expect(await exported(join(disk, "full.lbug"))).toBe(clean);
    } finally {
      execFileSync("umount", ["-l", disk]);
    }
  });
});
