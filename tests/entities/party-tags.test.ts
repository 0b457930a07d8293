import { describe, expect, it } from "@jest/globals";
import { extractGraph } from "../../src/pipeline/extract-graph.js";

interface Told {
  readonly facts: readonly string[];
  readonly about: readonly string[];
  /** The words by which each node is mentioned. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

async function tell(content: string): Promise<Told> {
  const more = "The people of the town had heard about this before.";
  const graph = await extractGraph({ source: "test", content: `${content}\n\n${more}`, published: "2024-05-16" });
  const { text } = graph.article;
  const name = new Map(graph.nodes.map((node) => [node.id, "name" in node.properties ? node.properties.name : ""]));
  const facts = graph.relationships.flatMap(({ type, from, to, properties }) => {
    if (type !== "MEMBER_OF" && type !== "HOLDS_ROLE") return [];
    const role = "role" in properties ? ` ${properties.role}` : "";
    const former = "former" in properties && properties.former === true ? " (former)" : "";
    const words = text.slice(properties.startOffset, properties.endOffset);
    return `${name.get(from) ?? ""} ${type}${role}${former} ${name.get(to) ?? ""}: ${words}`;
  });
  const about = graph.relationships.flatMap(({ type, to }) => (type === "ABOUT" ? [name.get(to) ?? ""] : []));
  const words = graph.relationships.flatMap(({ type, to, properties }) =>
    type === "MENTIONS" && "surfaces" in properties ? [[name.get(to) ?? "", properties.surfaces] as const] : [],
  );
  return { facts: facts.sort(), about, words: Object.fromEntries(words) };
}

describe("what stands beside the name of a politician", () => {
  it("is a party and a state, by their letters", async () => {
    const { facts, words } = await tell(
      "Sen. Paul Hardin (R-S.C.) said the bill was dead. Rep. Nora Wells, D-Va., voted for it. Sen. Lou Marsh (I-Vt.) left.",
    );
    expect(facts).toEqual([
      "Lou Marsh HOLDS_ROLE senator Vermont: Sen. Lou Marsh (I-Vt.",
      "Nora Wells HOLDS_ROLE representative Virginia: Rep. Nora Wells, D-Va.",
      "Nora Wells MEMBER_OF Democrats: Rep. Nora Wells, D-Va.",
      "Paul Hardin HOLDS_ROLE senator South Carolina: Sen. Paul Hardin (R-S.C.",
      "Paul Hardin MEMBER_OF Republicans: Sen. Paul Hardin (R-S.C.",
    ]);
    expect(words["South Carolina"]).toEqual(["S.C."]);
    expect(words["Republicans"]).toEqual(["R"]);
  });

  it("is a party by its name, and joins those that the text speaks of", async () => {
    const { facts, words } = await tell(
      "Republican presidential nominee Alan Brook met former Democratic mayor Rita Sands. Republicans cheered.",
    );
    expect(facts).toEqual([
      "Alan Brook MEMBER_OF Republicans: Republican presidential nominee Alan Brook",
      "Rita Sands MEMBER_OF (former) Democrats: Democratic mayor Rita Sands",
    ]);
    expect(words["Republicans"]).toEqual(["Republican", "Republicans"]);
  });

  it("is not what a statement is about", async () => {
    const { about } = await tell("Tom Hale said Republican nominee Alan Brook would lose the vote.");
    expect(about).toEqual(["Alan Brook"]);
  });

  it("is nothing where the word belongs to a body or another sentence", async () => {
    const { facts } = await tell(
      "The Republican National Committee and Alan Brook disagreed. He was no Democrat. Alan Brook (D) is a grade.",
    );
    expect(facts).toEqual(["Alan Brook MEMBER_OF Democrats: Alan Brook (D"]);
  });
});
