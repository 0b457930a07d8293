import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { extractGraph } from "../../src/pipeline/extract-graph.js";
import type { ArticleGraph, GraphNode } from "../../src/model/graph-document.js";

/** What a person found in an article, by hand; `speaker` is null where the source is a thing. */
export interface GoldArticle {
  readonly text?: string;
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly locatedIn: readonly (readonly [string, string])[];
  readonly statements: readonly { readonly speaker: string | null; readonly words: string }[];
}

const folder = path.resolve("tests/gold/exact");

export const goldNames = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length))
  .sort();

export async function readGold(name: string): Promise<{ gold: GoldArticle; graph: ArticleGraph }> {
  const gold = JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")) as GoldArticle;
  const file = path.join(folder, gold.text ?? `${name}.txt`);
  return { gold, graph: await extractGraph({ source: name, content: readFileSync(file) }) };
}

export function nodesOf<L extends GraphNode["label"]>(
  graph: ArticleGraph,
  label: L,
): readonly Extract<GraphNode, { label: L }>[] {
  return graph.nodes.filter((node): node is Extract<GraphNode, { label: L }> => node.label === label);
}

/** Names of the speakers of a statement; the empty list where its source is a thing. */
export function speakersOf(graph: ArticleGraph, statement: string): readonly string[] {
  const names = new Map(
    graph.nodes.flatMap((node) => ("name" in node.properties ? [[node.id, node.properties.name]] : [])),
  );
  return graph.relationships
    .filter((relationship) => relationship.type === "SAID" && relationship.to === statement)
    .map((relationship) => names.get(relationship.from) ?? "");
}
