import { describe, expect, it } from "@jest/globals";
import { findEntities, labelled } from "./find-entities.js";

describe("one bearer, one entity", () => {
  it("joins titles, surnames, first names and capitals", async () => {
    const text =
      "INGRID Solvang resigned. Ms Solvang said so. President Solvang wept. Friends of Ingrid Solvang know that Ingrid is tired.";
    const people = (await findEntities(text)).filter((entity) => entity.label === "Person");
    expect(people.map(({ name, aliases, id }) => ({ name, aliases, id }))).toEqual([
      { name: "Ingrid Solvang", aliases: ["Ingrid", "Ingrid Solvang", "Solvang"], id: "person:ingrid-solvang" },
    ]);
  });

  it("keeps two people with one surname apart, by first name, title and gender", async () => {
    const text =
      "Senator Tom Reis and his wife Ana Reis flew to Porto. Mrs Reis was tired. Senator Reis was not. Mr Reis slept.";
    const entities = await findEntities(text);
    const [tom, ana] = ["Tom Reis", "Ana Reis"].map((name) => entities.find((entity) => entity.name === name));
    const surfaces = (entity: typeof tom): string[] =>
      entity?.mentions.filter((mention) => mention.kind === "name").map(({ start, end }) => text.slice(start, end)) ??
      [];
    expect(surfaces(ana)).toEqual(["Ana Reis", "Mrs Reis"]);
    expect(surfaces(tom)).toEqual(["Senator Tom Reis", "Senator Reis", "Mr Reis"]);
  });

  it("keeps a paper and what it is named after apart", async () => {
    const text = "Ana Reis promised to be tough on Wall Street. The Wall Street Journal reported it on Monday.";
    expect((await labelled(text)).filter((name) => name.startsWith("Organization"))).toEqual([
      "Organization Wall Street",
      "Organization Wall Street Journal",
    ]);
  });

  it("joins the beginning of a long name, unless its last word is the surname", async () => {
    const people = async (text: string): Promise<string[]> =>
      (await labelled(text)).filter((name) => name.startsWith("Person"));
    expect(await people("They buried Ali Raza Balti on Friday. Ali Raza was born in Lahore.")).toEqual([
      "Person Ali Raza Balti",
    ]);
    expect(await people("Tom Bexley Dumont left. Tom Bexley stayed. Mr Bexley is old, and Bexley smiled.")).toEqual([
      "Person Tom Bexley",
      "Person Tom Bexley Dumont",
    ]);
  });

  it("joins a surname of several words, and the first of two surnames", async () => {
    const text =
      "Lucía Rojas Prado met Ernesto Paz Lozada, Imke van der Velde and Ruth Amadi-Cole in Lima. Paz Lozada smiled. Van der Velde left. Amadi-Cole stayed with Rojas.";
    expect((await labelled(text)).filter((name) => name.startsWith("Person"))).toEqual([
      "Person Ernesto Paz Lozada",
      "Person Imke van der Velde",
      "Person Lucía Rojas Prado",
      "Person Ruth Amadi-Cole",
    ]);
    const entities = await findEntities(text);
    expect(entities.find(({ name }) => name === "Ernesto Paz Lozada")?.gender).toBe("male");
    expect(entities.find(({ name }) => name === "Lucía Rojas Prado")?.aliases).toContain("Rojas");
  });

  it("gives a first name to the one without a number", async () => {
    const text = "Johan Berg wrote books. His brothers were Niklas and Johan II. In Basel, Johan met the king.";
    const entities = await findEntities(text);
    expect(entities.find(({ name }) => name === "Johan Berg")?.aliases).toContain("Johan");
  });

  it("leaves a surname of two apart", async () => {
    const text = "Lucía Rojas Prado met Hernán Rojas Quiroga in Lima on Friday. Rojas smiled, a guard said.";
    expect((await labelled(text)).filter((name) => name.startsWith("Person"))).toContain("Person Rojas");
  });

  it("knows family names that come first, and keeps their bearers apart", async () => {
    expect(await labelled("Chairman Park Min-jun met Park Soo-ah. Chairman Park spoke.")).toEqual([
      "Person Park Min-jun",
      "Person Park Soo-ah",
    ]);
  });

  it("joins the names of a country and an acronym with what it stands for", async () => {
    const entities = await findEntities(
      "The Coastal Safety Agency warned ships off Britain. The CSA said the UK and the United Kingdom knew. Britain waited.",
    );
    expect(entities.find((entity) => entity.label === "Organization")?.aliases).toEqual([
      "CSA",
      "Coastal Safety Agency",
    ]);
    expect(entities.filter((entity) => entity.label === "Place").map((entity) => entity.name)).toEqual([
      "United Kingdom",
    ]);
  });

  it("joins a body with its legal form or seat, not with another body of its name", async () => {
    const bodies = async (text: string): Promise<string[]> =>
      (await labelled(text)).filter((name) => name.startsWith("Organization"));
    expect(await bodies("The Royal Museum of Ostend opened on Friday. The Royal Museum had been closed.")).toEqual([
      "Organization Royal Museum of Ostend",
    ]);
    expect(
      await bodies(
        "The United Nations voted on Friday. The United Nations Interim Administration Mission left Kosovo in June.",
      ),
    ).toEqual(["Organization United Nations", "Organization United Nations Interim Administration"]);
  });

  it("calls no house of parliament after the White House", async () => {
    const text =
      "The House voted on Friday. The White House had asked the House to wait. Members of the House of Representatives left.";
    const entities = await findEntities(text);
    const names = entities.map(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
    const white = names.find((words) => words.some((word) => word.endsWith("White House")));
    expect(white).toHaveLength(1);
    const house = names.find((words) => words.some((word) => word.endsWith("House of Representatives")));
    expect(house?.filter((word) => word.endsWith("House"))).toHaveLength(2);
  });

  it("gives a shared surname to whom the text goes on to call by it alone", async () => {
    const text =
      "Damian Wroe, 52, was convicted on Friday. Adrian Wroe, 47, was cleared. Wroe, who denied the charges, wept. Adrian Wroe declined to comment. Wroe will appeal.";
    const entities = await findEntities(text);
    const names = (name: string) =>
      entities.find((entity) => entity.name === name)?.mentions.filter(({ kind }) => kind === "name").length;
    expect(names("Damian Wroe")).toBe(3);
    expect(names("Adrian Wroe")).toBe(2);
  });

  it("leaves what others call somebody out of the name", async () => {
    const text =
      "Ana Reis smiled. He spoke of Crooked Ana Reis again, and of Lyin Ana Reis. Reis won the vote in Porto on Friday.";
    const people = (await findEntities(text)).filter(({ label }) => label === "Person");
    expect(people.map(({ name, aliases }) => [name, aliases])).toEqual([["Ana Reis", ["Ana Reis", "Reis"]]]);
  });
});
