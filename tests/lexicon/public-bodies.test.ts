import { expect, it } from "@jest/globals";
import { publicBody } from "../../src/lexicon/public-bodies.js";

it.each([
  ["ministry of finance", "finance ministry", [], false],
  ["finance ministry", "finance ministry", [], false],
  ["kenyan supreme court", "supreme court", ["kenyan"], false],
  ["supreme court of the united states", "supreme court", ["united", "states"], false],
  ["boston police department", "police department", ["boston"], true],
  ["parliament", "parliament", [], false],
])("reads %s as a body of which many have one", (name, core, rest, isLocal) => {
  expect(publicBody(name.split(" "))).toEqual({ core, rest, isLocal });
});

it.each(["security council", "state department", "court", "green mill company", "north bank of the river", "acme"])(
  "leaves %s as the one that it is",
  (name) => {
    expect(publicBody(name.split(" "))).toBeUndefined();
  },
);
