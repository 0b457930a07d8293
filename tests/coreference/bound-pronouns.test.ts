import { describe, expect, it } from "@jest/globals";
import { boundTo, predicateOf } from "../../src/coreference/bound-pronouns.js";
import { chain } from "../entities/find-entities.js";
import { prepare } from "./prepare.js";

/** For each mention with these words what it is bound to, "nobody" for nothing. */
async function bound(text: string, words: string, find: typeof boundTo = boundTo): Promise<string[]> {
  const { analysed, mentions } = await prepare(text);
  return mentions.flatMap(({ start, end }, index) => {
    if (text.slice(start, end) !== words) return [];
    const one = mentions[find(analysed, mentions, index)];
    return [one === undefined ? "nobody" : text.slice(one.start, one.end)];
  });
}

describe("a pronoun is bound", () => {
  it.each([
    ["to whom it is coordinated with", "Tom Okafor waited. Alan Reis and his sister came.", "Alan Reis"],
    ["in a relative clause", "Tom Okafor thanked Alan Reis, who lost twice in his first year.", "Alan Reis"],
    ["behind what somebody is known for", "Tom Okafor met Alan Reis, best known for his songs, in Porto.", "Alan Reis"],
    [
      "to the only one who did it",
      "Tom Okafor won. The first player to lose in his first year was ill.",
      "The first player",
    ],
    ["to the subject of an opening", "Tom Okafor left. After calling his mother, Alan Reis stayed.", "Alan Reis"],
    ["to whoever was asked", "Tom Okafor left. Asked about his plans, Alan Reis laughed.", "Alan Reis"],
  ])("%s", async (_, text, name) => {
    expect(await bound(text, "his")).toEqual([name]);
  });

  it("in its chain too", async () => {
    expect(await chain("Tom Okafor waited. Alan Reis and his sister came.", "Alan Reis")).toContain("his");
  });

  it.each([
    ["by a clause of its own", "Tom Okafor met Alan Reis, and his mother wept."],
    ["where somebody else stands between", "Alan Reis, who told Tom Okafor of his plan, left."],
    ["behind a preposition alone", "After the war his mother met Alan Reis."],
    ["to what is somebody's", "Alan Reis came with his mother and his sister."],
  ])("not %s", async (_, text) => {
    expect(new Set(await bound(text, "his"))).toEqual(new Set(["nobody"]));
  });

  it("only to who may be meant", async () => {
    expect(await chain("Ana Reis came early. Tom Okafor and her sister were late.", "Tom Okafor")).not.toContain("her");
  });
});

describe("what a relative clause says somebody is", () => {
  it("is said of whom the clause belongs to, behind other clauses too", async () => {
    const text = "They praised Alan Reis and Tom Okafor, who followed him, who was a great mayor of Porto.";
    expect(await bound(text, "a great mayor", predicateOf)).toEqual(["Tom Okafor"]);
  });

  it("is bound to nobody without a 'who'", async () => {
    expect(await bound("Tom Okafor was a great mayor.", "a great mayor", predicateOf)).toEqual(["nobody"]);
  });
});
