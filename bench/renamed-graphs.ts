import { createHash } from "node:crypto";
import type { ArticleGraph, GraphNode } from "../src/model/graph-document.js";
import { articleId } from "../src/model/ids.js";
import { inventedWords } from "../tests/helpers/generated-claims.js";

/** One sentence in so many keeps its words, as often as news repeat each other. */
const keptShare = 100;

/** The word with its second and third letters moved on, differently for each number up to 676. */
function moved(word: string, number: number): string {
  const move = (letter: string, by: number) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + by) % 26));
  return `${word.charAt(0)}${move(word.charAt(1), number % 26)}${move(word.charAt(2), Math.floor(number / 26) % 26)}${word.slice(3)}`;
}

/** The text in other words of the same length: offsets stay as they are. */
function inOtherWords(text: string, number: number): string {
  return text.replaceAll(/[^.]+\.?/gu, (sentence, at: number) =>
    (number * 31 + at) % keptShare === 0
      ? sentence
      : sentence.replaceAll(/\p{L}{3,}/gu, (word) =>
          inventedWords.has(word.toLowerCase()) ? moved(word, number) : word,
        ),
  );
}

function sliced(text: string, spans: readonly number[]): string {
  const slices: string[] = [];
  for (let at = 0; at + 1 < spans.length; at += 2) slices.push(text.slice(spans[at], spans[at + 1]));
  return slices.join(" ");
}

/**
 * The same graph as of another article: a new key, new ids for what belongs to the article alone, other words but for
 * some sentences; entities stay shared.
 */
export function underNewKey(graph: ArticleGraph, number: number): ArticleGraph {
  const key = `${graph.article.key ?? graph.article.id}#${number}`;
  const text = inOtherWords(graph.article.text, number);
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const [old, id] = [graph.article.id, articleId({ key, sha256 })];
  const [oldTail, tail] = [old.slice("article:".length), id.slice("article:".length)];
  const renamed = JSON.parse(
    JSON.stringify({ ...graph, source: key })
      .replaceAll(oldTail, tail)
      .replaceAll(
        /"id":"([0-9a-f]{20})"/gu,
        (_, hash: string) => `"id":"${hash.slice(0, 12)}${number.toString(16).padStart(8, "0").slice(-8)}"`,
      ),
  ) as ArticleGraph;
  const article = { ...renamed.article, key, text, sha256, title: text.slice(0, renamed.article.title?.length ?? 0) };
  const nodes = renamed.nodes.map((node): GraphNode => {
    if (node.label === "Article") return { ...node, properties: { ...node.properties, ...article } };
    if (node.label !== "Statement") return node;
    return { ...node, properties: { ...node.properties, text: sliced(text, node.properties.spans) } };
  });
  return { ...renamed, article, nodes };
}
