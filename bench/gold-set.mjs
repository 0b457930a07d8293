// Reads the articles that are annotated by hand (tests/gold), extracts their graphs, and tells which node of a graph is
// which annotated entity. The scorers of statements and relations stand on it.
import { readFileSync, readdirSync } from "node:fs";
import { extractGraph } from "../dist/index.js";

const folder = new URL("../tests/gold/", import.meta.url);
export const splits = ["dev", "test"];

/** The annotated articles of a split, each with its graph. */
export async function readGoldSet(split) {
  const articles = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    const gold = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    if (gold.split !== split) continue;
    const content = readFileSync(new URL(file.replace(/json$/u, "txt"), folder), "utf8").trimEnd();
    const { published, publisher } = gold;
    const graph = await extractGraph({ source: file, content, published, publisher });
    articles.push({ name: file.replace(/\.json$/u, ""), text: content, gold, graph, same: alignEntities(gold, graph) });
  }
  return articles;
}

/** Share of the characters of both that both have. */
export function jaccard(a, b) {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (a.end - a.start + b.end - b.start - both);
}

/**
 * The same words but for a title or an article: equal ends will do where most of the words differ. Equal starts will
 * do for a source without a name, with or without what follows it ("a driver who had seen it").
 */
const sameWords = (a, b, label) =>
  jaccard(a, b) >= 0.5 ||
  (label !== undefined && a.end === b.end && jaccard(a, b) > 0.2) ||
  (label === "Collective" && a.start === b.start);

/** A name that both call a name tells more than all else; of nested mentions the closer one tells more. */
const weight = (a, b) => (a.kind === "name" && b.kind === "name" ? 10 : 1) * jaccard(a, b);

/** Map from the id of a node to the id of the annotated entity most of whose mentions it has. */
function alignEntities(gold, graph) {
  const same = new Map();
  const labels = new Map(graph.nodes.map((node) => [node.id, node.label]));
  for (const { type, to, properties } of graph.relationships) {
    if (type !== "MENTIONS") continue;
    const mentions = properties.startOffsets.map((start, i) => ({
      start,
      end: properties.endOffsets[i],
      kind: properties.kinds[i],
    }));
    let best;
    for (const entity of gold.entities) {
      const sameLabel = entity.label === labels.get(to);
      const shared = entity.mentions.flatMap((own) =>
        mentions
          .filter((mention) => sameWords(own, mention, sameLabel ? entity.label : undefined))
          .map((mention) => weight(own, mention)),
      );
      const score = shared.reduce((sum, each) => sum + each, 0) + (shared.length > 0 && sameLabel ? 0.5 : 0);
      if (score > 0 && (best === undefined || score > best.score)) best = { id: entity.id, score };
    }
    if (best !== undefined) same.set(to, best.id);
  }
  return same;
}

export const share = (part, whole) => (whole === 0 ? "    -" : (part / whole).toFixed(3));

/** Precision, recall and F1 as one text. */
export function measures(right, predicted, gold) {
  const f1 = (2 * right) / Math.max(1, predicted + gold);
  return `P ${share(right, predicted)} R ${share(right, gold)} F1 ${f1.toFixed(3)} (right ${right}, predicted ${predicted}, gold ${gold})`;
}
