import { describe, expect, it } from "@jest/globals";
import { labelled } from "./find-entities.js";

const people = async (text: string): Promise<string[]> =>
  (await labelled(text)).filter((name) => name.startsWith("Person"));

describe("somebody and a relative of one name", () => {
  it("are two", async () => {
    expect(await people("Paul Reis, the brother of Inspector Reis, left Porto on Friday.")).toEqual([
      "Person Paul Reis",
      "Person Reis",
    ]);
    expect(await people("Reis was born in Porto, the second son of Alan Reis. Alan Maria Reis died in 1990.")).toEqual([
      "Person Alan Maria Reis",
      "Person Alan Reis",
    ]);
  });

  it("leave a name to its bearer where that is another one", async () => {
    const text = "President Alan Reis spoke. Paul Okafor, a cousin of President Reis, was there.";
    expect(await people(text)).toEqual(["Person Alan Reis", "Person Paul Okafor"]);
  });
});
