import { describe, expect, it } from "@jest/globals";
import { labelled } from "./find-entities.js";

const bodies = async (text: string): Promise<string[]> =>
  (await labelled(text)).filter((name) => name.startsWith("Organization")).map((name) => name.replace(/^\w+ /u, ""));

describe("a body with the names of two", () => {
  it.each([
    ["Westmorland and Furness Council", "Westmorland and Furness Council said that it would close two schools."],
    ["Victoria and Albert Museum", "Staff at the Victoria and Albert Museum went on strike."],
    ["Tyne and Wear Metro", "Tyne and Wear Metro said trains would be late on Friday."],
    ["Devon and Cornwall Police", "Devon and Cornwall Police held two men. They had lived in Devon."],
    ["Bath and North East Somerset Council", "Inspectors from the Bath and North East Somerset Council came."],
    ["Food and Drink Federation", "Officials at the Food and Drink Federation agreed."],
  ])("is one: %s", async (name, text) => {
    expect(await bodies(text)).toEqual([name]);
  });

  it.each([
    ["named alone elsewhere", "York Council is small. Hull and York Council said yes."],
    ["beside a person", "Councillor Tom Reis spoke. Reis and York Council agreed on a plan."],
    ["beside somebody named in full", "Ana Reis and York Council agreed on a plan."],
    ["behind what lies in a place", "The schools in Hull and York Council offices were shut."],
  ])("is none where the second one is %s", async (_, text) => {
    expect(await bodies(text)).toEqual(["York Council"]);
  });
});
