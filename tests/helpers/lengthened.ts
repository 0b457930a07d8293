import type { ArticleGraph } from "../../src/model/graph-document.js";

/** An article with a text of a given length; what is added is said by nobody. */
export function lengthened(graph: ArticleGraph, length: number, added: string): ArticleGraph {
  const text = graph.article.text.padEnd(length, added);
  const nodes = graph.nodes.map((node) =>
    node.label === "Article" ? { ...node, properties: { ...node.properties, text } } : node,
  );
  return { ...graph, article: { ...graph.article, text }, nodes };
}
