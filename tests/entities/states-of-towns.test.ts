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

describe("an American state", () => {
  it("is meant by its short form behind a town", async () => {
    const text = "TULSA, Okla. (AP) — A man from Fresno, Calif., met a woman from Camden, N.J., on Friday.";
    expect(await places(text)).toEqual([
      "Place California",
      "Place Camden",
      "Place Fresno",
      "Place New Jersey",
      "Place Oklahoma",
      "Place Tulsa",
    ]);
  });

  it("is the Georgia beside others, and not that beside Russia", async () => {
    expect(await places("The firm has mills in Georgia and Alabama.")).toContain("Place State of Georgia");
    expect(await places("Georgia and Russia went to war. A man in Alabama wept.")).toContain("Place Georgia");
    expect(await places("The firm has mills in Georgia and Armenia.")).toContain("Place Georgia");
  });
});
