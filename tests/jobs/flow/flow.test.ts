import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { inBatches } from "../../../src/jobs/flow/in-batches.js";
import { inOrder } from "../../../src/jobs/flow/in-order.js";

async function* numbers(end: number, pauseMs = 0): AsyncGenerator<number> {
  for (let n = 0; n < end; n++) {
    if (pauseMs > 0) await sleep(pauseMs);
    yield n;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("inOrder", () => {
  it("gives outcomes in the order of the items, whichever is done first", async () => {
    const outcomes = await all(inOrder(numbers(20), 5, (n) => sleep((20 - n) % 7, n * 2)));
    expect(outcomes).toEqual(Array.from({ length: 20 }, (_, n) => n * 2));
  });

  it("holds no more items than it may while nobody takes the outcomes", async () => {
    let begun = 0;
    const outcomes = inOrder(numbers(100), 4, (n) => Promise.resolve((begun += 1) && n));
    await outcomes.next();
    await sleep(20);
    expect(begun).toBe(5);
    await outcomes.return(undefined);
    await sleep(5);
    expect(begun).toBe(5);
  });

  it("throws what the reading throws, behind the outcomes before it", async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      await sleep(1);
      throw new Error("no more");
    }
    const found: number[] = [];
    const take = async () => {
      for await (const n of inOrder(broken(), 3, (one) => Promise.resolve(one))) found.push(n);
    };
    await expect(take()).rejects.toThrow("no more");
    expect(found).toEqual([1]);
  });
});

describe("inBatches", () => {
  it("fills batches, and gives what there is when more is late", async () => {
    expect(await all(inBatches(numbers(7), 3, 1000))).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    const slow = await all(inBatches(numbers(3, 60), 3, 20));
    expect(slow).toEqual([[0], [1], [2]]);
    expect(await all(inBatches(numbers(0), 3, 20))).toEqual([]);
  });
});
