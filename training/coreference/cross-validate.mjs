// GUM's train part, GAP and NewsWCL50 scored by models that did not see the document: fold0.json to fold4.json of
// train.py --fold. Usage: node training/coreference/cross-validate.mjs DATA MODELS; needs `npm run build` and Python 3.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyseText } from "../../dist/article/analyse-text.js";
import { withPartsOfSpeech } from "../../dist/article/parts-of-speech.js";
import { readArticle } from "../../dist/article/read-article.js";
import { linkMentions } from "../../dist/coreference/link-mentions.js";
import { readCorefModel } from "../../dist/coreference/open-coref-model.js";
import { gazetteer } from "../../dist/entities/gazetteer.js";
import { addDemonymCountries } from "../../dist/entities/demonym-countries.js";
import { findNamedEntities } from "../../dist/entities/named-entities.js";
import { addShortNames } from "../../dist/entities/short-names.js";
import { findQuotations } from "../../dist/syntax/find-quotations.js";
import { turnsOf } from "../../dist/syntax/question-and-answer.js";
import { withTurnsQuoted } from "../../dist/syntax/transcript.js";
import { openTagger } from "../../dist/tagger/open-tagger.js";
import { readGap, readGum, readNewsWcl } from "../../bench/coreference-corpora.mjs";
import { scoreGap, scoreNewsWcl } from "../../bench/coreference-scores.mjs";

const [data, folder] = process.argv.slice(2);
const models = [0, 1, 2, 3, 4].map((fold) => readCorefModel(readFileSync(join(folder, `fold${fold}.json`), "utf8")));
const tagger = await openTagger();
const places = gazetteer();

/** The nodes of people and their mentions, as the scorers read them. */
async function graphOf({ name, text: content }, model) {
  const { properties: article } = await readArticle({ source: name, content });
  const plain = analyseText(article.text);
  const tagged = await tagger.tag(article.text, plain.tokens);
  const analysed = withPartsOfSpeech(plain, tagged.partsOfSpeech);
  const named = findNamedEntities(analysed, tagged, places);
  const turns = turnsOf(analysed, tagged.names.filter(({ label }) => label === "PER"));
  const spoken = withTurnsQuoted(findQuotations(analysed), turns);
  const chains = linkMentions(analysed, tagged, article.id, named, spoken, model);
  const nodes = addDemonymCountries(analysed, addShortNames(analysed, chains), places);
  const relationships = nodes.map(({ id, mentions }) => ({
    type: "MENTIONS",
    to: id,
    properties: {
      startOffsets: mentions.map(({ start }) => start),
      endOffsets: mentions.map(({ end }) => end),
      kinds: mentions.map(({ kind }) => kind),
    },
  }));
  return { article, nodes, relationships };
}

async function graphsOf(documents, foldOf) {
  const graphs = [];
  for (const document of documents) graphs.push(await graphOf(document, models[foldOf(document.name)]));
  return graphs;
}

/** As train.py splits them. */
const foldOfGum = (name) => [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 5;

/** By the scorer beside the corpus, as `npm run score:entities` scores the dev part. */
async function scoreGum() {
  const work = mkdtempSync(join(tmpdir(), "onrecord-folds-"));
  try {
    const folder = join(data, "gum/train");
    const genres = /^GUM_(?:news|interview|bio|speech)_/u;
    for (const file of readdirSync(folder).filter((name) => genres.test(name)))
      copyFileSync(join(folder, file), join(work, file));
    const lines = [];
    for (const { article, nodes, relationships } of await graphsOf(readGum(work), foldOfGum)) {
      const all = [{ id: article.id, label: "Article", properties: { text: article.text } }, ...nodes];
      const ordered = relationships.sort((a, b) => (a.to < b.to ? -1 : 1));
      lines.push(JSON.stringify({ nodes: all, relationships: ordered }));
    }
    const graphs = join(work, "graphs.jsonl");
    writeFileSync(graphs, `${lines.join("\n")}\n`);
    const env = { ...process.env, PYTHONHASHSEED: "0" };
    const scorer = join(data, "../tools/score_entities.py");
    const { status, stdout, stderr } = spawnSync("python3", [scorer, work, graphs], { encoding: "utf8", env });
    if (status !== 0) throw new Error(stderr);
    process.stdout.write(`GUM train, news, interview, bio and speech\n${stdout}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await scoreGum();
const show = (value) => value.toFixed(3);
const gap = readGap(join(data, "gap/gap-development.tsv"));
const { all, women, men, bias } = scoreGap(gap, await graphsOf(gap, (name) => Number(name.split("-")[1]) % 5));
console.log(`GAP development: F1 ${show(all)}, women ${show(women)}, men ${show(men)}, bias ${show(bias)}`);
const newsWcl = readNewsWcl(join(data, "newswcl50/events-0-4.conll"));
const { recall, precision } = scoreNewsWcl(newsWcl, await graphsOf(newsWcl, (name) => Number(name.split("/")[0])));
console.log(`NewsWCL50: recall ${show(recall)}, precision ${show(precision)}`);
await tagger.close();
