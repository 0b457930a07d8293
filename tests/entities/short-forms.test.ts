import { describe, expect, it } from "@jest/globals";
import { gazetteer } from "../../src/entities/gazetteer.js";
import { groupNames } from "../../src/entities/group-names.js";
import type { NameMention } from "../../src/model/mention.js";
import { findEntities, labelled } from "./find-entities.js";

const bodies = async (text: string): Promise<string[]> =>
  (await labelled(text)).filter((name) => name.startsWith("Organization"));

/** Names of bodies, one behind the other. */
const bodiesAt = (...names: readonly string[]): NameMention[] =>
  names.map((name, i) => {
    const [start, label] = [100 * i, "Organization"] as const;
    return { name, label, start, end: start + name.length, roles: [], method: "test", confidence: 1 };
  });

const joined = (...names: readonly string[]): (readonly string[])[] =>
  groupNames(bodiesAt(...names), gazetteer()).map((entity) => entity.aliases);

async function aliases(text: string, name: string): Promise<readonly string[] | undefined> {
  return (await findEntities(text)).find((entity) => entity.name === name)?.aliases;
}

/** The names by which a text calls somebody, one for each time. */
async function calls(text: string, name: string): Promise<string[]> {
  const entity = (await findEntities(text)).find((found) => found.name === name);
  const names = entity?.mentions.filter(({ kind }) => kind === "name") ?? [];
  return names.map(({ start, end }) => text.slice(start, end));
}

describe("short names of bodies", () => {
  it("are the beginning of a longer one that stands before, or below the headline", () => {
    expect(joined("Northgate Fellowship", "Northgate")).toEqual([["Northgate", "Northgate Fellowship"]]);
    expect(joined("Living Waters Fellowship", "Living Waters")).toHaveLength(1);
    expect(joined("Northgate", "Northgate Fellowship")).toHaveLength(2);
    expect(groupNames(bodiesAt("Northgate", "Northgate Fellowship"), gazetteer(), 20)).toHaveLength(1);
  });

  it("are another body where they are those of a place or of very many, or where two would do", () => {
    expect(joined("Leeds Choral Society", "Leeds")).toHaveLength(2);
    expect(joined("National Rail Museum", "National")).toHaveLength(2);
    expect(joined("Northgate Fellowship", "Northgate Circle", "Northgate")).toHaveLength(3);
  });

  it("are the club of the town", () => {
    expect(joined("Preston North End", "Preston")).toEqual([["Preston", "Preston North End"]]);
  });

  it("stand in brackets, whatever their letters", async () => {
    const text =
      "The National Institute for Disaster Risk Management (INGD) said that 312 schools had been destroyed. The INGD asked for tents.";
    expect(await aliases(text, "National Institute for Disaster Risk Management")).toEqual([
      "INGD",
      "National Institute for Disaster Risk Management",
    ]);
    expect(await bodies("The Royal Geographical Society (UEFA) met in Leeds.")).toHaveLength(2);
  });
});

describe("surnames of a family", () => {
  it("are those of a wife whom the text names by a first name alone", async () => {
    const text = "Doug Rennie and his wife Ann moved to Calgary. Mr Rennie left. Mrs Rennie said that she stayed.";
    expect(await calls(text, "Ann")).toEqual(["Ann", "Mrs Rennie"]);
    expect(await calls(text, "Doug Rennie")).toEqual(["Doug Rennie", "Mr Rennie"]);
    const other = "Moira Rennie met Doug Rennie and his wife Ann in Calgary. Mrs Rennie said that she stayed.";
    expect(await calls(other, "Ann")).toEqual(["Ann"]);
  });

  it("go on to mean whom the text called so first", async () => {
    const text =
      "Dale Purcell, 58, led the church. Purcell took their money. His wife, Tonya Purcell, was convicted. Purcell will appeal. Dale Purcell is in prison.";
    expect(await calls(text, "Dale Purcell")).toEqual(["Dale Purcell", "Purcell", "Purcell", "Dale Purcell"]);
  });
});

describe("a province", () => {
  it("is another place than its capital, and the same where no town is called so", async () => {
    const text = "Rain fell in Zambezia province on Friday. The governor of Zambezia flew over Kandahar province.";
    const places = (await labelled(text)).filter((name) => name.startsWith("Place"));
    expect(places).toEqual(["Place Kandahār", "Place Zambezia"]);
    expect(await labelled(`${text} Kandahar is a city.`)).toEqual(
      expect.arrayContaining(["Place Kandahar province", "Place Kandahār"]),
    );
  });
});

describe("a surname of two", () => {
  it("is not that of a wife or daughter before the text brings her in", async () => {
    const text =
      "President Okafor spoke on Friday. Mr Okafor was tired, and Okafor left. Michelle Okafor stayed in Lagos.";
    expect(await calls(text, "Michelle Okafor")).toEqual(["Michelle Okafor"]);
    const other =
      "President Okafor spoke on Friday. Okafor left. His daughter Michelle Okafor stayed in Lagos, a guard said.";
    expect(await calls(other, "Michelle Okafor")).toEqual(["Michelle Okafor"]);
  });

  it("is that of whom the text names first, below the headline", async () => {
    const text =
      "A plan for Reis\n\nA successor for Hilda Reis was called for. He led the party during Bill Reis's presidency. Reis will recover, he said. There is no chance that Hilda Reis will withdraw. Reis is ill.";
    expect(await calls(text, "Bill Reis")).toEqual(["Bill Reis"]);
    expect(await calls(text, "Hilda Reis")).toEqual(["Reis", "Hilda Reis", "Reis", "Hilda Reis", "Reis"]);
  });

  it("takes a whole name for no short form of a part of it", () => {
    expect(joined("Porto University School of Law", "Porto University")).toHaveLength(2);
  });
});
