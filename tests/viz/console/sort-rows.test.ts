import { describe, expect, it } from "@jest/globals";
import type { QueryValue } from "../../../src/store/query-result.js";
import { nextSorting, sortRows } from "../../../viz/console/sort-rows.js";

const column = (rows: readonly (readonly QueryValue[])[], at: number) => rows.map((row) => row[at]);

describe("sorting the rows of an answer", () => {
  const rows = [
    ["Osman", 10, 0],
    ["ada", 9, 1],
    [null, 100, 2],
    ["Brook 10", 9, 3],
    ["Brook 9", null, 4],
  ];

  it("goes up, then down, then back to the engine's order", () => {
    const up = nextSorting(undefined, 1);
    expect(up).toEqual({ column: 1, direction: "ascending" });
    const down = nextSorting(up, 1);
    expect(down).toEqual({ column: 1, direction: "descending" });
    expect(nextSorting(down, 1)).toBeUndefined();
    expect(nextSorting(down, 0)).toEqual({ column: 0, direction: "ascending" });
    expect(sortRows(rows, undefined)).toBe(rows);
  });

  it("takes numbers by their size, keeps equal ones in order, and what is empty at the end", () => {
    expect(column(sortRows(rows, { column: 1, direction: "ascending" }), 2)).toEqual([1, 3, 0, 2, 4]);
    expect(column(sortRows(rows, { column: 1, direction: "descending" }), 2)).toEqual([2, 0, 1, 3, 4]);
  });

  it("takes texts as people order them, and nodes by their names", () => {
    expect(column(sortRows(rows, { column: 0, direction: "ascending" }), 2)).toEqual([1, 4, 3, 0, 2]);
    const person = (name: string): QueryValue => ({ $type: "node", id: name, label: "Person", properties: { name } });
    const people = [[person("Zoe")], [person("Ada")], [3], ["Milo"]];
    expect(sortRows(people, { column: 0, direction: "ascending" })).toEqual([
      [3],
      ["Milo"],
      [person("Ada")],
      [person("Zoe")],
    ]);
  });
});
