import { describe, expect, it } from "@jest/globals";
import type { EntityLabel } from "../../src/model/graph-schema.js";
import { settleLabels, type FoundName } from "../../src/entities/settle-labels.js";
import { labelled } from "./find-entities.js";

const shared = (ofPeople: readonly string[] = [], located: readonly string[] = []) => ({
  ofPeople: new Set(ofPeople),
  given: new Set<string>(),
  family: new Set(ofPeople),
  located: new Set(located),
  surelyLocated: new Set(located),
});

function found(key: string, label: EntityLabel, more: Partial<FoundName> = {}): FoundName {
  const mention = { start: 0, end: key.length, label, name: key, roles: [], method: "name-tagger", confidence: 0.9 };
  return { mention: mention, key, titled: false, isKnownPlace: false, ...more };
}

const settled = (all: readonly FoundName[], words = shared()) => settleLabels(all, words).map(({ label }) => label);

describe("one label for one word", () => {
  it("is the one of most mentions where no gazetteer knows the word", () => {
    expect(settled([found("pixel", "Organization"), found("pixel", "Organization"), found("pixel", "Place")])).toEqual([
      "Organization",
      "Organization",
      "Organization",
    ]);
  });

  it("is that of a place where something happens in it", () => {
    const names = [found("dunmore", "Person"), found("dunmore", "Place", { isKnownPlace: true })];
    expect(settled(names, shared([], ["dunmore"]))).toEqual(["Place", "Place"]);
    expect(settled(names)).toEqual(["Person", "Place"]);
  });

  it("stays open for the names of people and of known places", () => {
    const reis = [found("reis", "Person"), found("reis", "Place"), found("reis", "Place")];
    expect(settled(reis, shared(["reis"]))).toEqual(["Person", "Place", "Place"]);
    expect(settled([found("reis", "Person", { titled: true }), ...reis.slice(1)])).toEqual([
      "Person",
      "Place",
      "Place",
    ]);
    const chad = [found("chad", "Person"), found("chad", "Person"), found("chad", "Place", { isKnownPlace: true })];
    expect(settled(chad)).toEqual(["Person", "Person", "Place"]);
  });

  it("holds in a text", async () => {
    const text =
      "A train left the tracks outside Dunmore, Nebraska, in May. The company apologised to the people of Dunmore on Friday.";
    expect(await labelled(text)).toEqual(expect.arrayContaining(["Place Dunmore"]));
    expect(await labelled(text)).not.toContain("Person Dunmore");
  });
});
