import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "@jest/globals";
import { IdList } from "../../../src/store/embedded/id-list.js";

it("gives back each id by its number, of whatever letters and length", () => {
  const ids = Array.from({ length: 3_000 }, (_, number) => `statement:Zürich-${"é".repeat(number % 40)}:${number}`);
  ids.push("", "x".repeat(100_000), "article:last");
  const list = new IdList();
  expect(ids.map((id) => list.push(id))).toEqual(ids.map((_, number) => number));
  expect(list.length).toBe(ids.length);
  expect(ids.map((_, number) => list.at(number))).toEqual(ids);
});

it("takes no memory of V8's heap for an id", () => {
  setFlagsFromString("--expose-gc");
  // What other tests of this process leave is collected first, or it would be counted off.
  const collect = runInNewContext("gc") as () => void;
  const list = new IdList();
  collect();
  const before = process.memoryUsage();
  for (let number = 0; number < 400_000; number++) list.push(`statement:article-${number}-997aae661dce:100-180`);
  collect();
  const after = process.memoryUsage();
  expect(after.arrayBuffers - before.arrayBuffers).toBeGreaterThan(400_000 * 30);
  expect(after.heapUsed - before.heapUsed).toBeLessThan(400_000 * 20);
  expect(list.at(399_999)).toBe("statement:article-399999-997aae661dce:100-180");
});
