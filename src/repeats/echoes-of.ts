import type { ArticleGraph, GraphNode } from "../model/graph-document.js";
import { clausesOf } from "./clauses.js";
import { clauseKey, deniedMark } from "./echo.js";
import { sketchArticle } from "./duplicate.js";
import { hashOf, shingles, winnow, writeHash } from "./fingerprints.js";
import { wordsOf } from "./words.js";

type StatementNode = Extract<GraphNode, { label: "Statement" }>;

/** Content words of a shingle. */
const shingleWords = 3;

/**
 * Shingles of a window. Of a quotation each is kept, so that one with cuts is found by any three content words in a row;
 * of a long one, or of what a reporter put in own words, it takes four or five.
 */
function windowOf(kind: string, contentWords: number): number {
  if (kind === "indirect") return 3;
  return contentWords <= 16 ? 1 : 2;
}

/** What only asks, wants, orders or warns asserts nothing that could be denied. */
const asserting = new Set(["said", "wrote", "thinks", "promises", "denies", "accuses"]);

function wordKeys({ text, kind }: StatementNode["properties"]): readonly string[] {
  const words = wordsOf(text);
  const content = words.filter(({ isContent }) => isContent).map(({ norm }) => norm);
  if (content.length >= shingleWords) {
    return winnow(shingles(content, shingleWords), windowOf(kind, content.length)).map((hash) => `s${writeHash(hash)}`);
  }
  const all = words.map(({ norm }) => norm).join(" ");
  return content.length < shingleWords - 1 ? [] : [`w${writeHash(hashOf(all))}`];
}

/** Where an offset of a statement's words stands in its article: the words are the slices joined by a space. */
function articleOffset(spans: readonly number[], offset: number): number {
  let rest = offset;
  for (let at = 0; at + 1 < spans.length; at += 2) {
    const [start, end] = [spans[at] ?? 0, spans[at + 1] ?? 0];
    if (rest < end - start) return start + rest;
    rest -= end - start + 1;
  }
  return -1;
}

/** Where the article mentions the speakers of each statement by a pronoun. */
function speakersPronouns(graph: ArticleGraph): ReadonlyMap<string, ReadonlySet<number>> {
  const pronouns = new Map<string, number[]>();
  for (const { type, to, properties } of graph.relationships) {
    if (type !== "MENTIONS") continue;
    pronouns.set(
      to,
      properties.startOffsets.filter((_, at) => properties.kinds[at] === "pronoun"),
    );
  }
  const found = new Map<string, Set<number>>();
  for (const { type, from, to } of graph.relationships) {
    if (type === "SAID") found.set(to, new Set([...(found.get(to) ?? []), ...(pronouns.get(from) ?? [])]));
  }
  return found;
}

function clauseKeys({ properties }: StatementNode, pronouns: ReadonlySet<number>): readonly string[] {
  const { text, kind, mode, polarity, spans } = properties;
  const isDenial = mode === "denies" && polarity === "denied";
  // "Did not say that …" denies no more than the saying.
  if (!asserting.has(mode) || (polarity === "denied" && !isDenial)) return [];
  const isSpeaker = (start: number) => pronouns.has(articleOffset(spans, start));
  return clausesOf({ text, kind, isDenial, isSpeaker }).flatMap((clause) =>
    clause.isDenied ? [clauseKey(clause.key), deniedMark(clause.key)] : [clauseKey(clause.key)],
  );
}

/** What a node of an article is found by again. */
export interface Echoes {
  readonly echoes: readonly string[];
  readonly sketch?: string;
}

/** The keys of an article and of its statements, by the ids of their nodes: they hang on nothing but the article. */
export function echoesOf(graph: ArticleGraph): ReadonlyMap<string, Echoes> {
  const { keys, sketch } = sketchArticle(graph.article.text);
  const found = new Map<string, Echoes>([[graph.article.id, { echoes: keys, sketch }]]);
  const pronouns = speakersPronouns(graph);
  for (const node of graph.nodes) {
    if (node.label !== "Statement") continue;
    const clauses = clauseKeys(node, pronouns.get(node.id) ?? new Set());
    found.set(node.id, { echoes: [...new Set([...wordKeys(node.properties), ...clauses])] });
  }
  return found;
}
