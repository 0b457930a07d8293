// Runs the extraction over an annotated corpus beside the project and hands the graphs to the corpus's own scorer.
// Usage: node bench/score-corpus.mjs statements|entities. Needs Python 3; says so where data or Python are absent.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extractGraph } from "../dist/index.js";
import { readGap, readNewsWcl } from "./coreference-corpora.mjs";
import { scoreGap, scoreNewsWcl } from "./coreference-scores.mjs";

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "onrecord-score-"));

function python(...args) {
  // The scorers break ties in the order of hashes, which is another one on every run unless it is set.
  const env = { ...process.env, PYTHONHASHSEED: "0" };
  const { status, stdout, stderr, error } = spawnSync("python3", args, { encoding: "utf8", env });
  if (status !== 0) throw new Error(`python3 ${args[0]} failed: ${error?.message ?? stderr}`);
  return stdout;
}

/** PolNeAR dev, whole articles from plain text. */
const statements = {
  needs: join(shared, "data/polnear/dev.jsonl"),
  texts: (gold) =>
    readFileSync(gold, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ name, text }) => [name, text]),
  score: (gold, graphs) => python(join(shared, "tools/score_statements.py"), gold, graphs),
};

/** Points between the two shares that GUM's scorer prints. */
function gapOf(printed) {
  const [, found, pure] = /found ([\d.]+), node holds nothing else ([\d.]+)/u.exec(printed);
  return (100 * (Number(found) - Number(pure))).toFixed(1);
}

/** A file of the same graphs with no mention of some kinds. */
function without(graphs, ...kinds) {
  const lines = readFileSync(graphs, "utf8").trim().split("\n");
  const file = join(work, `without-${kinds.join("-")}.jsonl`);
  const thinned = lines.map((line) => {
    const graph = JSON.parse(line);
    for (const { type, properties } of graph.relationships) {
      if (type !== "MENTIONS") continue;
      const kept = properties.kinds.map((kind) => !kinds.includes(kind));
      for (const key of ["startOffsets", "endOffsets", "kinds"])
        properties[key] = properties[key].filter((_, i) => kept[i]);
    }
    return JSON.stringify(graph);
  });
  writeFileSync(file, `${thinned.join("\n")}\n`);
  return file;
}

const genres = /^GUM_(?:news|interview|bio|speech)_/u;

/** GUM dev, the documents of news, interview, bio and speech. */
const entities = {
  needs: join(shared, "data/gum/dev"),
  prepare: (folder) => {
    const chosen = join(work, "gold");
    mkdirSync(chosen);
    for (const name of readdirSync(folder).filter((file) => genres.test(file))) {
      writeFileSync(join(chosen, name), readFileSync(join(folder, name)));
    }
    return chosen;
  },
  texts: (folder) => {
    const out = join(work, "texts");
    python(join(shared, "tools/score_entities.py"), "--text", folder, out);
    return readdirSync(out)
      .sort()
      .map((name) => [name, readFileSync(join(out, name), "utf8")]);
  },
  score: (folder, graphs) => {
    const scored = (file) => python(join(shared, "tools/score_entities.py"), folder, file);
    const all = scored(graphs);
    const names = gapOf(scored(without(graphs, "pronoun", "description")));
    const described = gapOf(scored(without(graphs, "pronoun")));
    const gaps = `names alone ${names}, with descriptions ${described}, with pronouns too ${gapOf(all)}`;
    return `${all}points between the entities found and those whose node holds nothing else: ${gaps}\n`;
  },
  more: async () => {
    const gap = readGap(join(shared, "data/gap/gap-development.tsv"));
    const { all, women, men, bias } = scoreGap(gap, await graphsOf(gap));
    console.log(
      `GAP development, ${gap.length} pronouns: F1 ${all.toFixed(3)}, women ${women.toFixed(3)}, men ${men.toFixed(3)}, bias ${bias.toFixed(3)}`,
    );
    const newsWcl = readNewsWcl(join(shared, "data/newswcl50/events-0-4.conll"));
    const { gold, recall, precision } = scoreNewsWcl(newsWcl, await graphsOf(newsWcl));
    console.log(
      `NewsWCL50, ${gold} descriptions of people: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    );
    console.log(
      "The coreference model learned from these two as well; training/README.md has them by cross-validation.",
    );
  },
};

async function graphsOf(documents) {
  const graphs = [];
  for (const { name, text } of documents) graphs.push(await extractGraph({ source: name, content: text }));
  return graphs;
}

const task = { statements, entities }[process.argv[2]];
if (task === undefined) {
  console.error("usage: node bench/score-corpus.mjs statements|entities");
  process.exit(2);
}
if (!existsSync(task.needs)) {
  console.log(`score:${process.argv[2]} needs the corpora beside the project, which are not here; nothing was scored.`);
  process.exit(0);
}
try {
  const gold = task.prepare?.(task.needs) ?? task.needs;
  const texts = task.texts(gold);
  const started = performance.now();
  const graphs = [];
  for (const [source, content] of texts) graphs.push(JSON.stringify(await extractGraph({ source, content })));
  const seconds = (performance.now() - started) / 1000;
  const file = join(work, "graphs.jsonl");
  writeFileSync(file, `${graphs.join("\n")}\n`);
  const words = texts.reduce((sum, [, text]) => sum + text.split(/\s+/u).length, 0);
  console.log(
    `${texts.length} articles, ${words} words, ${seconds.toFixed(1)} s (${Math.round(words / seconds)} words a second)`,
  );
  process.stdout.write(task.score(gold, file));
  await task.more?.();
} finally {
  rmSync(work, { recursive: true, force: true });
}
