import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { overlappingWindows } from "../../src/tagger/windows.js";

describe("windows", () => {
  it("is one window where all fits, none where there is nothing", () => {
    expect(overlappingWindows([1, 2, 3], 10, 4)).toEqual([{ first: 0, end: 3, ownFirst: 0, ownEnd: 3 }]);
    expect(overlappingWindows([], 10, 4)).toEqual([]);
  });

  it("shares words with its neighbours, and each takes the half that is nearer to its middle", () => {
    const lengths = new Array<number>(16).fill(1);
    expect(overlappingWindows(lengths, 10, 4)).toEqual([
      { first: 0, end: 10, ownFirst: 0, ownEnd: 8 },
      { first: 6, end: 16, ownFirst: 8, ownEnd: 16 },
    ]);
  });

  it("gives every word to exactly one window that holds it and never goes over the room", () => {
    const texts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 600 });
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 12, max: 100 }),
        fc.integer({ min: 0, max: 60 }),
        (lengths, room, overlap) => {
          const owned = new Array<number>(lengths.length).fill(0);
          for (const window of overlappingWindows(lengths, room, Math.min(overlap, room - 1))) {
            const pieces = lengths.slice(window.first, window.end).reduce((sum, length) => sum + length, 0);
            expect(pieces).toBeLessThanOrEqual(room);
            expect(window.ownFirst).toBeGreaterThanOrEqual(window.first);
            expect(window.ownEnd).toBeLessThanOrEqual(window.end);
            for (let word = window.ownFirst; word < window.ownEnd; word += 1) owned[word] = (owned[word] ?? 0) + 1;
          }
          expect(owned.every((times) => times === 1)).toBe(true);
        },
      ),
    );
  });
});
