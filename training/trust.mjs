// Fits how far the confidence of a statement goes (src/statements/trust-weights.ts): the words and the source on PolNeAR
// dev, which the tagger did not learn from, the speaker as an entity on the dev half of tests/gold. Prints the share
// that is right by confidence, cross-validated by article. The same weights on every run.
// Usage: node training/trust.mjs [DATA]; needs `npm run build` and the data beside the project.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findAll, readInput } from "../dist/pipeline/extract-graph.js";
import { sourceSignNames, sourceSigns, wordSignNames } from "../dist/statements/trust.js";
import { readGoldSet } from "../bench/gold-set.mjs";
import { characters, match, speakerRight, statementsOf } from "../bench/statement-pairs.mjs";

const data = process.argv[2] ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
const file = join(data, "polnear/dev.jsonl");
if (!existsSync(file)) {
  console.log(`trust.mjs needs ${file}, which is not here; nothing was fitted.`);
  process.exit(0);
}

/** The characters that are no spaces, two marks for a quotation mark as one, with their places. */
function letters(text) {
  return [...text.matchAll(/``|''|\S/gu)].map(({ index }) => index);
}

/** The statements of PolNeAR dev that the tagger found: their signs, and whether words and source are right. */
async function readWords() {
  const rows = [];
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const { name, text, attributions } = JSON.parse(line);
    const article = await readInput({ source: name, content: text });
    const [theirs, ours] = [letters(text), letters(article.properties.text)];
    if (theirs.length !== ours.length) {
      console.log(`${name}: its clean text has other words; left out`);
      continue;
    }
    const at = (places, spans) =>
      new Set(places.flatMap((place, i) => (spans.some(([start, end]) => start <= place && place < end) ? [i] : [])));
    const gold = attributions
      .filter(({ content }) => content.length > 0)
      .map(({ content, source }) => ({ set: at(theirs, content), source: at(theirs, source) }));
    const { statements } = await findAll(article);
    const found = statements
      .filter(({ outer, signs }) => outer === undefined && signs.words !== undefined)
      .map(({ spans, speakers, source, signs }) => ({
        signs,
        set: at(ours, spans.map(({ start, end }) => [start, end])),
        source: at(
          ours,
          [...speakers.map(({ words }) => words), ...(source === undefined ? [] : [source])].map((words) => [
            words.start,
            words.end,
          ]),
        ),
      }));
    const pairs = new Map(match(found, gold).map((pair) => [pair.found, pair.statement]));
    for (const each of found) {
      const own = pairs.get(each);
      const right = own !== undefined && (own.source.size === 0 || [...each.source].some((i) => own.source.has(i)));
      rows.push({ article: name, x: each.signs.words, y: right ? 1 : 0 });
    }
  }
  return rows;
}

/** The statements of the dev half of tests/gold: their signs, and whether words and speaker are right. */
async function readSpeakers() {
  const rows = [];
  for (const article of await readGoldSet("dev")) {
    const { published, publisher } = article.gold;
    const input = { source: `${article.name}.json`, content: article.text, published, publisher };
    const { statements } = await findAll(await readInput(input));
    const signs = new Map(statements.map((each) => [`${each.spans[0].start}-${each.spans.at(-1).end}`, each.signs]));
    const predicted = statementsOf(article);
    const gold = article.gold.statements.map((each) => ({ ...each, set: characters(each.spans) }));
    const pairs = new Map(match(predicted, gold).map((pair) => [pair.found, pair]));
    for (const found of predicted) {
      const pair = pairs.get(found);
      const own = signs.get(`${found.startOffset}-${found.endOffset}`);
      rows.push({ article: article.name, signs: own, y: pair !== undefined && speakerRight(pair) ? 1 : 0 });
    }
  }
  return rows;
}

const dot = (weights, x) => weights.reduce((sum, weight, i) => sum + weight * x[i], 0);
const logistic = (z) => 1 / (1 + Math.exp(-z));

/** Logistic regression by Newton's method; the penalty leaves the constant, which comes first, alone. */
function fit(rows) {
  const penalty = 1;
  const size = rows[0].x.length;
  let weights = new Array(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const matrix = weights.map((weight, i) => [
      ...weights.map((_, k) => (i === k ? (i === 0 ? 1e-9 : penalty) : 0)),
      i === 0 ? 0 : -penalty * weight,
    ]);
    for (const { x, y } of rows) {
      const p = logistic(dot(weights, x));
      for (let i = 0; i < size; i++) {
        for (let k = 0; k < size; k++) matrix[i][k] += p * (1 - p) * x[i] * x[k];
        matrix[i][size] += (y - p) * x[i];
      }
    }
    const step = solve(matrix);
    weights = weights.map((weight, i) => weight + step[i]);
  }
  return weights;
}

/** Gauss–Jordan; the matrix is positive definite, so that no row need be swapped. */
function solve(matrix) {
  for (const [i, row] of matrix.entries()) {
    for (const other of matrix) {
      if (other === row) continue;
      const factor = other[i] / row[i];
      for (let k = i; k < row.length; k++) other[k] -= factor * row[k];
    }
  }
  return matrix.map((row, i) => row.at(-1) / row[i]);
}

/** Prints how many are right by confidence, each by weights fitted without its part of the articles. */
function crossValidate(title, rows, folds) {
  const articles = [...new Set(rows.map(({ article }) => article))].sort();
  const judged = Array.from({ length: folds }, (_, fold) => {
    const isOut = ({ article }) => articles.indexOf(article) % folds === fold;
    const weights = fit(rows.filter((row) => !isOut(row)));
    return rows.filter(isOut).map(({ x, y }) => ({ p: logistic(dot(weights, x)), y }));
  }).flat();
  console.log(`${title}: ${rows.length} statements, ${folds} folds by article`);
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
  for (const [i, end] of edges.slice(1).entries()) {
    const inside = judged.filter(({ p }) => p >= edges[i] && p < end);
    const right = inside.filter(({ y }) => y === 1).length;
    console.log(`  ${edges[i].toFixed(2)} to ${end.toFixed(2)}: right ${right} of ${inside.length}`);
  }
}

const show = (names, weights) => console.log(`  ${names.map((name, i) => `${name} ${weights[i].toFixed(2)}`).join(", ")}`);
const rounded = (weights) => `[${weights.map((weight) => Math.round(weight * 1000) / 1000).join(", ")}]`;

const words = await readWords();
crossValidate("words and source, PolNeAR dev", words, 10);
const ofWords = fit(words);
show(wordSignNames, ofWords);

// The second regression stands on what the first says.
const speakers = (await readSpeakers()).map(({ signs, ...row }) => {
  const x = [...sourceSigns(signs)];
  if (signs.words !== undefined) x[1] = dot(ofWords, signs.words);
  return { ...row, x };
});
crossValidate("words and speaker, dev half of tests/gold", speakers, 15);
const ofSources = fit(speakers);
show(sourceSignNames, ofSources);

writeFileSync(
  new URL("../src/statements/trust-weights.ts", import.meta.url),
  `/** Written by \`npm run fit:trust\` (training/trust.mjs): do not edit. */
export const trustWeights = {
  words: ${rounded(ofWords)},
  sources: ${rounded(ofSources)},
} as const;
`,
);
