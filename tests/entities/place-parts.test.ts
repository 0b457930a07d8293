import { describe, expect, it } from "@jest/globals";
import { chain, findEntities, labelled } from "./find-entities.js";

describe("a part of a place", () => {
  it("is a place of its own, of the same country, where the text names the whole", async () => {
    const text = "Ana Reis flew to Norway on Monday. Floods hit northern Norway on Friday.";
    expect(await labelled(text)).toEqual(["Person Ana Reis", "Place Norway", "Place northern Norway"]);
    expect(await chain(text, "northern Norway")).toEqual(["northern Norway"]);
    const part = (await findEntities(text)).find(({ name }) => name === "northern Norway");
    expect(part?.countryCode).toBe("NO");
  });

  it("is what lies around a town of its name, too", async () => {
    const text = "Troops entered Kandahar on Friday. Fighting went on in Kandahar province, Ana Reis said.";
    const found = await findEntities(text);
    expect(found.find(({ name }) => name === "Kandahar province")).toMatchObject({ label: "Place", countryCode: "AF" });
    expect(await chain(text, "Kandahar province")).toEqual(["Kandahar province"]);
  });

  it("stands for the whole where the text names nothing else of it", async () => {
    expect(await labelled("Floods hit northern Norway on Friday.")).toEqual(["Place Norway"]);
  });
});
