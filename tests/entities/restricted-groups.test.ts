import { describe, expect, it } from "@jest/globals";
import { findEntities } from "./find-entities.js";

const surfaces = async (text: string, name: string): Promise<readonly string[]> => {
  const entity = (await findEntities(text)).find((found) => found.label === "Collective" && found.name === name);
  return entity?.mentions.filter(({ kind }) => kind === "name").map(({ start, end }) => text.slice(start, end)) ?? [];
};

describe("some of a people", () => {
  it("are not the people, where the text names both", async () => {
    const text =
      "Norwegians vote on Monday. Some Norwegians who live in Lima cannot. Ana Reis said that Norwegians like fish.";
    expect(await surfaces(text, "Norwegians")).toEqual(["Norwegians", "Norwegians"]);
    expect((await surfaces(text, "Norwegians")).length).toBeLessThan(text.match(/Norwegians/gu)?.length ?? 0);
  });

  it("are told by a noun before them too", async () => {
    const text = "Norwegians vote on Monday. A generation of Norwegians has not. Norwegians like fish, Ana Reis said.";
    expect(await surfaces(text, "Norwegians")).toHaveLength(2);
  });

  it("keep the name where the text names no others", async () => {
    expect(await surfaces("Ana Reis met 300 Norwegians in Lima on Friday.", "Norwegians")).toEqual(["Norwegians"]);
  });
});

describe("a place as it may come to be", () => {
  it("is not the place, where the text names both", async () => {
    const text =
      "Norway votes on Monday. Ana Reis dreams of a more modern Norway. A Norway expert asked why Norway waits.";
    const entity = (await findEntities(text)).find(({ name }) => name === "Norway");
    const names = entity?.mentions
      .filter(({ kind }) => kind === "name")
      .map(({ start }) => text.slice(start - 7, start));
    expect(names).toHaveLength(3);
    expect(names).not.toContain("modern ");
  });

  it("is the place where the text names no other", async () => {
    const entities = await findEntities("Ana Reis dreams of a modern Norway, a friend said.");
    expect(entities.map(({ name }) => name)).toContain("Norway");
  });
});
