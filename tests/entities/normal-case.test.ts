import { describe, expect, it } from "@jest/globals";
import { normalCase } from "../../src/entities/normal-case.js";

describe("normalCase", () => {
  it.each([
    ["DONALD Okafor", true, "Donald Okafor"],
    ["ANNE-MARIE O'BRIEN", true, "Anne-Marie O'Brien"],
    ["McCain", true, "McCain"],
    ["J. K. Lin", true, "J. K. Lin"],
    ["NATO", false, "NATO"],
    ["UNITED NATIONS", false, "United Nations"],
    ["CORVIN BAY", false, "Corvin Bay"],
    ["O’Neill", true, "O'Neill"],
  ])("%s", (name, isPerson, expected) => {
    expect(normalCase(name, isPerson)).toBe(expected);
  });
});
