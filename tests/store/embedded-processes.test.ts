import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { GraphStore, OpenOptions } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { codeOf, readAll } from "../conformance/graph-store.js";
import { compileSources } from "../helpers/compile-sources.js";
import { generateGraph } from "../helpers/generate-graphs.js";
import { lengthened } from "../helpers/lengthened.js";
import { startWriter } from "../helpers/writer-process.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-processes-"));
/** As long as a real article: the engine's log needs care with a value of more than a page. */
const graphs = Array.from({ length: 40 }, (_, seed) =>
  lengthened(generateGraph({ seed: 500 + seed }), 9_000, " The harbour waits."),
);
let modules: string;
let made = 0;

const newPath = () => join(folder, `${++made}.lbug`);
const open = (path: string, access: OpenOptions["access"] = "write") => openStore(path, { access });

async function numberOfArticles(store: GraphStore): Promise<number> {
  const { rows } = await store.query("MATCH (a:Article) RETURN count(*) AS number");
  return Number(rows[0]?.[0]);
}

function expectWhole(held: readonly ArticleGraph[]): void {
  for (const graph of held) {
    const given = graphs.find(({ article }) => article.id === graph.article.id);
    expect(graph.relationships).toEqual(given?.relationships);
    expect(graph.nodes.map(({ id }) => id)).toEqual(given?.nodes.map(({ id }) => id));
  }
}

