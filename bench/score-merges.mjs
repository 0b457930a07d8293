// Who is who across articles, on MEANTIME (airbus and apple): what resolution makes of the entities of 60 articles,
// beside the naive rule (same label and name, same node). Needs the corpora beside the project; says so without them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extractGraph, openStore } from "../dist/index.js";

const corpus = fileURLToPath(new URL("../../shared/data/meantime/airbus-apple.conll", import.meta.url));
const kinds = /(?:PER|ORG|LOC)/u;
const noSpaceBefore = /^(?:[,.;:!?%)\]}”’]|'s|n't|'re|'ve|'ll|'d|'m)$/u;
const noSpaceAfter = /^[([{“‘$]$/u;

/** Documents with their tokens, and gold mentions as ranges of tokens with their chain. */
function readDocuments() {
  const documents = [];
  let current;
  let open = new Map();
  for (const line of readFileSync(corpus, "utf8").split("\n")) {
    const begin = /^#begin document \(([^)]+)\)/u.exec(line);
    if (begin) {
      current = { name: begin[1], text: "", tokens: [], mentions: [], sentence: "0", glue: true };
      documents.push(current);
      open = new Map();
      continue;
    }
    const cells = line.split("\t");
    if (current === undefined || cells.length < 5) continue;
    const [, sentence, , token, tags] = cells;
    // The headline and the date stand first, in sentences of their own.
    const gap = sentence === current.sentence || Number(sentence) > 2 ? " " : "\n\n";
    if (gap !== " " || (!noSpaceBefore.test(token) && !current.glue)) current.text += gap;
    current.text += token;
    current.tokens.push(token);
    current.sentence = sentence;
    current.glue = noSpaceAfter.test(token);
    if (tags.trim() === "-") continue;
    for (const tag of tags.split("|").map((one) => one.trim())) {
      const chain = tag.replace(/[()]/gu, "").replace(/^(?:cross_|intra_)+/u, "");
      if (!kinds.test(chain)) continue;
      if (tag.startsWith("(")) open.set(chain, [...(open.get(chain) ?? []), current.tokens.length - 1]);
      if (tag.endsWith(")")) {
        const first = open.get(chain)?.pop();
        if (first !== undefined) current.mentions.push({ first, last: current.tokens.length - 1, chain });
      }
    }
  }
  return documents;
}

/** The gold mentions as spans of the text that was read, in which quotation marks and spaces may have changed. */
function spansIn(text, { tokens, mentions }) {
  let at = 0;
  const places = tokens.map((token) => {
    const found = text.indexOf(token, at);
    if (found === -1 || found > at + 20) return undefined;
    at = found + token.length;
    return found;
  });
  return mentions.flatMap(({ first, last, chain }) => {
    const [start, end] = [places[first], places[last]];
    return start === undefined || end === undefined ? [] : [{ start, end: end + tokens[last].length, chain }];
  });
}

/** The mentions that found entities have in an article, each with its node by the resolution and by the naive rule. */
function foundMentions(given, resolved) {
  const label = new Map(given.nodes.map((node) => [node.id, node]));
  const spans = new Map();
  for (const { type, to, properties } of given.relationships) {
    if (type !== "MENTIONS" || !["Person", "Organization", "Place"].includes(label.get(to)?.label)) continue;
    const { label: kind, properties: node } = label.get(to);
    properties.startOffsets.forEach((start, at) =>
      spans.set(`${start}-${properties.endOffsets[at]}`, {
        start,
        end: properties.endOffsets[at],
        entity: `${given.article.id} ${to}`,
        naive: `${kind} ${node.name.toLowerCase()}`,
      }),
    );
  }
  for (const { type, to, properties } of resolved.relationships) {
    if (type !== "MENTIONS") continue;
    properties.startOffsets.forEach((start, at) => {
      const found = spans.get(`${start}-${properties.endOffsets[at]}`);
      if (found !== undefined) found.resolved = to;
    });
  }
  return [...spans.values()];
}

/** The gold mention that overlaps most, one for each found mention and one only. */
function align(gold, found) {
  const pairs = gold
    .flatMap((one, g) =>
      found.map((other, f) => {
        const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
        return { g, f, share: shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start)) };
      }),
    )
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share || a.g - b.g || a.f - b.f);
  const [usedGold, usedFound] = [new Set(), new Set()];
  return pairs.flatMap(({ g, f }) => {
    if (usedGold.has(g) || usedFound.has(f)) return [];
    usedGold.add(g);
    usedFound.add(f);
    return [{ chain: gold[g].chain, ...found[f] }];
  });
}

