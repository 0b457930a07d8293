import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { openStore } from "../../src/store/open-store.js";
import { readAll } from "../conformance/graph-store.js";
import { buildCli, type CliProcess, type StartCli } from "../helpers/built-cli.js";
import { generateArticle } from "../helpers/generate-articles.js";
import { acquireNeo4j, describeWithNeo4j } from "../helpers/neo4j-server.js";
import { describeWithRedis, startRedis, type RedisServer } from "../helpers/redis-server.js";

const articles = 200;

await describeWithNeo4j("a queue with a real Neo4j", () => {
  describeWithRedis("and a real Redis", () => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-queue-"));
    let server: Awaited<ReturnType<typeof acquireNeo4j>>;
    let driver: Driver;
    let redis: RedisServer;
    let start: StartCli;
    let env: Record<string, string>;

    beforeAll(async () => {
      [server, redis] = await Promise.all([acquireNeo4j(), startRedis()]);
      start = buildCli("queue-cli");
      driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
      await driver.executeQuery("MATCH (n) DETACH DELETE n");
      env = {
        ONRECORD_STORE: server.uri,
        NEO4J_USERNAME: server.username,
        NEO4J_PASSWORD: server.password,
        ONRECORD_HOME: join(folder, "home"),
      };
      mkdirSync(join(folder, "news"));
      for (let seed = 0; seed < articles; seed++) {
        const { name, text } = generateArticle(seed);
        // The queue is on trial here, not the extraction: a title and a few sentences are enough.
        writeFileSync(join(folder, "news", name), text.split(" ").slice(0, 40).join(" "));
      }
      writeFileSync(join(folder, "news", "poison.txt"), Buffer.from([0, 1, 2]));
    }, 300_000);

    afterAll(async () => {
      await redis.stop();
      await driver.close();
      server.release();
      rmSync(folder, { recursive: true, force: true });
    });

    const cli = (...argv: string[]): CliProcess => start([...argv, "--queue", redis.url], { cwd: folder, env });

    async function shown(job: string): Promise<string> {
      const { code, out, err } = await cli("jobs", "show", job).ended;
      expect([code, err]).toEqual([0, ""]);
      return out;
    }

    it("stores every article once, sets poison aside, and loses nothing when a worker and Redis are killed", async () => {
      const queued = await cli("ingest", "news").ended;
      expect(queued).toMatchObject({ code: 0, err: expect.stringContaining(`Queued ${articles + 1} articles`) });
      const job = queued.out.trim();
      expect(await shown(job)).toContain(`articles: ${articles + 1} queued, 0 done, 0 failed, ${articles + 1} to do`);
      const [first, second] = [cli("worker"), cli("worker")];
      const untilStored = async (count: number): Promise<void> => {
        const due = Date.now() + 120_000;
        for (let stored = 0; stored < count;) {
          const { records } = await driver.executeQuery("MATCH (a:Article) RETURN count(a) AS number");
          stored = Number(records[0]?.get("number"));
          if (Date.now() > due) throw new Error(`${stored} of ${count} stored\n${first.told()}\n${second.told()}`);
          await sleep(200);
        }
      };
      await untilStored(20);
      first.child.kill("SIGKILL");
      await first.ended;
      await untilStored(60);
      await redis.restart();
      await untilStored(articles);
      let told = await shown(job);
      for (const due = Date.now() + 120_000; !told.includes("state: done"); told = await shown(job)) {
        if (Date.now() > due) throw new Error(`${told}\n${second.told()}`);
      }
      expect(told).toContain(`articles: ${articles + 1} queued, ${articles} done, 1 failed, 0 to do`);
      expect(told).toMatch(/failed news\/poison\.txt: not a text .*\[input-binary\]/u);
      expect((await cli("jobs", "list").ended).out).toMatch(new RegExp(`\\| ${job} \\| done `, "u"));
      second.child.kill("SIGTERM");
      expect(await second.ended).toMatchObject({ code: 0, err: expect.stringMatching(/Stored \d+ articles\.\n$/u) });

      const alone = join(folder, "alone.lbug");
      const clean = await start(["ingest", "news", "--store", alone, "--workers", "2"], { cwd: folder, env }).ended;
      expect(clean.out).toContain(`${articles} added`);
      const stores = await Promise.all([
        openStore(server.uri, { access: "read", username: server.username, password: server.password }),
        openStore(alone, { access: "read" }),
      ]);
      const [byQueue, byOne] = await Promise.all(stores.map(readAll));
      await Promise.all(stores.map((store) => store.close()));
      expect(byQueue?.length).toBe(articles);
      expect(JSON.stringify(byQueue)).toBe(JSON.stringify(byOne));
    }, 300_000);
  });
});

describe("a queue that cannot be reached", () => {
  it("is told as such", async () => {
    const start = buildCli("queue-cli");
    const { code, err } = await start(["jobs", "list", "--queue", "redis://127.0.0.1:9"], { cwd: tmpdir() }).ended;
    expect([code, err]).toEqual([1, expect.stringContaining("[queue-unreachable]")]);
  });
});
