/**
 * How fast articles go in, and how the cost grows: `npm run bench:ingest [-- --quick] [-- --only PART [--store STORE]]`,
 * where a part is extraction, ingest, baselines or growth, which may be of one store, neo4j or embedded, and of other
 * sizes: `--sizes 100,500,2000`.
 *
 * Extraction alone and whole ingests are of generated articles (tests/helpers/generate-articles.ts, seeded). Writing
 * alone is of the graphs of some of them, extracted once and written under new keys, in other words, 100, 1,000 and
 * 10,000 times; start-up is left out. On Neo4j the writer is compared, in the same run and on the same server, with a bare script that sends the
 * same rows by UNWIND … MERGE, with one that sends a query for each row, and with the queries of LangChain.js.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import neo4j, { type Driver } from "neo4j-driver";
import type { keepHeapSmall as KeepHeapSmall } from "../src/cli/heap.js";
import type { openExtractor as OpenExtractor } from "../src/jobs/extraction/open-extractor.js";
import type { ingest as Ingest } from "../src/jobs/ingest.js";
import type { ArticleGraph } from "../src/model/graph-document.js";
import type { GraphStore } from "../src/store/graph-store.js";
import type { openStore as OpenStore } from "../src/store/open-store.js";
import { ownNeo4j } from "../tests/helpers/own-neo4j.js";
import { generateArticle } from "../tests/helpers/generate-articles.js";
import { bareRows, naiveRows, rowsOf } from "./bare-writers.js";
import { langchainRows, whyNoLangchain } from "./langchain-writer.js";
import { underNewKey } from "./renamed-graphs.js";

// Processes need plain modules: the library as it is built.
const built = new URL("../dist/", import.meta.url);
const { ingest } = (await import(new URL("jobs/ingest.js", built).href)) as { ingest: typeof Ingest };
const { openStore } = (await import(new URL("store/open-store.js", built).href)) as { openStore: typeof OpenStore };
const { keepHeapSmall } = (await import(new URL("cli/heap.js", built).href)) as { keepHeapSmall: typeof KeepHeapSmall };
const { openExtractor } = (await import(new URL("jobs/extraction/open-extractor.js", built).href)) as {
  openExtractor: typeof OpenExtractor;
};

const { values: flags } = parseArgs({
  options: {
    quick: { type: "boolean" },
    only: { type: "string" },
    store: { type: "string" },
    sizes: { type: "string" },
  },
});
// As the command does.
keepHeapSmall();

const quick = flags.quick === true;
const wants = (part: "extraction" | "ingest" | "baselines" | "growth") => (flags.only ?? part) === part;
const articles = quick ? 100 : 1_000;
const sizes = flags.sizes?.split(",").map(Number) ?? (quick ? [50, 200] : [100, 1_000, 10_000]);
const baselineArticles = quick ? 100 : 500;
/** Whose graphs are written under ever new keys, in ever other words. */
const grownArticles = 100;
/** As an ingest writes them. */
const atATime = 256;
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const say = (line: string) => process.stdout.write(`${line}\n`);
const row = (...cells: readonly (string | number)[]) =>
  say(`| ${cells.map((cell) => (typeof cell === "number" ? cell.toLocaleString("en") : cell)).join(" | ")} |`);
const heading = (title: string, ...columns: readonly string[]) => {
  say(`\n${title}\n`);
  row(...columns);
  row(...columns.map(() => "---"));
};
const count = (graphs: readonly ArticleGraph[], of: "nodes" | "relationships") =>
  graphs.reduce((sum, graph) => sum + graph[of].length, 0);

async function seconds<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly s: number }> {
  const started = performance.now();
  const value = await work();
  return { value, s: (performance.now() - started) / 1000 };
}

/** What this process takes, and of it what V8 takes for its heap, garbage among it. */
const megabytes = () => {
  const { rss, heapTotal } = process.memoryUsage();
  return { whole: round(rss / 2 ** 20, 0), heap: round(heapTotal / 2 ** 20, 0) };
};

/** What is left in the heap and beside it, in Buffers, once V8 has collected all garbage, in MB. */
const collect = (() => {
  setFlagsFromString("--expose-gc");
  const collectAll = runInNewContext("gc") as () => void;
  return () => {
    collectAll();
    const { heapUsed, external } = process.memoryUsage();
    return round((heapUsed + external) / 2 ** 20, 0);
  };
})();

