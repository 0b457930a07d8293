import type { ArticleGraph } from "../src/model/graph-document.js";
import { articleId } from "../src/model/ids.js";

/** The same graph as of another article: a new key, new ids for what belongs to the article alone; entities stay shared. */
export function underNewKey(graph: ArticleGraph, number: number): ArticleGraph {
  const key = `${graph.article.key ?? graph.article.id}#${number}`;
  const [old, id] = [graph.article.id, articleId({ key: `copy-${number}-${key}`, sha256: graph.article.sha256 })];
  const [oldTail, tail] = [old.slice("article:".length), id.slice("article:".length)];
  const text = JSON.stringify({ ...graph, source: key })
    .replaceAll(oldTail, tail)
    .replaceAll(
      /"id":"([0-9a-f]{20})"/gu,
      (_, hash: string) => `"id":"${hash.slice(0, 12)}${number.toString(16).padStart(8, "0").slice(-8)}"`,
    );
  const renamed = JSON.parse(text) as ArticleGraph;
  const article = { ...renamed.article, key };
  const nodes = renamed.nodes.map((node) =>
    node.label === "Article" ? { ...node, properties: { ...node.properties, key } } : node,
  );
  return { ...renamed, article, nodes };
}
