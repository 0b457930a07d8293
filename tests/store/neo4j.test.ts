import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { openStore } from "../../src/store/open-store.js";
import { codeOf, describeGraphStore, readAll } from "../conformance/graph-store.js";
import { generateGraph } from "../helpers/generate-graphs.js";
import { acquireNeo4j, describeWithNeo4j } from "../helpers/neo4j-server.js";

let server: Awaited<ReturnType<typeof acquireNeo4j>>;
let driver: Driver;

async function run(cypher: string): Promise<readonly Record<string, unknown>[]> {
  const session = driver.session({ database: "neo4j" });
  try {
    return (await session.run(cypher)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

async function empty() {
  await run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  return { url: server.uri, options: { username: server.username, password: server.password } };
}

async function dropSchema(): Promise<void> {
  for (const { name } of await run("SHOW CONSTRAINTS YIELD name RETURN name")) {
    await run(`DROP CONSTRAINT ${String(name)}`);
  }
  for (const { name } of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) {
    await run(`DROP INDEX ${String(name)}`);
  }
}

await describeWithNeo4j("with a real Neo4j", () => {
  beforeAll(async () => {
    server = await acquireNeo4j();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  }, 300_000);

  afterAll(async () => {
    await driver.close();
    server.release();
  });

  describeGraphStore("the Neo4j store", { engine: "neo4j", empty });

  describe("errors by code", () => {
    it("tells a wrong password", async () => {
      const opening = openStore(server.uri, { access: "write", username: "neo4j", password: "wrong password" });
      expect(await codeOf(opening)).toBe("store-auth");
    });

    it("tells a server that does not answer", async () => {
      expect(await codeOf(openStore("bolt://127.0.0.1:9", { access: "read", password: "x" }))).toBe(
        "store-unreachable",
      );
    });

    it("tells a database that is not there", async () => {
      const { url, options } = await empty();
      expect(await codeOf(openStore(url, { ...options, access: "read", database: "nowhere" }))).toBe("store-missing");
    });

    it("tells a database that holds no graph yet, and one of a newer schema", async () => {
      const { url, options } = await empty();
      await (await openStore(url, { ...options, access: "write" })).close();
      await run("CREATE INDEX onrecord_999_later FOR (n:Later) ON (n.id)");
      expect(await codeOf(openStore(url, { ...options, access: "write" }))).toBe("store-schema");
      await dropSchema();
      expect(await codeOf(openStore(url, { ...options, access: "read" }))).toBe("store-missing");
      await (await openStore(url, { ...options, access: "write" })).close();
      const reader = await openStore(url, { ...options, access: "read" });
      expect(await readAll(reader)).toEqual([]);
      await reader.close();
    });
  });

  it("lets many open a new database for writing at once", async () => {
    const { url, options } = await empty();
    await dropSchema();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(url, { ...options, access: "write" })));
    await Promise.all(stores.map((store) => store.close()));
    const reader = await openStore(url, { ...options, access: "read" });
    expect(await readAll(reader)).toEqual([]);
    await reader.close();
  }, 60_000);

  it("lets two writers share entities at the same time", async () => {
    const { url, options } = await empty();
    const seeds = Array.from({ length: 24 }, (_, seed) => generateGraph({ seed: 300 + seed }));
    const alone = await openStore(url, { ...options, access: "write" });
    await alone.writeArticles(seeds);
    const expected = await readAll(alone);
    await empty();
    const other = await openStore(url, { ...options, access: "write" });
    const halves = [seeds.filter((_, index) => index % 2 === 0), seeds.filter((_, index) => index % 2 === 1).reverse()];
    await Promise.all(
      halves.map(async (half, index) => {
        for (const graph of half) await (index === 0 ? alone : other).writeArticles([graph]);
      }),
    );
    expect(await readAll(alone)).toEqual(expected);
    await Promise.all([alone.close(), other.close()]);
  }, 120_000);

  it("writes again what the server gave up in a deadlock", async () => {
    const { url, options } = await empty();
    const store = await openStore(url, { ...options, access: "write" });
    const [first, second] = [generateGraph({ seed: 1 }), generateGraph({ seed: 2 })];
    await store.writeArticles([first, second]);
    const expected = await readAll(store);
    await store.retractArticle(second.article.id);
    const statement = second.nodes.find(({ label }) => label === "Statement");
    const blocked = async (count: number): Promise<void> => {
      const waiting = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status";
      for (let tries = 0; (await run(waiting)).length < count && tries < 500; tries += 1) await sleep(20);
    };
    // Ours holds the writers' lock and is kept at a statement; another one has the article and waits for that lock. Let
    // go, ours comes to the article, and the server gives up the one of the two that holds fewer locks, which is ours.
    const sessions = [driver.session({ database: "neo4j" }), driver.session({ database: "neo4j" })] as const;
    const other = await sessions[0].beginTransaction();
    await other.run("UNWIND range(1, 5000) AS i CREATE (:Padding {i: i})");
    await other.run("MERGE (a:Article {id: $id})", { id: second.article.id });
    const gate = await sessions[1].beginTransaction();
    await gate.run("MERGE (s:Statement {id: $id})", { id: statement?.id });
    const writing = store.writeArticles([second]);
    await blocked(1);
    const asked = other.run("MERGE (c:Correction {text: ''}) DELETE c").then(
      () => "ours was given up",
      () => "the other was given up",
    );
    await blocked(2);
    await gate.rollback();
    expect(await asked).toBe("ours was given up");
    await other.rollback();
    await Promise.all(sessions.map((session) => session.close()));
    expect(await writing).toMatchObject([{ articleId: second.article.id, status: "added" }]);
    expect(await readAll(store)).toEqual(expected);
    await store.close();
  }, 60_000);

  it("gives the same rows whether an entity is found by its name or by full text", async () => {
    const { url, options } = await empty();
    const store = await openStore(url, { ...options, access: "write" });
    await store.writeArticles([1, 2, 3].map((seed) => generateGraph({ seed })));
    await run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    const { rows } = await store.query(
      "CALL db.index.fulltext.queryNodes('entityNames', 'Núñez') YIELD node RETURN node.id AS id",
    );
    const plain = await store.query(
      "MATCH (n:Person) WHERE any(x IN n.aliases WHERE x CONTAINS 'Núñez') RETURN n.id AS id",
    );
    expect(rows).toEqual(plain.rows);
    expect(rows.length).toBeGreaterThan(0);
    await store.close();
  });
});
