import { beforeAll, describe, expect, it } from "@jest/globals";
import { goldNames, nodesOf, readGold, speakersOf, type GoldArticle } from "./helpers/gold.js";
import type { ArticleGraph } from "../src/model/graph-document.js";

interface Scored {
  readonly name: string;
  readonly gold: GoldArticle;
  readonly graph: ArticleGraph;
}

let scored: readonly Scored[] = [];

beforeAll(async () => {
  scored = await Promise.all(goldNames.map(async (name) => ({ name, ...(await readGold(name)) })));
});

/** Statements with the gold words, by their text. */
function matches({ gold, graph }: Scored): { found: number; right: number; predicted: number } {
  const statements = nodesOf(graph, "Statement");
  let [found, right] = [0, 0];
  for (const { words, speaker } of gold.statements) {
    const statement = statements.find((node) => node.properties.text === words);
    if (statement === undefined) continue;
    found++;
    const speakers = speakersOf(graph, statement.id).map((name) => name.toLowerCase());
    if (speaker === null ? speakers.length === 0 : speakers.includes(speaker.toLowerCase())) right++;
  }
  return { found, right, predicted: statements.length };
}

describe("articles annotated by hand", () => {
  it("have exactly the people that a reader finds", () => {
    for (const { gold, graph } of scored) {
      const people = nodesOf(graph, "Person").map((node) => node.properties.name);
      expect(people.sort()).toEqual(gold.people);
    }
  });

  it("have the places, and the places that lie in them", () => {
    const all = scored.flatMap(({ gold, graph }) => {
      const places = new Map(nodesOf(graph, "Place").map((node) => [node.properties.name, node.id]));
      for (const [inner, outer] of gold.locatedIn) {
        const located = graph.relationships.some(
          (relationship) =>
            relationship.type === "LOCATED_IN" &&
            relationship.from === places.get(inner) &&
            relationship.to === places.get(outer),
        );
        expect([inner, outer, located]).toEqual([inner, outer, true]);
      }
      return gold.places.map((name) => places.has(name));
    });
    expect(all.filter(Boolean).length / all.length).toBeGreaterThanOrEqual(0.9);
  });

  it("have at least nine in ten of their statements, word for word, nine in ten by the right speaker", () => {
    const results = scored.map(matches);
    const sum = (key: "found" | "right" | "predicted"): number =>
      results.reduce((total, result) => total + result[key], 0);
    const gold = scored.reduce((total, { gold: { statements } }) => total + statements.length, 0);
    expect(sum("found") / gold).toBeGreaterThanOrEqual(0.9);
    expect(sum("found") / sum("predicted")).toBeGreaterThanOrEqual(0.9);
    expect(sum("right") / sum("found")).toBeGreaterThanOrEqual(0.9);
  });
});
