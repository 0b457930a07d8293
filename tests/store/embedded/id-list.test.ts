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
  const list = new IdList();
  const before = process.memoryUsage();
  for (let number = 0; number < 400_000; number++) list.push(`statement:article-${number}-997aae661dce:100-180`);
  const after = process.memoryUsage();
  expect(after.arrayBuffers - before.arrayBuffers).toBeGreaterThan(400_000 * 30);
  expect(list.at(399_999)).toBe("statement:article-399999-997aae661dce:100-180");
});