function groups(items, keyOf) {
  const found = new Map();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

const f1 = (p, r) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
const show = (...values) => values.map((value) => value.toFixed(3)).join("  ");

/** B-cubed over the mentions that gold and system share. */
function bCubed(mentions, rule) {
  const [chains, nodes] = [groups(mentions, ({ chain }) => chain), groups(mentions, (one) => one[rule])];
  let [precision, recall] = [0, 0];
  for (const mention of mentions) {
    const right = nodes.get(mention[rule]).filter(({ chain }) => chain === mention.chain).length;
    precision += right / nodes.get(mention[rule]).length;
    recall += right / chains.get(mention.chain).length;
  }
  return [precision / mentions.length, recall / mentions.length];
}

/** Pairs of entities of two articles that are one node, against those that are one chain. */
function merges(mentions, rule) {
  const entities = [...groups(mentions, ({ entity }) => entity)].map(([entity, own]) => {
    const chains = [...groups(own, ({ chain }) => chain)].sort(
      (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
    );
    return { article: entity.split(" ")[0], chain: chains[0][0], node: own[0][rule] };
  });
  let [gold, said, right] = [0, 0, 0];
  entities.forEach((a, at) => {
    for (const b of entities.slice(at + 1)) {
      if (a.article === b.article) continue;
      const [one, node] = [a.chain === b.chain, a.node === b.node];
      gold += one;
      said += node;
      right += one && node;
    }
  });
  return { precision: right / said, recall: right / gold, said, right, gold, entities: entities.length };
}

if (!existsSync(corpus)) {
  console.log("score:merges needs the corpora beside the project, which are not here; nothing was scored.");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "onrecord-merges-"));
const store = await openStore(join(folder, "store.lbug"), { access: "write" });
try {
  const documents = readDocuments();
  const graphs = [];
  for (const { name, text } of documents) graphs.push(await extractGraph({ source: name, key: name, content: text }));
  await store.writeArticles(graphs);
  const resolved = new Map();
  for await (const graph of store.readArticles()) resolved.set(graph.article.id, graph);
  const mentions = documents.flatMap((document, at) => {
    const given = graphs[at];
    return align(spansIn(given.article.text, document), foundMentions(given, resolved.get(given.article.id)));
  });
  const gold = documents.reduce((sum, { mentions: own }) => sum + own.length, 0);
  console.log(`MEANTIME airbus and apple: ${documents.length} articles, ${gold} mentions of people, bodies and places`);
  console.log(`${mentions.length} of them found; the scores are over these\n`);
  console.log("                     B-cubed P  R      F1     merges P  R      F1");
  for (const [title, rule] of [
    ["same name, same node", "naive"],
    ["resolution", "resolved"],
  ]) {
    const [p, r] = bCubed(mentions, rule);
    const pairs = merges(mentions, rule);
    const counts = `(${pairs.right} right of ${pairs.said}, ${pairs.gold} in gold)`;
    console.log(
      `${title.padEnd(22)}${show(p, r, f1(p, r))}   ${show(pairs.precision, pairs.recall, f1(pairs.precision, pairs.recall))}  ${counts}`,
    );
  }
  if (process.argv.includes("--pairs")) {
    const named = groups(mentions, ({ resolved: node }) => node);
    for (const [node, own] of named) {
      const chains = [...groups(own, ({ chain }) => chain)].map(([chain, all]) => `${chain} ×${all.length}`);
      if (chains.length > 1) console.log(`mixed: ${node}: ${chains.join(", ")}`);
    }
    for (const [chain, own] of groups(mentions, ({ chain }) => chain)) {
      const nodes = [...groups(own, ({ resolved: node }) => node)].map(([node, all]) => `${node} ×${all.length}`);
      if (nodes.length > 1) console.log(`split: ${chain}: ${nodes.join(", ")}`);
    }
  }
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
