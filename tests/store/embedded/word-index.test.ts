import { expect, it } from "@jest/globals";
import { writeHash } from "../../../src/repeats/fingerprints.js";
import { WordIndex } from "../../../src/store/embedded/word-index.js";
import { randomFrom } from "../../helpers/random-from.js";

const everybody = 1_000_000;

it("finds who has a key now, whatever came, changed and went", () => {
  const random = randomFrom(7);
  const index = new WordIndex();
  const wanted = new Map<string, readonly string[]>();
  const keyOf = (number: number) =>
    number % 3 === 0 ? `c${writeHash(number)}clause${writeHash(number)}` : `s${writeHash(number)}`;
  for (let step = 0; step < 20_000; step++) {
    const id = `statement:${random(3_000)}`;
    const keys = Array.from({ length: random(9) }, () => keyOf(random(2) === 0 ? random(20) : random(60_000)));
    if (random(4) === 0) wanted.delete(id);
    else wanted.set(id, keys);
    index.set(id, wanted.get(id));
  }
  const holders = new Map<string, Set<string>>();
  for (const [id, keys] of wanted) for (const key of keys) holders.set(key, (holders.get(key) ?? new Set()).add(id));
  for (let number = 0; number < 60_000; number++) {
    const key = keyOf(number);
    const found = index.holders(key, everybody);
    expect(new Set(found)).toEqual(holders.get(key) ?? new Set());
    expect(found.length).toBe(holders.get(key)?.size ?? 0);
  }
});

it("tells of many holders only that they are more", () => {
  const index = new WordIndex();
  for (let number = 0; number < 50; number++) index.set(`statement:${number}`, ["sphrase", "sphrase"]);
  expect(index.holders("sphrase", 50).length).toBe(50);
  expect(index.holders("sphrase", 20).length).toBe(21);
});

it("takes no key of words for another", () => {
  const index = new WordIndex();
  const keys = ["s1", "a1", "w1", "s01", "sz", "s1z141z3", "s1z141z4", "c1z141z3", "c1", "n1", "s", ""];
  for (const key of keys) index.set(key, [key]);
  for (const key of keys) expect(index.holders(key, everybody)).toEqual([key]);
});
