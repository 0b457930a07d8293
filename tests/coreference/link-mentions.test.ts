import { describe, expect, it } from "@jest/globals";
import { chain, findEntities } from "../entities/find-entities.js";

describe("coreference chains", () => {
  it("take pronouns by gender", async () => {
    const text = "Ana Reis met Tom Okafor in Lagos. She was late. He did not mind.";
    expect(await chain(text, "Ana Reis")).toEqual(["Ana Reis", "She"]);
    expect(await chain(text, "Tom Okafor")).toEqual(["Tom Okafor", "He"]);
  });

  it("take a description by the role that somebody holds", async () => {
    const text = "Mayor Ana Reis met Judge Tom Okafor on Friday. The mayor was late. The judge did not mind.";
    expect(await chain(text, "Ana Reis")).toContain("The mayor");
    expect(await chain(text, "Tom Okafor")).toContain("The judge");
  });

  it("give the first person in a quotation to its speaker", async () => {
    const text =
      'Lise Vermeer, the mayor of Ostend, met Tom Dekker on Friday.\n\n"I have waited long enough, and my patience is gone," Vermeer told reporters.';
    expect(await chain(text, "Lise Vermeer")).toEqual(expect.arrayContaining(["I", "my"]));
    expect(await chain(text, "Tom Dekker")).not.toContain("I");
  });

  it("keep apart who speaks and who is spoken of", async () => {
    const text = 'Tom Okafor said on Friday: "I know Lars Aakre. He is my friend."';
    expect(await chain(text, "Lars Aakre")).toContain("He");
    expect(await chain(text, "Tom Okafor")).toEqual(expect.arrayContaining(["I", "my"]));
  });

  it("let nobody speak of himself as another", async () => {
    const text =
      'Mayor Ruth Amadi met the union leader Ana Reis in Porto on Friday. "The mayor sits on the money, and she sits on her hands," Reis said.';
    const words = await chain(text, "Ana Reis");
    expect(words).not.toContain("she");
    expect(words).not.toContain("her");
  });

  it("take an age for whom the text gives it", async () => {
    const text =
      'Tom Okafor, 34, and Lars Aakre, 29, live in Porto. Okafor won the race on Sunday. "I was lucky," the 29-year-old said. Later the 34-year-old flew home.';
    expect(await chain(text, "Lars Aakre")).toEqual(expect.arrayContaining(["the 29-year-old", "I"]));
    expect(await chain(text, "Tom Okafor")).toContain("the 34-year-old");
  });

  it("take two descriptions in a row for the name behind them", async () => {
    const text =
      "Tom Okafor met his wife, Beatrice Akoth, in Siaya. His daughter, the novelist Ada Amadi, told mourners in Porto that he read to her.";
    expect(await chain(text, "Ada Amadi")).toEqual(expect.arrayContaining(["His daughter", "the novelist"]));
    expect(await chain(text, "Beatrice Akoth")).not.toContain("His daughter");
  });

  it("tell the mayor from the former one, and who speaks from whom he speaks to", async () => {
    const text =
      'Former mayor Tom Okafor met Mayor Ruth Amadi and Lars Aakre in Porto on Friday. "We want every cent back," the mayor said.\n\nOkafor came late. "This is not the moment, Mr Aakre," he said.';
    expect(await chain(text, "Tom Okafor")).not.toContain("the mayor");
    expect(await chain(text, "Ruth Amadi")).toContain("the mayor");
    expect(await chain(text, "Lars Aakre")).not.toContain("he");
  });

  it("take a people's name for the one whom the text calls so", async () => {
    const text =
      "The Swedish goalkeeper Lars Aakre and Tom Okafor trained on Friday. Later the Swede was taken to a hospital in Porto.";
    expect(await chain(text, "Lars Aakre")).toContain("the Swede");
  });

  it("take an office for that of the only body named", async () => {
    const text =
      "The bridge in Dhaka was built by the engineering firm Harlund, which has worked in Jakarta. Its chief executive, Ana Reis, will leave in May.";
    expect(await chain(text, "Harlund")).toContain("Its");
  });

  it("look ahead from an opening clause", async () => {
    const text = "Before he left the party, Lars Aakre had been its treasurer for ten years.";
    expect(await chain(text, "Lars Aakre")).toEqual(expect.arrayContaining(["he", "Lars Aakre"]));
  });

  it("take what stands in apposition and behind a copula", async () => {
    const text = "Ana Reis, a former nurse, lives in Porto. Tom Okafor is a carpenter from Lagos.";
    expect(await chain(text, "Ana Reis")).toContain("a former nurse");
    expect(await chain(text, "Tom Okafor")).toContain("a carpenter");
  });

  it("never make somebody their own mother", async () => {
    const text = "Ana Reis grew up in Porto. Her mother sold fish. Ana Reis loved her mother.";
    const words = await chain(text, "Ana Reis");
    expect(words).toContain("Her");
    expect(words.filter((word) => /mother/iu.test(word))).toEqual([]);
  });

  it("hold an organisation's descriptions and pronouns", async () => {
    const text =
      "Harlund Shipping said on Monday that it would cut 300 jobs. The company has lost money since 2019, and its shares fell.";
    const words = await chain(text, "Harlund Shipping");
    expect(words).toEqual(expect.arrayContaining(["it", "The company"]));
  });

  it("link two people together to both", async () => {
    const text = "Ana Reis met Tom Okafor in Lagos on Friday. The two leaders talked about fish.";
    expect(await chain(text, "Ana Reis")).toContain("The two leaders");
    expect(await chain(text, "Tom Okafor")).toContain("The two leaders");
  });

  it("keep people of one surname apart", async () => {
    const text =
      "Maria Costa left Lisbon in 2001. Her brother Paulo Costa stayed. Paulo Costa runs the shop, and he likes it.";
    const people = (await findEntities(text))
      .filter((entity) => entity.label === "Person")
      .map((entity) => entity.name);
    expect(people.sort()).toEqual(["Maria Costa", "Paulo Costa"]);
    expect(await chain(text, "Maria Costa")).not.toContain("he");
  });

  it("never join chains of different gender or number", async () => {
    const text =
      "Queen Astrid of Harland opened the bridge. The workers cheered. He waved. They sang, and she thanked them for their work.";
    for (const { mentions } of await findEntities(text)) {
      const words = mentions.map(({ start, end }) => text.slice(start, end).toLowerCase());
      expect(words.includes("he") && words.includes("she")).toBe(false);
      expect(words.includes("they") && words.includes("she")).toBe(false);
    }
  });

  it("give an unnamed group to whom the text keeps coming back a node of the article", async () => {
    const text =
      "The fishermen of Ostend have waited for weeks. The fishermen want a new harbour wall. They say that their boats are at risk. The fishermen will meet on Friday.";
    const unnamed = (await findEntities(text)).filter((entity) => entity.kind === "unnamed");
    expect(unnamed.map((entity) => [entity.label, entity.name])).toContainEqual(["Collective", "fishermen"]);
  });

  it("are the same on every run", async () => {
    const text = "Ana Reis met Tom Okafor. She said that he was late. The mayor thanked him, and they left.";
    expect(await findEntities(text)).toEqual(await findEntities(text));
  });
});