/** The most memory that this process takes while the work goes on; asked for, it gives the peak since it was last asked. */
function memoryPeaks(): { readonly take: () => ReturnType<typeof megabytes>; readonly stop: () => void } {
  let peak = megabytes();
  const look = () => {
    const now = megabytes();
    if (now.whole > peak.whole) peak = now;
  };
  const timer = setInterval(look, 50);
  const take = () => {
    look();
    const found = peak;
    peak = megabytes();
    return found;
  };
  return { take, stop: () => clearInterval(timer) };
}

async function extractAll(numbers: number, workers: number): Promise<{ graphs: readonly ArticleGraph[]; s: number }> {
  const extractor = await openExtractor(workers);
  const inputs = Array.from({ length: numbers }, (_, seed) => generateArticle(seed));
  const extract = async ({ name, text }: (typeof inputs)[number]): Promise<ArticleGraph> => {
    const reading = await extractor.read({ source: name, key: name, content: text });
    if (reading.kind === "failure") throw new Error(reading.error.message);
    const extraction = await extractor.extract(reading.article);
    if (extraction.kind === "failure") throw new Error(extraction.error.message);
    return extraction.graph;
  };
  // Each process loads its models at its first article.
  await Promise.all(inputs.slice(0, workers * 2).map(extract));
  const { value, s } = await seconds(() => Promise.all(inputs.map(extract)));
  await extractor.close();
  return { graphs: value, s };
}

async function wholeIngest(name: string, open: () => Promise<GraphStore>, workers: number): Promise<void> {
  const store = await open();
  const memory = memoryPeaks();
  let settled = 0;
  let first: number | undefined;
  const onSettled = ({ length }: readonly unknown[]) => {
    settled += length;
    if (first === undefined && settled >= articles / 10) first = memory.take().whole;
  };
  const report = await ingest(["news"], { store, cwd: folder, stdin: Readable.from([]), workers, onSettled });
  const rest = memory.take().whole;
  memory.stop();
  const { nodes, relationships } = await store.count();
  await store.close();
  const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);
  const { seconds: s, words, articlesPerSecond } = report;
  const perSecond = [words, total(nodes), total(relationships)].map((number) => round(number / s, 0));
  row(`ingest into ${name}`, workers, articlesPerSecond, ...perSecond, `${first ?? rest} / ${rest}`);
}

/** Writes more and more articles into one store; the marginal cost of each is what counts. */
async function growth(name: string, store: GraphStore, graphs: readonly ArticleGraph[]): Promise<void> {
  await store.writeArticles([underNewKey(graphs[0] as ArticleGraph, -1)]);
  let written = 0;
  const costs: number[] = [];
  const memory = memoryPeaks();
  for (const size of sizes) {
    const from = written;
    let s = 0;
    while (written < size) {
      const batch: ArticleGraph[] = [];
      for (; batch.length < atATime && written < size; written += 1) {
        batch.push(underNewKey(graphs[written % graphs.length] as ArticleGraph, written));
      }
      s += (await seconds(() => store.writeArticles(batch))).s;
    }
    const cost = (s * 1000) / (size - from);
    const ratio = from === 0 ? "" : round(cost / (costs.at(-1) ?? 1), 2);
    costs.push(cost);
    const { whole, heap } = memory.take();
    const stretch = `${from.toLocaleString("en")}–${size.toLocaleString("en")}`;
    row(name, stretch, round(cost, 2), ratio, whole, heap, collect());
  }
  memory.stop();
}

/** Turns in which the server compiles what it runs often, and those that count. */
const [coldTurns, countedTurns] = quick ? [1, 1] : [5, 5];

