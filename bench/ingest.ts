/**
 * How fast articles go in, and how the cost grows: `npm run bench:ingest [-- --quick]`.
 *
 * Extraction alone and whole ingests are of generated articles (tests/helpers/generate-articles.ts, seeded). Writing
 * alone is of the graphs of some of them, extracted once and written under new keys and names 100, 1,000 and 10,000
 * times; start-up is left out. On Neo4j the writer is compared, in the same run and on the same server, with a bare
 * script that sends the same rows by UNWIND … MERGE, and with one that sends a query for each row.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import neo4j, { type Driver } from "neo4j-driver";
import type { openExtractor as OpenExtractor } from "../src/jobs/extraction/open-extractor.js";
import type { ingest as Ingest } from "../src/jobs/ingest.js";
import type { ArticleGraph } from "../src/model/graph-document.js";
import type { GraphStore } from "../src/store/graph-store.js";
import type { openStore as OpenStore } from "../src/store/open-store.js";
import { ownNeo4j } from "../tests/helpers/own-neo4j.js";
import { generateArticle } from "../tests/helpers/generate-articles.js";
import { bareRows, naiveRows, rowsOf } from "./bare-writers.js";
import { underNewKey } from "./renamed-graphs.js";

// Threads need plain modules: the library as it is built.
const built = new URL("../dist/", import.meta.url);
const { ingest } = (await import(new URL("jobs/ingest.js", built).href)) as { ingest: typeof Ingest };
const { openStore } = (await import(new URL("store/open-store.js", built).href)) as { openStore: typeof OpenStore };
const { openExtractor } = (await import(new URL("jobs/extraction/open-extractor.js", built).href)) as {
  openExtractor: typeof OpenExtractor;
};

const quick = process.argv.includes("--quick");
const articles = quick ? 100 : 1_000;
const sizes = quick ? [50, 200] : [100, 1_000, 10_000];
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const say = (line: string) => process.stdout.write(`${line}\n`);
const count = (graphs: readonly ArticleGraph[], of: "nodes" | "relationships") =>
  graphs.reduce((sum, graph) => sum + graph[of].length, 0);

async function seconds<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly s: number }> {
  const started = performance.now();
  const value = await work();
  return { value, s: (performance.now() - started) / 1000 };
}

async function extractAll(workers: number): Promise<readonly ArticleGraph[]> {
  const extractor = await openExtractor(workers);
  const inputs = Array.from({ length: articles }, (_, seed) => generateArticle(seed));
  const input = (one: (typeof inputs)[number]) => ({ source: one.name, key: one.name, content: one.text });
  await Promise.all(inputs.slice(0, workers * 2).map((one) => extractor.extract(input(one))));
  const { value, s } = await seconds(() => Promise.all(inputs.map((one) => extractor.extract(input(one)))));
  await extractor.close();
  const graphs = value.flatMap((one) => (one.kind === "graph" ? [one.graph] : []));
  const words = graphs.reduce((sum, { article }) => sum + article.text.split(/\s+/u).length, 0);
  say(
    `extraction, ${workers} thread(s): ${round(articles / s)} articles/s, ${round(words / s, 0)} words/s, ` +
      `${round(count(graphs, "nodes") / s, 0)} nodes/s, ${round(count(graphs, "relationships") / s, 0)} relationships/s`,
  );
  return graphs;
}

async function wholeIngest(name: string, open: () => Promise<GraphStore>, workers: number): Promise<void> {
  const store = await open();
  const report = await ingest(["news"], { store, cwd: folder, stdin: Readable.from([]), workers });
  const { nodes, relationships } = await store.count();
  await store.close();
  const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);
  const { seconds: s, words } = report;
  say(
    `ingest into ${name}, ${workers} worker(s): ${report.articlesPerSecond} articles/s, ${round(words / s, 0)} words/s, ` +
      `${round(total(nodes) / s, 0)} nodes/s, ${round(total(relationships) / s, 0)} relationships/s, ` +
      `peak memory ${round(process.resourceUsage().maxRSS / 1024, 0)} MB`,
  );
}

/** Writes more and more articles into one store; the marginal cost of each is what counts. */
async function growth(name: string, store: GraphStore, graphs: readonly ArticleGraph[]): Promise<void> {
  await store.writeArticles([underNewKey(graphs[0] as ArticleGraph, -1)]);
  let written = 0;
  const costs: number[] = [];
  for (const size of sizes) {
    const from = written;
    const { s } = await seconds(async () => {
      while (written < size) {
        const batch: ArticleGraph[] = [];
        for (; batch.length < 32 && written < size; written += 1) {
          batch.push(underNewKey(graphs[written % graphs.length] as ArticleGraph, written));
        }
        await store.writeArticles(batch);
      }
    });
    costs.push((s * 1000) / (size - from));
    const memory = round(process.memoryUsage().rss / 2 ** 20, 0);
    say(
      `writing alone into ${name}, articles ${from} to ${size}: ${round(costs.at(-1) ?? 0, 2)} ms each, memory ${memory} MB`,
    );
  }
  const [before = 1, last = 1] = costs.slice(-2);
  say(`growth of ${name}: the last stretch costs ${round(last / before, 2)} times the one before it (bar: 1.3)`);
}

