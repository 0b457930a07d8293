import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { OnrecordError, type ErrorCode } from "../../src/errors.js";
import { canonicalGraph } from "../../src/model/canonical.js";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { GraphStore, OpenOptions, StoreEngine } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { itRelatesArticles } from "./echoes.js";
import { itResolvesEntities } from "./resolution.js";
import { describeGuard } from "./read-only-guard.js";
import { generateGraph } from "../helpers/generate-graphs.js";

export interface StorePlace {
  readonly url: string;
  readonly options?: Partial<OpenOptions>;
}

export interface StoreUnderTest {
  readonly engine: StoreEngine;
  /** A place for a store where nothing stands. */
  empty(): Promise<StorePlace>;
}

export async function codeOf(work: Promise<unknown>): Promise<ErrorCode | "none"> {
  return work.then(
    () => "none" as const,
    (thrown: unknown) => {
      if (thrown instanceof OnrecordError) return thrown.code;
      throw thrown;
    },
  );
}

export async function readAll(store: GraphStore): Promise<readonly ArticleGraph[]> {
  const graphs: ArticleGraph[] = [];
  for await (const graph of store.readArticles()) graphs.push(graph);
  return graphs;
}

const dump = async (store: GraphStore) => (await readAll(store)).map((graph) => JSON.stringify(graph)).join("\n");
const rows = async (store: GraphStore, cypher: string, parameters = {}) =>
  (await store.query(cypher, { parameters })).rows;

const [a, b, c, d] = [1, 2, 3, 4].map((seed) => generateGraph({ seed })) as [
  ArticleGraph,
  ArticleGraph,
  ArticleGraph,
  ArticleGraph,
];

const totals = (graph: ArticleGraph) => ({ nodes: graph.nodes.length, relationships: graph.relationships.length });
const sum = (changes: object, kind: string) =>
  (Object.values(changes) as Record<string, number>[]).reduce((total, change) => total + (change[kind] ?? 0), 0);

