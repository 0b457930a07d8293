import { describe, expect, it } from "@jest/globals";
import { collectGraph } from "../../src/export/collect-graph.js";
import { samples } from "./sample-graph.js";

describe("collectGraph", () => {
  it("holds what articles share once, and all that is theirs alone", async () => {
    const { nodes, relationships } = await collectGraph(samples);
    expect(nodes.map((node) => node.id)).toEqual([
      "article:first",
      "article:second",
      "person:ada-brook",
      "place:lyon",
      "statement:first:0-4",
      "statement:second:0-4",
    ]);
    expect(relationships).toHaveLength(10);
    expect(relationships.map(({ type }) => type)).toEqual([
      "MENTIONS",
      "MENTIONS",
      "MENTIONS",
      "MENTIONS",
      "REPORTS",
      "REPORTS",
      "SAID",
      "SAID",
      "HOLDS_ROLE",
      "HOLDS_ROLE",
    ]);
  });

  it("does not depend on the order of the articles", async () => {
    expect(await collectGraph([...samples].reverse())).toEqual(await collectGraph(samples));
  });

  it("refuses a relationship whose end is missing, and names both", async () => {
    const [first] = samples;
    const cut = { ...first!, nodes: first!.nodes.filter((node) => node.id !== "place:lyon") };
    await expect(collectGraph([cut])).rejects.toMatchObject({
      code: "graph-invalid",
      message: expect.stringMatching(/joins place:lyon/u),
    });
  });
});
