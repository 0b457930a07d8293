import { describe, expect, it } from "@jest/globals";
import { extractGraph } from "../../src/pipeline/extract-graph.js";

async function relations(type: "HOLDS_ROLE" | "LOCATED_IN", content: string): Promise<string[]> {
  const { relationships } = await extractGraph({ source: "test", content });
  return relationships.flatMap((relationship) => {
    if (relationship.type !== type) return [];
    const role = relationship.type === "HOLDS_ROLE" ? relationship.properties : undefined;
    return `${relationship.from} ${role === undefined ? "" : `${role.former ? "former " : ""}${role.role} `}${relationship.to}`;
  });
}

describe("roles", () => {
  it.each<[string, string]>([
    ["Acme Foods chief executive Ana Reis left.", "person:ana-reis chief executive organization:acme-foods"],
    ["Ana Reis, the mayor of Porto, left.", "person:ana-reis mayor place:porto"],
    ["The summit in Kenya was opened by Kenyan President Tom Okafor.", "person:tom-okafor president place:kenya"],
    [
      "Tom Okafor's former lawyer Ana Reis left, and Tom Okafor stayed.",
      "person:ana-reis former lawyer person:tom-okafor",
    ],
  ])("%s", async (text, expected) => {
    expect(await relations("HOLDS_ROLE", text)).toContain(expected);
  });
});

describe("places inside places", () => {
  it.each<[string, string[]]>([
    ["They met in Lagos, Nigeria.", ["place:lagos place:nigeria"]],
    ["They met in Brno in the Czech Republic.", ["place:brno place:czechia"]],
    ["Portugal is mourning. Thousands came to Porto.", ["place:porto place:portugal"]],
    ["They flew from Lagos to Kenya.", []],
  ])("%s", async (text, expected) => {
    expect(await relations("LOCATED_IN", text)).toEqual(expected);
  });
});