/** What every store has to do, whatever its engine. */
export function describeGraphStore(name: string, underTest: StoreUnderTest): void {
  describe(name, () => {
    let place: StorePlace;
    let store: GraphStore;

    const open = (access: OpenOptions["access"] = "write") => openStore(place.url, { ...place.options, access });

    beforeEach(async () => {
      place = await underTest.empty();
      store = await open();
    }, 300_000);

    afterEach(() => store.close());

    it("tells its engine and its address without credentials", () => {
      expect(store.engine).toBe(underTest.engine);
      expect(store.url).not.toMatch(/@|password/u);
    });

    it("gives an article back as it was given, every property of it", async () => {
      await store.writeArticles([a]);
      expect(await readAll(store)).toEqual([canonicalGraph({ ...a, source: a.article.key ?? a.article.id })]);
    });

    it("counts what it wrote", async () => {
      const [outcome] = await store.writeArticles([a]);
      expect(outcome).toMatchObject({ articleId: a.article.id, status: "added" });
      expect(sum(outcome?.changes.nodes ?? {}, "added")).toBe(totals(a).nodes);
      expect(sum(outcome?.changes.relationships ?? {}, "added")).toBe(totals(a).relationships);
      const counts = await store.count();
      expect(Object.values(counts.nodes).reduce((x, y) => x + y)).toBe(totals(a).nodes);
      expect(counts.nodes.Statement).toBe(a.nodes.filter(({ label }) => label === "Statement").length);
      expect(counts.relationships.SAID).toBe(a.relationships.filter(({ type }) => type === "SAID").length);
    });

    it("leaves an article alone that it holds already", async () => {
      await store.writeArticles([a, b]);
      const before = await dump(store);
      const again = await store.writeArticles([b, a]);
      expect(again.map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
      expect(sum(again[0]?.changes.nodes ?? {}, "unchanged")).toBe(totals(b).nodes);
      expect(sum(again[0]?.changes.nodes ?? {}, "added") + sum(again[0]?.changes.nodes ?? {}, "changed")).toBe(0);
      expect(await dump(store)).toBe(before);
    });

    it("takes the same article twice in one call", async () => {
      const outcomes = await store.writeArticles([a, a, generateGraph({ seed: 1, version: 1 })]);
      expect(outcomes.map(({ status }) => status)).toEqual(["added", "unchanged", "changed"]);
      expect(await readAll(store)).toHaveLength(1);
    });

    it("keeps one node for an entity of two articles, with what both contribute", async () => {
      await store.writeArticles([a, b]);
      const ids = (graph: ArticleGraph) => graph.nodes.filter(({ label }) => label === "Person").map(({ id }) => id);
      const shared = ids(a).filter((id) => ids(b).includes(id));
      expect(shared.length).toBeGreaterThan(0);
      const aliases = (graph: ArticleGraph) =>
        graph.nodes.flatMap(({ id, properties }) =>
          id === shared[0] && "aliases" in properties ? properties.aliases : [],
        );
      expect(await rows(store, "MATCH (p:Person {id: $id}) RETURN p.aliases AS aliases", { id: shared[0] })).toEqual([
        [[...new Set([...aliases(a), ...aliases(b)])].sort()],
      ]);
    });

    it("holds the same, whatever the order in which articles come", async () => {
      await store.writeArticles([a, b, c, d]);
      const inOrder = await dump(store);
      for (const { article } of [a, b, c, d]) await store.retractArticle(article.id);
      for (const graph of [c, a, d, b]) await store.writeArticles([graph]);
      expect(await dump(store)).toBe(inOrder);
    });

    it("holds the same as before once an article is taken back", async () => {
      await store.writeArticles([a, b]);
      const before = await dump(store);
      await store.writeArticles([c]);
      expect(await dump(store)).not.toBe(before);
      const changes = await store.retractArticle(c.article.id);
      expect(sum(changes.relationships, "removed")).toBe(totals(c).relationships);
      expect(sum(changes.relationships, "added")).toBe(0);
      expect(await dump(store)).toBe(before);
    });

    it("is empty once all is taken back, and does not know what it does not hold", async () => {
      await store.writeArticles([a, b]);
      await store.retractArticle(b.article.id);
      await store.retractArticle(a.article.id);
      const counts = await store.count();
      expect(Object.values({ ...counts.nodes, ...counts.relationships }).filter((count) => count !== 0)).toEqual([]);
      expect(await rows(store, "MATCH (n) RETURN n")).toEqual([]);
      expect(await codeOf(store.retractArticle(a.article.id))).toBe("article-unknown");
      expect(await rows(store, "MATCH (n) RETURN n")).toEqual([]);
    });

    it("replaces an article of the same id by its new version", async () => {
      const edited = generateGraph({ seed: 2, version: 1 });
      await store.writeArticles([a, edited]);
      const fresh = await dump(store);
      await store.retractArticle(edited.article.id);
      await store.writeArticles([b]);
      const [outcome] = await store.writeArticles([edited]);
      expect(outcome?.status).toBe("changed");
      expect(outcome?.changes.nodes.Article).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 0 });
      const { added, changed, removed, unchanged } = outcome?.changes.relationships.SAID ?? {};
      const said = (graph: ArticleGraph) => graph.relationships.filter(({ type }) => type === "SAID").length;
      expect((added ?? 0) + (changed ?? 0) + (unchanged ?? 0)).toBe(said(edited));
      expect((removed ?? 0) + (changed ?? 0) + (unchanged ?? 0)).toBe(said(b));
      expect(await dump(store)).toBe(fresh);
    });

    it("refuses graphs that do not hold together and writes nothing of them", async () => {
      const dangling = { ...a, nodes: a.nodes.filter(({ label }) => label !== "Statement") };
      const untied = { ...a, relationships: a.relationships.filter(({ type }) => type !== "MENTIONS") };
      expect(await codeOf(store.writeArticles([b, dangling]))).toBe("graph-invalid");
      expect(await codeOf(store.writeArticles([untied]))).toBe("graph-invalid");
      expect(await readAll(store)).toEqual([]);
    });

    it("stops between two articles and holds whole ones only", async () => {
      const graphs = Array.from({ length: 60 }, (_, seed) => generateGraph({ seed: 100 + seed }));
      const controller = new AbortController();
      const writing = store.writeArticles(graphs, { signal: controller.signal });
      setTimeout(() => controller.abort(), 40);
      const code = await codeOf(writing);
      expect(["interrupted", "none"]).toContain(code);
      const held = await readAll(store);
      const whole = new Map(graphs.map((graph) => [graph.article.id, graph]));
      for (const graph of held) {
        expect(graph.relationships).toEqual(whole.get(graph.article.id)?.relationships);
        expect(graph.nodes).toHaveLength(whole.get(graph.article.id)?.nodes.length ?? -1);
      }
      await store.writeArticles(graphs);
      expect(await readAll(store)).toHaveLength(60);
      controller.abort();
      expect(await codeOf(store.writeArticles([a], { signal: controller.signal }))).toBe("interrupted");
    });

    itResolvesEntities(() => store);
    itRelatesArticles(() => store);

    it("takes a batch of 10,000 nodes", async () => {
      const big = generateGraph({ seed: 7, statements: 3_000, ownEntities: 7_000 });
      expect(big.nodes.length).toBeGreaterThan(10_000);
      const [outcome] = await store.writeArticles([big]);
      expect(sum(outcome?.changes.nodes ?? {}, "added")).toBe(big.nodes.length);
      const [back] = await readAll(store);
      expect(back?.relationships.length).toBe(big.relationships.length);
      expect(back?.nodes).toEqual(big.nodes);
    }, 300_000);

    it("keeps every kind of letter", async () => {
      await store.writeArticles([a]);
      const texts = ["😀", "e\u0301", "«Où", '"quoted"', "'words'", "\\"];
      const [[text]] = (await rows(store, "MATCH (n:Article) RETURN n.text AS text")) as [[string]];
      for (const piece of texts) expect(text).toContain(piece);
      expect(text).toBe(a.article.text);
      expect(await rows(store, "RETURN $given AS given", { given: texts.join(" ") })).toEqual([[texts.join(" ")]]);
      expect(await rows(store, "RETURN 'ünï 😀 \\'x\\'' AS given")).toEqual([["ünï 😀 'x'"]]);
    });

    it("refuses to write what was opened for reading", async () => {
      await store.writeArticles([a]);
      const reader = await open("read");
      try {
        expect(await codeOf(reader.writeArticles([b]))).toBe("store-failed");
        expect(await codeOf(reader.retractArticle(a.article.id))).toBe("store-failed");
        expect(await readAll(reader)).toHaveLength(1);
        await store.writeArticles([b]);
        expect(await readAll(reader)).toHaveLength(2);
      } finally {
        await reader.close();
      }
    });

    it("holds what it held when it is opened again", async () => {
      await store.writeArticles([a, b]);
      const before = await dump(store);
      await store.close();
      store = await open();
      expect(await dump(store)).toBe(before);
      expect((await store.writeArticles([a]))[0]?.status).toBe("unchanged");
    });

    describe("queries", () => {
      beforeEach(async () => {
        await store.writeArticles([a]);
      });

      it("give nodes, relationships and paths in one form, without internal properties", async () => {
        const said = a.relationships.find(({ type }) => type === "SAID");
        const cypher = "MATCH p = (s)-[r:SAID {id: $id}]->(t:Statement) RETURN s, r, t, p, type(r) AS kind";
        const result = await store.query(cypher, { parameters: { id: said?.id ?? "" } });
        const node = (id: string | undefined) => {
          const { label, properties } = a.nodes.find((one) => one.id === id) ?? {};
          return { $type: "node", id, label, properties };
        };
        const { id, type, from, to, properties } = said ?? {};
        const relationship = { $type: "relationship", id, type, from, to, properties };
        const path = { $type: "path", nodes: [node(from), node(to)], relationships: [relationship] };
        expect(result).toEqual({
          columns: ["s", "r", "t", "p", "kind"],
          rows: [[node(from), relationship, node(to), path, "SAID"]],
          truncated: false,
        });
        const [[article, mention]] = (await rows(store, "MATCH (n:Article)-[r:MENTIONS]->() RETURN n, r LIMIT 1")) as [
          [{ properties: object }, { properties: object; from: string }],
        ];
        expect(article.properties).not.toHaveProperty("fingerprint");
        expect(mention.properties).not.toHaveProperty("share");
        expect(mention.from).toBe(a.article.id);
      });

      it("give plain values as JSON has them", async () => {
        const cypher =
          "RETURN 1 AS one, 1.5 AS half, true AS yes, null AS nothing, [1, 2] AS list, {a: 1, b: 'x'} AS map, date('2031-05-01') AS day";
        expect(await store.query(cypher)).toEqual({
          columns: ["one", "half", "yes", "nothing", "list", "map", "day"],
          rows: [[1, 1.5, true, null, [1, 2], { a: 1, b: "x" }, "2031-05-01"]],
          truncated: false,
        });
      });

      it("name their columns by the words of the query", async () => {
        const { columns } = await store.query(
          "MATCH (n:Statement)-[r]-() RETURN n.id, count(*), type(r), n.id AS `an id` LIMIT 1",
        );
        expect(columns).toEqual(["n.id", "count(*)", "type(r)", "an id"]);
      });

      it("keep to the row limit and tell what they cut", async () => {
        const cypher = "UNWIND range(1, 10) AS x RETURN x ORDER BY x";
        expect(await store.query(cypher, { rowLimit: 3 })).toEqual({
          columns: ["x"],
          rows: [[1], [2], [3]],
          truncated: true,
        });
        expect((await store.query(cypher, { rowLimit: 10 })).truncated).toBe(false);
        const many = await store.query("UNWIND range(1, 1500) AS x RETURN x");
        expect([many.rows.length, many.truncated]).toEqual([1000, true]);
      });

      it("take parameters of all kinds", async () => {
        const parameters = { text: "é", number: 2, half: 0.5, yes: true, list: ["a", "b"], map: { a: 1 } };
        const result = await store.query(
          "UNWIND range(1, 5) AS x RETURN x, $text AS t, $half AS h, $yes AS y, $list AS l, $map AS m ORDER BY x LIMIT $number",
          { parameters },
        );
        expect(result.rows).toEqual([
          [1, "é", 0.5, true, ["a", "b"], { a: 1 }],
          [2, "é", 0.5, true, ["a", "b"], { a: 1 }],
        ]);
      });

      it("tell what is wrong, with the place", async () => {
        await expect(store.query("MATCH (n RETURN n")).rejects.toMatchObject({
          code: "query-invalid",
          details: { line: 1, column: expect.any(Number) },
        });
        expect(await codeOf(store.query("MATCH (n) RETURN m"))).toBe("query-invalid");
        expect(await codeOf(store.query("RETURN 1 AS x, 2 AS x"))).toBe("query-invalid");
        expect(await codeOf(store.query("RETURN $missing AS x"))).toBe("query-parameter");
        expect(await codeOf(store.query(" // nothing\n"))).toBe("query-invalid");
      });

      const endless = "UNWIND range(1, 1000000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s";

      it("stop when their time is over", async () => {
        const started = Date.now();
        expect(await codeOf(store.query(endless, { timeoutMs: 300 }))).toBe("query-timeout");
        expect(Date.now() - started).toBeLessThan(15_000);
        expect(await rows(store, "RETURN 1 AS x")).toEqual([[1]]);
      });

      it("stop when they are told to", async () => {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 100);
        const options = { timeoutMs: 3_000, signal: controller.signal };
        expect(await codeOf(store.query(endless, options))).toBe("interrupted");
      });
    });

    describeGuard(() => store, underTest.engine);
  });
}
