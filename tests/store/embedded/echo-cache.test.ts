import { expect, it } from "@jest/globals";
import type { StatementEcho } from "../../../src/repeats/echo.js";
import { EchoCache } from "../../../src/store/embedded/echo-cache.js";
import type { StandingEcho } from "../../../src/store/graph-transaction.js";

/** More than are kept as they are. */
const many = 1_500;

function standing(number: number): StandingEcho {
  const echo: StatementEcho = {
    id: `statement:${number}`,
    article: `article:${number}`,
    rank: `~ article:${number}`,
    keys: [`s${number}`],
    label: "Statement",
    text: `The bridge at Zürich “will stay closed” for ${number} days.`,
    mode: "said",
    polarity: "asserted",
    startOffset: 0,
    endOffset: 40,
    speakers: [],
  };
  return { echo, rows: [] };
}

it("keeps what it met long ago as a text, and forgets it in both forms", () => {
  const cache = new EchoCache();
  for (let number = 0; number < many; number++) cache.set(`statement:${number}`, standing(number));
  for (let number = 0; number < many; number++) expect(cache.get(`statement:${number}`)).toEqual(standing(number));
  const row = { id: "statement:7" };
  cache.forgetNodes("Statement", [row]);
  expect(cache.get("statement:7")).toBeUndefined();
  expect(cache.get("statement:8")).toEqual(standing(8));
  cache.clear();
  expect(cache.get("statement:8")).toBeUndefined();
});

it("gives what it met last as the same value, with what was computed of it", () => {
  const cache = new EchoCache();
  cache.set("statement:1", standing(1));
  expect(cache.get("statement:1")).toBe(cache.get("statement:1"));
});
