/**
 * `npm run bench:tagger`: words a second on one and two threads, load time and memory of the tagger, in each runtime
 * that is installed, with compromise and spaCy's small model on the same text where they are installed.
 *
 * The text is `BENCH_TEXT`, or the real article beside the project, repeated to about `BENCH_WORDS` words (20,000).
 * Each case runs in a process of its own; the best of three rounds counts.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";

const file = process.env.BENCH_TEXT ?? path.resolve(import.meta.dirname, "../../shared/articles/summit.txt");
const wanted = Number(process.env.BENCH_WORDS ?? 20_000);

/** Words and marks, with a break before a clitic: near enough to the pipeline's tokens for a speed. */
function wordSpans(text) {
  const pattern = /[\p{L}\p{N}]+(?:[-.&][\p{L}\p{N}]+)*|[’'](?:s|t|re|ve|ll|d|m)\b|[^\s]/gu;
  return Array.from(text.matchAll(pattern), (found) => ({ start: found.index, end: found.index + found[0].length }));
}

function sample() {
  const article = readFileSync(file, "utf8").trim();
  const copies = Math.max(1, Math.round(wanted / wordSpans(article).length));
  return new Array(copies).fill(article).join("\n\n");
}

async function best(rounds, words, work) {
  let most = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    most = Math.max(most, (words * 1000) / (performance.now() - started));
  }
  return Math.round(most);
}

async function benchTagger(runtime, threads) {
  const { openTagger } = await import("../dist/tagger/open-tagger.js");
  const text = sample();
  const words = wordSpans(text);
  const started = performance.now();
  const tagger = await openTagger({ runtime, threads, ...(process.env.MODEL ? { folder: process.env.MODEL } : {}) });
  const loadMs = Math.round(performance.now() - started);
  const slow = runtime === "wasm";
  const part = slow ? words.slice(0, 4000) : words;
  const rate = await best(slow ? 1 : 3, part.length, () => tagger.tag(text, part));
  await tagger.close();
  return { words: part.length, wordsPerSecond: rate, loadMs, memoryMb: memory() };
}

async function benchCompromise() {
  const started = performance.now();
  const { default: nlp } = await import("compromise");
  const loadMs = Math.round(performance.now() - started);
  const text = sample();
  const words = wordSpans(text).length;
  const rate = await best(
    3,
    words,
    () => void [nlp(text)].map((view) => [view.people().json(), view.places().json(), view.organizations().json()]),
  );
  return { words, wordsPerSecond: rate, loadMs, memoryMb: memory() };
}

function benchSpacy() {
  const script = `
import sys, time, json, resource
t = time.time(); import spacy; nlp = spacy.load("en_core_web_sm"); load = time.time() - t
text = sys.stdin.read(); n = int(sys.argv[1]); parts = text.split("\\n\\n"); rate = 0
for _ in range(3):
    t = time.time(); list(nlp.pipe(parts)); rate = max(rate, n / (time.time() - t))
print(json.dumps(dict(words=n, wordsPerSecond=round(rate), loadMs=round(load * 1000), memoryMb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))))`;
  const text = sample();
  const environment = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
  const input = { input: text, env: environment, stdio: ["pipe", "pipe", "ignore"], encoding: "utf8" };
  return JSON.parse(
    execFileSync(process.env.PYTHON ?? "python3", ["-c", script, String(wordSpans(text).length)], input),
  );
}

/** The most memory that the process has held, in MB. */
function memory() {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

const cases = {
  "native, 1 thread": () => benchTagger("native", 1),
  "native, 2 threads": () => benchTagger("native", 2),
  "wasm, 1 thread": () => benchTagger("wasm", 1),
  compromise: benchCompromise,
  "spaCy en_core_web_sm": async () => benchSpacy(),
};

const asked = process.argv[2];
if (asked !== undefined) {
  console.log(JSON.stringify(await cases[asked]()));
} else {
  console.log(
    `${"".padEnd(24)}${["words", "words/s", "load ms", "memory MB"].map((name) => name.padStart(11)).join("")}`,
  );
  for (const name of Object.keys(cases)) {
    try {
      const output = execFileSync(process.execPath, [import.meta.filename, name], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      const { words, wordsPerSecond, loadMs, memoryMb } = JSON.parse(output);
      console.log(
        name.padEnd(24) + [words, wordsPerSecond, loadMs, memoryMb].map((cell) => String(cell).padStart(11)).join(""),
      );
    } catch {
      console.log(`${name.padEnd(24)}${"not installed".padStart(22)}`);
    }
  }
}
