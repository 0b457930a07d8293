import type { ArticleFailure, ArticleGraph } from "../../src/model/graph-document.js";

function isArticleGraph(value: unknown): value is ArticleGraph {
  if (typeof value !== "object" || value === null) return false;
  const { article, nodes, relationships } = value as Partial<Record<string, unknown>>;
  const holdsText = typeof article === "object" && article !== null && "text" in article && "id" in article;
  return holdsText && Array.isArray(nodes) && Array.isArray(relationships);
}

function isFailure(value: unknown): value is ArticleFailure {
  return typeof value === "object" && value !== null && "error" in value;
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${place} is no JSON. Open what \`onrecord export --format json\` writes.`, { cause });
  }
}

/** The article graphs of a file that `onrecord export --format json` or `onrecord extract` wrote, one a line. */
export function readArticleGraphs(name: string, text: string): readonly ArticleGraph[] {
  const lines = text.split("\n").map((line, index) => ({ line, place: `${name}, line ${index + 1},` }));
  const values = lines.flatMap(({ line, place }) => (line.trim() === "" ? [] : [{ value: parse(line, place), place }]));
  return values.flatMap(({ value, place }) => {
    if (isFailure(value)) return []; // It stands in the place of an article that was never read.
    if (isArticleGraph(value)) return [value];
    throw new Error(`${place} holds no article with its nodes and relationships, as onrecord exports them.`);
  });
}
