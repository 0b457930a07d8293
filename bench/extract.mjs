/**
 * `npm run bench:extract`: words a second of the whole extraction and of each stage on one thread, the tagger alone as
 * the baseline beside it; the same for one text of 200,000 words; then the cold start of `onrecord extract` on one sample, with its parts. PolNeAR dev where it
 * is beside the project, else the samples, repeated.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { extractGraph, openTagger, ProgressBus } from "../dist/index.js";
import { readPolnear } from "./corpora.mjs";

const root = path.resolve(import.meta.dirname, "..");
const corpus = process.env.ONRECORD_DATA ?? path.resolve(root, "../shared/data");
const samples = readdirSync(path.join(root, "examples"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(path.join(root, "examples", name), "utf8"));
const texts = existsSync(path.join(corpus, "polnear/dev.jsonl"))
  ? readPolnear()
      .slice(0, 40)
      .map(({ text }) => text)
  : Array.from({ length: 60 }, (_, i) => samples[i % samples.length]);
const wordCount = (text) => text.split(/\s+/u).length;
const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
const rate = (ms) => String(Math.round(words / (ms / 1000))).padStart(9);

const tagger = await openTagger({ threads: 1 });
const stages = new Map();
const bus = new ProgressBus().on("stage:end", ({ stage, elapsedMs }) =>
  stages.set(stage, (stages.get(stage) ?? 0) + elapsedMs),
);
await extractGraph({ source: "first", content: samples[0] }, { tagger });
const started = performance.now();
for (const [i, content] of texts.entries()) await extractGraph({ source: `${i}`, content }, { tagger, bus });
const whole = performance.now() - started;
console.log(`${texts.length} articles, ${words} words, one thread`);
console.log(`${"stage".padEnd(22)} ${"words/s".padStart(9)}  share`);
for (const [stage, ms] of [...stages].sort((a, b) => b[1] - a[1])) {
  if (ms / whole >= 0.005) console.log(`${stage.padEnd(22)} ${rate(ms)}  ${((100 * ms) / whole).toFixed(1)} %`);
}
console.log(`${"whole extraction".padEnd(22)} ${rate(whole)}`);
console.log(`whole extraction : tagger alone = ${(whole / stages.get("tagging")).toFixed(2)} : 1 of the time`);

const all = existsSync(path.join(corpus, "polnear/dev.jsonl")) ? readPolnear().map(({ text }) => text) : texts;
const long = [];
let longWords = 0;
for (let i = 0; longWords < 200_000; i += 1) {
  long.push(all[i % all.length]);
  longWords += wordCount(long.at(-1));
}
const begun = performance.now();
await extractGraph({ source: "long", content: long.join("\n\n") }, { tagger });
const longMs = performance.now() - begun;
const perWord = longMs / longWords / (whole / words);
console.log(
  `one text of ${longWords} words: ${Math.round(longWords / (longMs / 1000))} words/s; a word takes ` +
    `${perWord.toFixed(2)} times what it takes in a short article; ` +
    `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);
await tagger.close();

const sample = path.join(root, "examples", "harbour-deal.txt");
const timings = Array.from({ length: 3 }, () => {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, [path.join(root, "dist/cli/bin.js"), "extract", sample]);
  if (status !== 0) throw new Error(`onrecord extract ended with ${status}`);
  return performance.now() - from;
});
const parts = `
  const ms = () => performance.now();
  const t0 = ms();
  const { extractGraph, ProgressBus } = await import(${JSON.stringify(path.join(root, "dist/index.js"))});
  const { readFileSync } = await import("node:fs");
  const told = [["loading of the code", ms() - t0]];
  const bus = new ProgressBus().on("stage:end", ({ stage, elapsedMs }) => told.push([stage, elapsedMs]));
  await extractGraph({ source: "sample", content: readFileSync(${JSON.stringify(sample)}, "utf8") }, { bus });
  console.log(JSON.stringify([["start of Node", t0], ...told]));`;
const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", parts], { encoding: "utf8" });
console.log(
  `\ncold start of onrecord extract: ${Math.round(Math.min(...timings))} ms (best of 3); its parts in one run, ms:`,
);
for (const [part, ms] of JSON.parse(stdout))
  console.log(`  ${part.padEnd(22)} ${Math.round(ms).toString().padStart(6)}`);
