import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { placeOrPerson, sharedWords } from "../../src/entities/place-or-person.js";
import { extractGraph } from "../../src/pipeline/extract-graph.js";

async function labelled(content: string): Promise<Readonly<Record<string, string>>> {
  const { nodes } = await extractGraph({ source: "test", content });
  return Object.fromEntries(
    nodes.map(({ label, properties }) => [("name" in properties && properties.name) || "", label]),
  );
}

describe("words that name towns and people", () => {
  it("takes a capital for the town where nobody in the text has its name", async () => {
    expect(await labelled("The Kremlin has accused Pristina of provocation, Ana Reis said.")).toMatchObject({
      Pristina: "Place",
      "Ana Reis": "Person",
    });
  });

  it("takes a first name for the person who has it, unless something happens there", async () => {
    const text = "Milan Petrovic spoke on Thursday. “I told Milan that we need a road,” Ana Reis said.";
    expect(await labelled(text)).not.toHaveProperty("Milan");
    expect(await labelled(`${text} They had met in Milan.`)).toMatchObject({ Milan: "Place" });
  });

  it("takes a surname for the person who has it, whoever speaks to her, unless something happens there", async () => {
    const text = "Amy Stroud took over in May. The minister spoke to Stroud on Friday, Ana Reis said.";
    expect(await labelled(text)).not.toHaveProperty("Stroud");
    expect(await labelled(`${text} They had met in Stroud.`)).toMatchObject({ Stroud: "Place" });
  });

  it.each([
    ["MOMBASA - Ana Reis said that the bridge was closed.", "Mombasa"],
    ["Bengaluru: Ana Reis said that the bridge was closed.", "Bengaluru"],
    ["SOFIA (AP) — Ana Reis said that the bridge was closed.", "Sofia"],
  ])("takes the town before a dash for where the report comes from: %s", async (text, town) => {
    expect(await labelled(text)).toMatchObject({ [town]: "Place" });
  });

  it("sees that something happens in each town of a list", () => {
    const { tokens } = analyseText("Protests were reported in Arad, Timișoara and Iași. In Cluj, Stroud said so.");
    const at = (name: string) => {
      const first = tokens.findIndex(({ text }) => text === name);
      return { key: name.toLowerCase(), first, end: first + 1 };
    };
    const { surelyLocated } = sharedWords(tokens, [], ["Arad", "Timișoara", "Iași", "Cluj", "Stroud"].map(at));
    expect([...surelyLocated]).toEqual(["arad", "timișoara", "iași", "cluj"]);
  });

  it("takes a town where something happens for no person whom the text does not name", () => {
    const place = { name: "Timişoara", kind: "city", countryCode: "RO", population: 315_053 } as const;
    const none = { ofPeople: new Set<string>(), given: new Set<string>(), family: new Set<string>() };
    const located = new Set(["timişoara"]);
    const shared = { ...none, located, surelyLocated: located };
    expect(placeOrPerson("timişoara", "Timişoara", place, shared)).toBe("Place");
    expect(placeOrPerson("timişoara", "Timişoara", place, { ...shared, ofPeople: located })).toBeUndefined();
  });
});
