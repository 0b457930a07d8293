import { describe, expect, it } from "@jest/globals";
import { formatResult } from "../../src/cli/query-formats.js";
import type { NodeValue, QueryResult, RelationshipValue } from "../../src/store/query-result.js";
import { readCsv } from "../export/read-csv.js";

const ada: NodeValue = { $type: "node", id: "person:ada", label: "Person", properties: { name: "Ada Brook" } };
const words: NodeValue = { $type: "node", id: "statement:1", label: "Statement", properties: { text: "Yes." } };
const said: RelationshipValue = {
  $type: "relationship",
  id: "r1",
  type: "SAID",
  from: "person:ada",
  to: "statement:1",
  properties: {},
};

const result: QueryResult = {
  columns: ["who", "how", "along", "count", "list", "ok", "map"],
  rows: [
    [ada, said, { $type: "path", nodes: [words, ada], relationships: [said] }, 3, ["a", 1], true, { k: 1 }],
    ['quote " and\nline', null, null, null, [], false, null],
  ],
  truncated: false,
};

describe("formatResult", () => {
  it("names nodes, relationships and paths in a table", () => {
    const drawn = formatResult(result, "table", 300);
    expect(drawn).toContain("Person Ada Brook");
    expect(drawn).toContain("person:ada -[SAID]-> statement:1");
    expect(drawn).toContain("Statement Yes. <-[SAID]- Person Ada Brook");
    expect(drawn).toContain('| {"k":1}');
    expect(drawn).toMatch(/\|\s+3 \| a, 1/u);
  });

  it("is an array of objects as JSON, and one object a line as JSON lines", () => {
    const expected = result.rows.map((row): unknown =>
      Object.fromEntries(row.map((value, at) => [result.columns[at], value])),
    );
    expect(JSON.parse(formatResult(result, "json", 80))).toEqual(expected);
    const lines = formatResult(result, "jsonl", 80).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(expected);
    expect(formatResult({ ...result, rows: [] }, "jsonl", 80)).toBe("");
  });

  it("is CSV with a header, structures as JSON", () => {
    const rows = readCsv(formatResult(result, "csv", 80));
    expect(rows[0]).toEqual(result.columns);
    expect(rows[1]).toEqual([
      JSON.stringify(ada),
      JSON.stringify(said),
      JSON.stringify(result.rows[0]?.[2]),
      "3",
      '["a",1]',
      "true",
      '{"k":1}',
    ]);
    expect(rows[2]).toEqual(['quote " and\nline', undefined, undefined, undefined, "[]", "false", undefined]);
  });
});
