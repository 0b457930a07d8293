import { describe, expect, it } from "@jest/globals";
import { compareContext } from "../../src/resolution/context.js";
import type { Share } from "../../src/resolution/share.js";

function sharedRoles(own: string, known: string): readonly string[] {
  const share = { label: "Person", properties: { name: "Reis", roles: [own] }, context: [] } as unknown as Share;
  return compareContext(share, { companions: new Set(), roles: new Set([known]) }).shared;
}

describe("roles that two articles tell of", () => {
  it.each<[string, string, boolean]>([
    ["minister", "minister", true],
    ["interior minister", "minister", true],
    ["minister", "interior minister", true],
    ["interior minister", "finance minister", false],
    ["deputy mayor", "mayor", false],
    ["mayor", "deputy mayor", false],
  ])("%s and %s", (own, known, isSame) => {
    expect(sharedRoles(own, known)).toEqual(isSame ? [`the role “${own}”`] : []);
  });
});
