// The choices that the coreference stage meets in the corpora, with the right answers, for train.py.
// Usage: node training/coreference/choices.mjs DATA OUT [MODEL]; needs `npm run build`. Without a model the chains grow
// by gold (GUM only), with one by its own decisions, so that training sees the chains that it will meet.
import { createWriteStream, mkdirSync, openSync, closeSync, writeSync, writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyseText } from "../../dist/article/analyse-text.js";
import { withPartsOfSpeech } from "../../dist/article/parts-of-speech.js";
import { decideBy } from "../../dist/coreference/decide.js";
import { resolveChains } from "../../dist/coreference/resolve-chains.js";
import { freshFeatureNames, mentionFeatureNames, pairFeatureNames } from "../../dist/coreference/feature-names.js";
import { prepareMentions } from "../../dist/coreference/prepare-mentions.js";
import { readCorefModel } from "../../dist/coreference/open-coref-model.js";
import { gazetteer } from "../../dist/entities/gazetteer.js";
import { findNamedEntities } from "../../dist/entities/named-entities.js";
import { findQuotations } from "../../dist/syntax/find-quotations.js";
import { openTagger } from "../../dist/tagger/open-tagger.js";
import * as corpora from "../../bench/coreference-corpora.mjs";

const [data, out, modelFile] = process.argv.slice(2);
const model = modelFile === undefined ? undefined : decideBy(readCorefModel(readFileSync(modelFile, "utf8")));
const tagger = await openTagger();
const places = gazetteer();
mkdirSync(out, { recursive: true });

async function read(text) {
  const plain = analyseText(text);
  const tagged = await tagger.tag(text, plain.tokens);
  const analysed = withPartsOfSpeech(plain, tagged.partsOfSpeech);
  const entities = findNamedEntities(analysed, tagged, places);
  const mentions = prepareMentions(analysed, tagged, entities, findQuotations(analysed));
  return { analysed, entities, mentions };
}

/** Features of choices in two binary files, right answers and their document in a third, a line a choice. */
function writer(name) {
  const base = join(out, name);
  const [own, pairs] = [openSync(`${base}.own`, "w"), openSync(`${base}.pair`, "w")];
  const answers = createWriteStream(`${base}.answers`);
  return {
    /** right: 1 for each candidate that is right; fresh: 1 a new chain is right, 0 not, -1 `right` marks what is wrong */
    add(choice, document, right, fresh, weight = 1) {
      writeSync(own, Buffer.from(Float32Array.of(...choice.own, ...choice.fresh).buffer));
      for (const pair of choice.pairs) writeSync(pairs, Buffer.from(pair.buffer));
      answers.write(`${JSON.stringify({ document, right, fresh, weight })}\n`);
    },
    async end() {
      closeSync(own);
      closeSync(pairs);
      await new Promise((done) => answers.end(done));
      const features = { mention: mentionFeatureNames, fresh: freshFeatureNames, pair: pairFeatureNames };
      writeFileSync(`${base}.json`, JSON.stringify(features));
    },
  };
}

/** The gold chain of each mention: that of the gold mention whose head it covers and which it overlaps best. */
function goldChains(document, mentions) {
  const gold = Object.entries(document.chains).flatMap(([id, own]) => own.map((mention) => ({ id, ...mention })));
  return mentions.map((mention, index) => {
    let best = { share: 0, id: `none ${index}` };
    for (const { id, start, end, heads } of gold) {
      if (!heads.some(([first, last]) => mention.start < last && first < mention.end)) continue;
      const both = Math.min(end, mention.end) - Math.max(start, mention.start);
      const share = both / (Math.max(end, mention.end) - Math.min(start, mention.start));
      if (share > best.share) best = { share, id };
    }
    return best.id;
  });
}

async function gum(part) {
  const file = writer(`gum-${part}`);
  for (const document of corpora.readGum(join(data, "gum", part), (name) => !corpora.nonCommercial.test(name))) {
    const { analysed, entities, mentions } = await read(document.text);
    const ids = goldChains(document, mentions);
    const idOf = new Map(mentions.map((mention, index) => [mention, ids[index]]));
    resolveChains(analysed, mentions, entities, (choice) => {
      const id = ids[choice.index];
      const right = choice.candidates.map((chain) => (chain.mentions.some((one) => idOf.get(one) === id) ? 1 : 0));
      if (right.length > 0) file.add(choice, document.name, right, right.includes(1) ? 0 : 1);
      return model === undefined ? { candidate: right.indexOf(1), confidence: 1 } : model(choice);
    });
  }
  await file.end();
}

const overlap = (mention, [start, end]) => mention.start < end && start < mention.end;

async function gap() {
  const file = writer("gap");
  for (const document of corpora.readGap(join(data, "gap", "gap-development.tsv"))) {
    const { analysed, entities, mentions } = await read(document.text);
    const pronoun = mentions.findIndex((mention) => mention.pronoun && overlap(mention, document.pronoun));
    const holds = document.names.map(({ span }) => {
      const named = mentions.filter((mention) => mention.pronoun === undefined && overlap(mention, span));
      const best = named.find((mention) => mention.kind === "name") ?? named[0];
      return (chain) =>
        best !== undefined && (chain.mentions.includes(best) || (best.entity !== -1 && chain.entities.includes(best.entity)));
    });
    resolveChains(analysed, mentions, entities, (choice) => {
      if (choice.index === pronoun && choice.candidates.length > 0) {
        const same = document.names.findIndex((name) => name.same);
        const marked = choice.candidates.map((chain) =>
          (same === -1 ? holds.some((has) => has(chain)) : holds[same](chain) && !holds[1 - same](chain)) ? 1 : 0,
        );
        if (marked.includes(1)) file.add(choice, document.name, marked, same === -1 ? -1 : 0);
      }
      return model(choice);
    });
  }
  await file.end();
}

async function newsWcl() {
  const file = writer("newswcl50");
  for (const document of corpora.readNewsWcl(join(data, "newswcl50", "events-0-4.conll"))) {
    const { analysed, entities, mentions } = await read(document.text);
    const people = Object.entries(document.chains).flatMap(([id, spans]) => {
      const { named } = corpora.namesAndDescriptions(document.text, id, spans);
      const votes = new Map();
      for (const mention of mentions)
        if (mention.kind === "name" && named.some((span) => overlap(mention, span)))
          votes.set(mention.entity, (votes.get(mention.entity) ?? 0) + 1);
      const [best] = [...votes].sort((a, b) => b[1] - a[1]);
      return best === undefined ? [] : [{ spans, entity: best[0] }];
    });
    resolveChains(analysed, mentions, entities, (choice) => {
      const { mention } = choice;
      if (mention.kind === "description" && mention.type === "person" && choice.candidates.length > 0) {
        const head = analysed.tokens[mention.head];
        const meant = people.filter(({ spans }) => spans.some((span) => overlap(head, span)));
        const of = (persons) =>
          choice.candidates.map((chain) => (persons.some(({ entity }) => chain.entities.includes(entity)) ? 1 : 0));
        const marked = of(meant.length === 0 ? people : meant);
        if (meant.length <= 1 && marked.includes(1)) file.add(choice, document.name, marked, meant.length === 0 ? -1 : 0);
      }
      return model(choice);
    });
  }
  await file.end();
}

await gum("train");
if (model === undefined) await gum("dev");
else {
  await gap();
  await newsWcl();
}
await tagger.close();
