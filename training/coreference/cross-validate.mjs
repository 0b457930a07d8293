// GAP and NewsWCL50 scored by models that did not see the document: fold0.json to fold4.json of train.py --fold.
// Usage: node training/coreference/cross-validate.mjs DATA MODELS; needs `npm run build`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyseText } from "../../dist/article/analyse-text.js";
import { withPartsOfSpeech } from "../../dist/article/parts-of-speech.js";
import { readArticle } from "../../dist/article/read-article.js";
import { linkMentions } from "../../dist/coreference/link-mentions.js";
import { readCorefModel } from "../../dist/coreference/open-coref-model.js";
import { gazetteer } from "../../dist/entities/gazetteer.js";
import { findNamedEntities } from "../../dist/entities/named-entities.js";
import { findQuotations } from "../../dist/syntax/find-quotations.js";
import { openTagger } from "../../dist/tagger/open-tagger.js";
import { readGap, readNewsWcl } from "../../bench/coreference-corpora.mjs";
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
  const nodes = linkMentions(analysed, tagged, article.id, named, findQuotations(analysed), model);
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

const show = (value) => value.toFixed(3);
const gap = readGap(join(data, "gap/gap-development.tsv"));
const { all, women, men, bias } = scoreGap(gap, await graphsOf(gap, (name) => Number(name.split("-")[1]) % 5));
console.log(`GAP development: F1 ${show(all)}, women ${show(women)}, men ${show(men)}, bias ${show(bias)}`);
const newsWcl = readNewsWcl(join(data, "newswcl50/events-0-4.conll"));
const { recall, precision } = scoreNewsWcl(newsWcl, await graphsOf(newsWcl, (name) => Number(name.split("/")[0])));
console.log(`NewsWCL50: recall ${show(recall)}, precision ${show(precision)}`);
await tagger.close();