interface Contender {
  readonly name: string;
  readonly rows: ReturnType<typeof rowsOf>;
  readonly write: () => Promise<unknown>;
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** All take turns on one server, as many each; what is slow writes fewer articles a turn. */
async function baselines(
  driver: Driver,
  open: () => Promise<GraphStore>,
  sample: readonly ArticleGraph[],
): Promise<void> {
  const store = await open();
  const contender = (
    name: string,
    of: readonly ArticleGraph[],
    write: (rows: ReturnType<typeof rowsOf>) => Promise<unknown>,
  ): Contender => {
    const rows = rowsOf(of);
    return { name, rows, write: () => write(rows) };
  };
  const [some, few] = [sample.slice(0, 50), sample.slice(0, 10)];
  const contenders = [
    contender("onrecord", sample, async () => {
      for (let at = 0; at < sample.length; at += atATime) await store.writeArticles(sample.slice(at, at + atATime));
    }),
    contender("bare UNWIND … MERGE", sample, (rows) => bareRows(driver, rows)),
    contender("LangChain.js's queries without APOC", some, () => langchainRows(driver, some)),
    contender("one query a row", few, (rows) => naiveRows(driver, rows)),
  ];
  const rates = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let turn = 0; turn < coldTurns + countedTurns; turn++) {
    for (const { name, rows, write } of contenders) {
      await empty(driver);
      const { s } = await seconds(write);
      rates.get(name)?.push((rows.nodes.length + rows.relationships.length) / s);
    }
  }
  await store.close();
  const columns = contenders.map(({ name, rows }) => {
    const all = rates.get(name) ?? [];
    return { name, rows, second: all[1] ?? 0, warm: median(all.slice(coldTurns)) };
  });
  const ours = columns.find(({ name }) => name === "onrecord");
  heading(
    `The same articles into Neo4j (rows a second in the second turn, and the median of ${countedTurns} after the server ` +
      `has compiled what it runs often)`,
    "writer",
    "nodes",
    "relationships",
    "second turn",
    "onrecord is so many times as fast",
    "warm",
    "onrecord is so many times as fast",
  );
  for (const { name, rows, second, warm } of columns) {
    const times = (own: number | undefined, other: number) => (name === "onrecord" ? "" : round((own ?? 0) / other, 2));
    const numbers = [rows.nodes.length, rows.relationships.length, round(second, 0), times(ours?.second, second)];
    row(name, ...numbers, round(warm, 0), times(ours?.warm, warm));
  }
  say(`\nBars: 0.8 of the bare script, 40 times one query a row. ${whyNoLangchain}`);
}

async function empty(driver: Driver): Promise<void> {
  const session = driver.session();
  await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await session.close();
}

say(
  `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} processors, Node ${process.version}, ` +
    `${new Date().toISOString().slice(0, 10)}; ${articles} generated articles`,
);
mkdirSync(join(folder, "news"));
for (let seed = 0; seed < articles; seed++) {
  const { name, text } = generateArticle(seed);
  writeFileSync(join(folder, "news", name), text);
}
const server = await ownNeo4j();
const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
try {
  let made = 0;
  const embedded = () => openStore(join(folder, `${++made}.lbug`), { access: "write" });
  const onServer = () =>
    openStore(server.uri, { access: "write", username: server.username, password: server.password });
  if (wants("extraction") || wants("ingest")) {
    const rates = ["articles/s", "words/s", "nodes/s", "relationships/s"];
    heading("Generated articles", "what", "workers", ...rates, "peak memory, MB: first tenth / rest");
  }
  if (wants("extraction")) {
    for (const workers of [1, 2]) {
      const { graphs, s } = await extractAll(articles, workers);
      const words = graphs.reduce((sum, { article }) => sum + article.text.split(/\s+/u).length, 0);
      const rates = [words, count(graphs, "nodes"), count(graphs, "relationships")].map((all) => round(all / s, 0));
      row("extraction alone", workers, round(articles / s), ...rates, "");
    }
  }
  if (wants("ingest")) {
    for (const workers of [1, 2]) await wholeIngest("the embedded store", embedded, workers);
    for (const workers of [1, 2]) {
      await empty(driver);
      await wholeIngest("Neo4j", onServer, workers);
    }
  }
  const needed = wants("baselines") ? baselineArticles : wants("growth") ? grownArticles : 0;
  const { graphs } = needed === 0 ? { graphs: [] } : await extractAll(needed, Math.min(2, availableParallelism()));
  if (wants("baselines")) await baselines(driver, onServer, graphs);
  if (wants("growth")) {
    heading(
      `Writing alone: ${grownArticles} graphs, extracted once, under new keys in other words (bar: 1.3 times the stretch before)`,
      "store",
      "articles",
      "ms an article",
      "times the stretch before",
      "peak memory, MB",
      "of it V8's heap",
      "what V8 holds without garbage",
    );
    await empty(driver);
    const stores = { neo4j: ["Neo4j", onServer], embedded: ["embedded", embedded] } as const;
    for (const [id, [name, open]] of Object.entries(stores)) {
      if (flags.store !== undefined && flags.store !== id) continue;
      const store = await open();
      await growth(name, store, graphs.slice(0, grownArticles));
      await store.close();
    }
  }
} finally {
  await driver.close();
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
}
