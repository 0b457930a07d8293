import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { seedStore } from "./seed-store.js";
import { firstOutput, spawnCli } from "./spawn-cli.js";

let seeded: Awaited<ReturnType<typeof seedStore>>;
beforeAll(async () => {
  seeded = await seedStore();
});
afterAll(() => seeded.remove());

describe("the onrecord process", () => {
  it("ends with the exit code of the command", async () => {
    expect(await spawnCli(["--version"]).ended).toMatchObject({ code: 0, err: "" });
    expect(await spawnCli(["--no-such-flag"]).ended).toMatchObject({ code: 2, out: "" });
  });

  it("names a file that is missing", async () => {
    const { code, out, err } = await spawnCli(["extract", "no-such-file.txt"]).ended;
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ source: "no-such-file.txt", error: { code: "input-missing" } });
    expect(err).toMatch(/^failed no-such-file\.txt: .*\[input-missing\]\n$/u);
  });

  it("ends quietly when its reader goes away, as with head", async () => {
    const cypher = "UNWIND range(1, 50000) AS n RETURN n, 'and a long text that fills the pipe' AS text";
    const argv = ["query", cypher, "--limit", "50000", "--format", "jsonl", "--store", seeded.store];
    const cli = spawnCli(argv);
    await firstOutput(cli);
    cli.child.stdout.destroy();
    const { code, err } = await cli.ended;
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("onrecord ingest", () => {
  it("stops on Ctrl-C with 130, leaves whole articles and a store that opens again", async () => {
    const articles = join(seeded.folder, "many");
    const store = join(seeded.folder, "interrupted.lbug");
    await mkdir(articles);
    for (let n = 100; n < 300; n += 1) {
      await writeFile(join(articles, `${n}.txt`), `Report ${n}\n\nAda Brook said: "This is report ${n}."\n`);
    }
    const cli = spawnCli(["ingest", articles, "--store", store]);
    await once(cli.child.stderr, "data");
    cli.child.kill("SIGINT");
    const { code, err } = await cli.ended;
    expect(code).toBe(130);
    expect(err).toContain("[interrupted]");
    const query =
      "MATCH (a:Article) OPTIONAL MATCH (a)-[:REPORTS]->(s:Statement) RETURN a.id AS id, count(s) AS statements";
    const { out } = await spawnCli(["query", query, "--store", store, "--format", "json"]).ended;
    const stored = JSON.parse(out) as readonly { readonly statements: number }[];
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.length).toBeLessThan(200);
    expect(stored.filter(({ statements }) => statements !== 1)).toEqual([]);
  });
});

describe("onrecord serve", () => {
  it("prints its address, answers there, and ends cleanly on Ctrl-C", async () => {
    const cli = spawnCli(["serve", "--port", "0", "--store", seeded.store]);
    const address = (await firstOutput(cli)).trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await fetch(`${address}/api/schema`)).status).toBe(200);
    cli.child.kill("SIGINT");
    const { code, out, err } = await cli.ended;
    expect([code, out]).toEqual([0, `${address}\n`]);
    expect(err).toContain("Ctrl-C ends it");
  });

  it("says so where the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, out, err } = await spawnCli(["serve", "--port", String(port), "--store", seeded.store]).ended;
    other.close();
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`Port ${port} is taken: choose another with --port. [port-taken]`);
  });

  it("does not start without a store", async () => {
    const { code, out, err } = await spawnCli(["serve", "--port", "0", "--store", `${seeded.folder}/none.lbug`]).ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("[store-missing]");
  });
});
