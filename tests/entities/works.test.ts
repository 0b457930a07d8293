import { describe, expect, it } from "@jest/globals";
import { chain, labelled } from "./find-entities.js";

describe("titles of works", () => {
  it("name no place", async () => {
    const text =
      "In her 2019 book, The Quiet Forest, Nuria Casals argued that seagrass stored more carbon. The Quiet Forest won the Anglia Prize.";
    expect(await labelled(text)).toEqual(["Person Nuria Casals"]);
  });

  it("leave people their names", async () => {
    const text = "In the film Tom Bell plays a doctor. In her first book, Ana Reis wrote about Lagos.";
    expect(await labelled(text)).toEqual(["Person Ana Reis", "Person Tom Bell", "Place Lagos"]);
  });

  it("are no people where journals are meant", async () => {
    const text =
      "The meadow may be twice as old as thought, according to a study published in Nature Ecology on Wednesday.";
    expect(await labelled(text)).toEqual([]);
  });
});

describe("names beside what they belong to", () => {
  it("tell a city from its council", async () => {
    const text =
      "The wind turbine maker Nordvane is to shut its factory in Hull by the end of next year.\n\nA spokeswoman for Hull City Council said it was sad.";
    expect(await chain(text, "Hull City Council")).not.toContain("Hull");
    expect(await chain(text, "Hull")).toEqual(["Hull"]);
  });

  it("tell a ward from a person", async () => {
    const text =
      "Opponents fear it will kill off trade on Highgate.\n\nCllr Philippa Dent (Lib Dem, Kendal South), who proposed the scheme, said that the town could not wait.";
    expect(await labelled(text)).not.toContain("Person Kendal South");
  });

  it("tell a trade from a first name", async () => {
    const text =
      'But Conservative group leader Edward Haslam called the plan "a vanity project". He urged members to wait for the results of a traffic survey. "What is the rush?" he asked.\n\nButcher Tony Brack, 58, whose family has traded on Highgate since 1921, was heckled when he spoke from the public gallery.';
    expect(await labelled(text)).toContain("Person Tony Brack");
  });

  it("tell an employer from a person", async () => {
    const text =
      "Ulla Pedersen is an ice pilot. She lives in Turku.\n\nHer employer, Arctia, says it will name a vessel after her.";
    const found = await labelled(text);
    expect(found).toContain("Organization Arctia");
    expect(found.filter((one) => one.includes("mployer"))).toEqual([]);
    expect(await chain(text, "Arctia")).toContain("Her employer");
  });

  it("tell whose son somebody is from him", async () => {
    const text =
      "Karl Turnbull, whose son and daughter both work at the plant in Hull, said the news had come out of the blue.";
    expect(await chain(text, "Karl Turnbull")).not.toContain("whose son");
  });
});
