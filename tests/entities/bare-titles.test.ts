import { describe, expect, it } from "@jest/globals";
import { withoutBareTitles } from "../../src/entities/bare-titles.js";
import type { NameMention } from "../../src/model/mention.js";

const named = (name: string, label: NameMention["label"] = "Person"): NameMention => ({
  start: 0,
  end: name.length,
  label,
  name,
  roles: [],
  method: "name-tagger",
  confidence: 0.9,
});
const kept = (...names: readonly NameMention[]): string[] => withoutBareTitles(names).map(({ name }) => name);

describe("titles with a capital", () => {
  it("are nobody's names", () => {
    expect(kept(named("Special Envoy"), named("Madam Speaker"), named("Prime Minister"))).toEqual([]);
  });

  it("stay names where somebody is called so", () => {
    expect(kept(named("Alan Mayor"), named("Mayor"))).toEqual(["Alan Mayor", "Mayor"]);
    expect(kept(named("King"))).toEqual(["King"]);
  });

  it("are no places either", () => {
    expect(kept(named("State", "Place"), named("Lima", "Place"))).toEqual(["Lima"]);
  });
});
