import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import neo4j from "neo4j-driver";
import type { Correction } from "../../src/resolution/corrections.js";
import { copyStore } from "../../src/store/copy-store.js";
import type { GraphStore, OpenOptions } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { readAll } from "../conformance/graph-store.js";
import { generateGraph } from "../helpers/generate-graphs.js";
import { acquireNeo4j, describeWithNeo4j } from "../helpers/neo4j-server.js";

await describeWithNeo4j("copyStore", () => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-copy-"));
  let server: Awaited<ReturnType<typeof acquireNeo4j>>;

  beforeAll(async () => {
    server = await acquireNeo4j();
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
    await driver.close();
  }, 300_000);
  afterAll(() => {
    server.release();
    rmSync(folder, { recursive: true, force: true });
  });

  async function withStore<T>(url: string, access: OpenOptions["access"], use: (store: GraphStore) => Promise<T>) {
    const store = await openStore(url, { access, username: server.username, password: server.password });
    return use(store).finally(() => store.close());
  }

  it("moves articles and corrections to another engine and back, so that each can be taken back there", async () => {
    const [first, back] = [join(folder, "first.lbug"), join(folder, "back.lbug")];
    const graphs = Array.from({ length: 40 }, (_, seed) => generateGraph({ seed }));
    const correction: Correction = {
      kind: "merge",
      keep: { label: "Person", name: "Mara Okonjo" },
      merge: { label: "Person", name: "Ann Return" },
    };
    await withStore(first, "write", async (store) => {
      await store.writeArticles(graphs);
      await store.correct({ add: [correction] });
    });
    const copy = (from: string, to: string) =>
      withStore(from, "read", (source) => withStore(to, "write", (target) => copyStore(source, target)));
    expect(await copy(first, server.uri)).toEqual({ articles: 40, unchanged: 0, corrections: 1 });
    expect(await copy(first, server.uri)).toEqual({ articles: 40, unchanged: 40, corrections: 1 });
    expect(await copy(server.uri, back)).toEqual({ articles: 40, unchanged: 0, corrections: 1 });
    const retracted = graphs[7]?.article.id ?? "";
    const after = await Promise.all(
      [first, server.uri, back].map((url) =>
        withStore(url, "write", async (store) => {
          const whole = JSON.stringify(await readAll(store));
          await store.retractArticle(retracted);
          return [whole, JSON.stringify(await readAll(store)), JSON.stringify(await store.corrections())];
        }),
      ),
    );
    expect(after[1]).toEqual(after[0]);
    expect(after[2]).toEqual(after[0]);
  }, 120_000);
});