async function baselines(
  driver: Driver,
  open: () => Promise<GraphStore>,
  graphs: readonly ArticleGraph[],
): Promise<void> {
  const sample = Array.from({ length: quick ? 100 : 500 }, (_, at) =>
    underNewKey(graphs[at % graphs.length] as ArticleGraph, 1_000_000 + at),
  );
  const rows = rowsOf(sample);
  const rate = (s: number) => (rows.nodes.length + rows.relationships.length) / s;
  const rates: Record<"onrecord" | "bare", number[]> = { onrecord: [], bare: [] };
  const empty = async () => {
    const session = driver.session();
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    await session.close();
  };
  for (let turn = 0; turn < 3; turn++) {
    await empty();
    const store = await open();
    const ours = await seconds(async () => {
      for (let at = 0; at < sample.length; at += 32) await store.writeArticles(sample.slice(at, at + 32));
    });
    await store.close();
    rates.onrecord.push(rate(ours.s));
    await empty();
    const bare = await seconds(() => bareRows(driver, rows));
    rates.bare.push(rate(bare.s));
  }
  await empty();
  const few = rowsOf(sample.slice(0, 10));
  const naive = await seconds(() => naiveRows(driver, few));
  const naiveRate = (few.nodes.length + few.relationships.length) / naive.s;
  const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const [ours, bare] = [middle(rates.onrecord), middle(rates.bare)];
  say(
    `Neo4j, rows a second (median of 3): onrecord ${round(ours, 0)}, bare UNWIND MERGE ${round(bare, 0)}, ` +
      `one query a row ${round(naiveRate, 0)}`,
  );
  say(
    `ratios: ${round(ours / bare, 2)} of the bare script (bar: 0.8), ${round(ours / naiveRate, 1)} times the naive (bar: 40)`,
  );
}

say(
  `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} processors, Node ${process.version}; ${articles} articles`,
);
mkdirSync(join(folder, "news"));
for (let seed = 0; seed < articles; seed++) {
  const { name, text } = generateArticle(seed);
  writeFileSync(join(folder, "news", name), text);
}
const server = await ownNeo4j();
const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
try {
  const graphs = (await extractAll(1)).slice(0, 100);
  await extractAll(2);
  let made = 0;
  const embedded = () => openStore(join(folder, `${++made}.lbug`), { access: "write" });
  const onServer = () =>
    openStore(server.uri, { access: "write", username: server.username, password: server.password });
  for (const workers of [1, 2]) await wholeIngest("the embedded store", embedded, workers);
  for (const workers of [1, 2]) {
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
    await wholeIngest("Neo4j", onServer, workers);
  }
  await baselines(driver, onServer, graphs);
  for (const [name, open] of [
    ["Neo4j", onServer],
    ["the embedded store", embedded],
  ] as const) {
    const store = await open();
    await growth(name, store, graphs);
    await store.close();
  }
} finally {
  await driver.close();
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
}
