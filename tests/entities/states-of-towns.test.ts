import { describe, expect, it } from "@jest/globals";
import { labelled } from "./find-entities.js";

const places = async (text: string): Promise<string[]> =>
  (await labelled(text)).filter((name) => name.startsWith("Place"));

describe("a state that is called like a city", () => {
  it("stands behind a town of its own", async () => {
    const text = "Ana Reis grew up in Rochester, New York, and moved to New York City in 1990.";
    expect(await places(text)).toEqual(["Place New York", "Place New York State", "Place Rochester"]);
  });

  it("is the city in a list of cities", async () => {
    expect(await places("Ana Reis spoke in Chicago, New York and Boston on Friday.")).toContain("Place New York");
    expect(await places("Ana Reis spoke in Albany, Buffalo, New York and Boston.")).toContain("Place New York");
  });
});