beforeAll(() => {
  modules = compileSources("writer", ["errors.ts", "model", "lexicon", "repeats", "resolution", "store"]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a store beside another process", () => {
  it("shows what the other commits after it was opened, and refuses a second writer", async () => {
    const path = newPath();
    const first = await open(path);
    await first.writeArticles(graphs.slice(0, 2));
    await first.close();
    const reader = await open(path, "read");
    expect(await numberOfArticles(reader)).toBe(2);
    const writer = startWriter(modules, path, graphs.slice(2, 30), true);
    await writer.said(/^written/u);
    await expect(open(path)).rejects.toMatchObject({ code: "store-locked", message: expect.stringContaining(path) });
    let seen = 0;
    while (writer.written.length < 28) {
      const acknowledged = writer.written.length + 2;
      const number = await numberOfArticles(reader);
      expect(number).toBeGreaterThanOrEqual(Math.max(acknowledged, seen));
      seen = number;
    }
    const late = await open(path, "read");
    expect(await numberOfArticles(late)).toBe(30);
    expectWhole(await readAll(late));
    writer.child.stdin?.end();
    await writer.said("closed");
    await writer.ended;
    expect(await numberOfArticles(reader)).toBe(30);
    expect(await numberOfArticles(late)).toBe(30);
    await Promise.all([reader.close(), late.close()]);
    expect(readdirSync(folder).filter((file) => /(reader|writer)-\d/u.test(file))).toEqual([]);
  }, 120_000);

  it("lets a reader be when this process opens it for writing", async () => {
    const path = newPath();
    const first = await open(path);
    await first.writeArticles(graphs.slice(0, 1));
    await first.close();
    const reader = await open(path, "read");
    expect(await numberOfArticles(reader)).toBe(1);
    const writer = await open(path);
    expect(await codeOf(open(path))).toBe("store-locked");
    await writer.writeArticles(graphs.slice(1, 3));
    expect(await numberOfArticles(reader)).toBe(3);
    const other = startWriter(modules, path, graphs.slice(3, 4));
    await expect(other.said("open")).rejects.toThrow(/store-locked|being written/u);
    await writer.close();
    expect(await numberOfArticles(reader)).toBe(3);
    await reader.close();
  }, 60_000);
});

describe("a store whose writer was killed", () => {
  it.each([1, 2, 3])(
    "holds every article it acknowledged, whole (round %i)",
    async (round) => {
      const path = newPath();
      const writer = startWriter(modules, path, graphs);
      await writer.said(/^written/u);
      await sleep(60 * round);
      writer.child.kill("SIGKILL");
      await writer.ended;
      const reader = await open(path, "read");
      expect(await numberOfArticles(reader)).toBeGreaterThanOrEqual(writer.written.length);
      await reader.close();
      const store = await open(path);
      const held = await readAll(store);
      expect(held.map(({ article }) => article.id)).toEqual(expect.arrayContaining([...writer.written]));
      expectWhole(held);
      await store.writeArticles(graphs);
      expect(await readAll(store)).toHaveLength(graphs.length);
      await store.close();
    },
    60_000,
  );

  it("recovers from a log with a torn end, with a warning and a copy of what it found", async () => {
    const path = newPath();
    const writer = startWriter(modules, path, graphs.slice(0, 10), true);
    await writer.said(new RegExp(`^written ${graphs[9]?.article.id ?? ""}`, "u"));
    writer.child.kill("SIGKILL");
    await writer.ended;
    truncateSync(`${path}.wal`, statSync(`${path}.wal`).size - 3);
    const torn = readFileSync(`${path}.wal`);
    const warnings: string[] = [];
    const store = await openStore(path, { access: "write", onWarning: ({ code }) => warnings.push(code) });
    expect(warnings).toEqual(["store-recovered"]);
    const held = await readAll(store);
    expect(held).toHaveLength(9);
    expectWhole(held);
    const copy = readdirSync(folder).find((file) => file.startsWith(`${made}.lbug.wal.`) && file.endsWith(".backup"));
    expect(readFileSync(join(folder, copy ?? "")).equals(torn)).toBe(true);
    await store.close();
    await (await openStore(path, { access: "write", onWarning: ({ code }) => warnings.push(code) })).close();
    expect(warnings).toHaveLength(1);
  }, 60_000);
});

describe("a write that fails in its middle", () => {
  it("leaves all else as it was", async () => {
    const path = newPath();
    const store = await open(path);
    await store.writeArticles(graphs.slice(0, 3));
    const before = JSON.stringify(await readAll(store));
    const counts = await store.count();
    const [good] = graphs.slice(3);
    const broken = {
      ...good,
      relationships: good?.relationships.map((one) =>
        one.type === "RELATED_TO" ? { ...one, properties: { ...one.properties, confidence: "high" } } : one,
      ),
    } as unknown as ArticleGraph;
    for (let round = 0; round < 3; round++) expect(await codeOf(store.writeArticles([broken]))).toBe("store-failed");
    expect(await store.count()).toEqual(counts);
    expect(JSON.stringify(await readAll(store))).toBe(before);
    await store.close();
    const again = await open(path);
    expect(JSON.stringify(await readAll(again))).toBe(before);
    await again.close();
  });
});

describe("errors by code", () => {
  it("tells a store that is not there", async () => {
    expect(await codeOf(open(join(folder, "nowhere.lbug"), "read"))).toBe("store-missing");
    expect(existsSync(join(folder, "nowhere.lbug"))).toBe(false);
  });

  it("tells a file that is no store", async () => {
    const path = newPath();
    writeFileSync(path, "This is no database.".repeat(500));
    expect(await codeOf(open(path))).toBe("store-corrupt");
    expect(await codeOf(open(path, "read"))).toBe("store-corrupt");
    expect(readFileSync(path, "utf8")).toMatch(/^This is no database/u);
  });

  it("tells a folder and a path that cannot be made", async () => {
    expect(await codeOf(open(folder))).toBe("store-failed");
    expect(await codeOf(open(join(folder, "1.lbug", "x.lbug")))).toBe("store-failed");
  });

  it("tells a database that onrecord did not make, and one of a newer schema", async () => {
    const { Connection, Database } = await import("@ladybugdb/core");
    const change = async (path: string, statement: string) => {
      const database = new Database(path, 64e6, true, false, 2 ** 30);
      const connection = new Connection(database);
      const result = await connection.query(statement);
      (Array.isArray(result) ? result : [result]).forEach((one) => one.close());
      await connection.close();
      await database.close();
    };
    const foreign = newPath();
    await change(foreign, "CREATE NODE TABLE Recipe(id STRING PRIMARY KEY)");
    expect(await codeOf(open(foreign))).toBe("store-schema");
    const newer = newPath();
    await (await open(newer)).close();
    await change(newer, "COMMENT ON TABLE Article IS 'onrecord schema 99'");
    expect(await codeOf(open(newer))).toBe("store-schema");
    expect(await codeOf(open(newer, "read"))).toBe("store-schema");
  });
});
