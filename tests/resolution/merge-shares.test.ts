import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { entityLabels, declaredProperties, publicProperties, type EntityLabel } from "../../src/model/graph-schema.js";
import type { Properties, PropertyDeclaration } from "../../src/model/property.js";
import { mergeShares } from "../../src/resolution/merge-shares.js";

const name = fc.oneof(
  fc.constantFrom("Trump", "Donald Trump", "Donald J. Trump", "J. D. Trump", "d", "", "Zoë  Å", "李 小龍", "😀 x"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

function valueFor(property: PropertyDeclaration): fc.Arbitrary<unknown> {
  if (property.values !== undefined) return fc.constantFrom(...property.values);
  if (property.type === "string[]") return fc.array(name, { maxLength: 4 });
  return property.type === "float" ? fc.double({ noNaN: true, min: -180, max: 180 }).map((x) => x || 0) : name;
}

function shareOf(label: EntityLabel): fc.Arbitrary<Properties> {
  const declared = [...declaredProperties(label)].filter(([, { merge }]) => merge !== undefined);
  const model = Object.fromEntries(declared.map(([key, property]) => [key, valueFor(property)]));
  const requiredKeys = declared.filter(([, { required }]) => required).map(([key]) => key);
  return fc.record(model, { requiredKeys }) as fc.Arbitrary<Properties>;
}

describe.each(entityLabels)("the shares of a %s", (label) => {
  const share = shareOf(label);
  const join = (...shares: readonly Properties[]) => mergeShares(label, shares);

  it("have a rule for each property but the id", () => {
    const without = [...publicProperties(label)].filter(([, { merge }]) => merge === undefined).map(([key]) => key);
    expect(without).toEqual(["id"]);
  });

  it("join in any order", () => {
    fc.assert(fc.property(share, share, (a, b) => expect(join(a, b)).toEqual(join(b, a))));
  });

  it("join in any grouping, all at once or one after the other", () => {
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        expect(join(a, b, c)).toEqual(join(join(a, b), c));
      }),
    );
  });

  it("count once, however often they come", () => {
    fc.assert(fc.property(share, share, (a, b) => expect(join(a, b, a, b, b)).toEqual(join(a, b))));
  });
});

describe("the rules", () => {
  const person = (name: string, more: Properties = {}): Properties => ({ name, aliases: [name], roles: [], ...more });

  it("keep the name with most words, then most letters, then the first", () => {
    const named = (...names: readonly string[]) =>
      mergeShares(
        "Person",
        names.map((one) => person(one)),
      ).name;
    expect(named("Trump", "Donald Trump", "Donaldtrump Longname")).toBe("Donaldtrump Longname");
    expect(named("Kim", "Jim")).toBe("Jim");
    expect(named("J. Smith", "Jo Smith")).toBe("Jo Smith");
  });

  it("keep every alias once, sorted by code units", () => {
    expect(mergeShares("Person", [person("b"), person("a"), person("Z"), person("b")]).aliases).toEqual([
      "Z",
      "a",
      "b",
    ]);
  });

  it("keep the least of single values, numbers as numbers", () => {
    const place = (latitude: number): Properties => ({ name: "x", aliases: [], kind: "city", latitude });
    expect(mergeShares("Place", [place(10), place(9)]).latitude).toBe(9);
    expect(mergeShares("Person", [person("x", { gender: "male" }), person("x")]).gender).toBe("male");
  });
});
