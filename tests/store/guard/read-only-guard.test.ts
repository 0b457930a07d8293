import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { OnrecordError } from "../../../src/errors.js";
import { guardReadOnly } from "../../../src/store/guard/read-only-guard.js";
import { columnNames } from "../../../src/store/guard/column-names.js";
import { attacks, legitimate } from "../../helpers/guard-queries.js";

function refusal(query: string): OnrecordError | undefined {
  try {
    guardReadOnly(query);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof OnrecordError) return thrown;
    throw thrown;
  }
}

describe("the read-only guard", () => {
  it.each(attacks.map((query) => [query]))("stops %j", (query) => {
    const refused = refusal(query);
    if (refused !== undefined) expect(refused.code).toMatch(/^query-(refused|invalid)$/u);
    // An end of line that only some engines see ends no comment here, and the engine never gets to see the comment.
    else expect(guardReadOnly(query)).toMatch(/^MATCH \(n\) +$/u);
  });

  it.each(legitimate.map(({ query }) => [query]))("lets %j pass", (query) => {
    expect(refusal(query)?.message).toBeUndefined();
  });

  it("tells the word, the place and the reason", () => {
    expect(refusal("MATCH (n)\nDETACH DELETE n")).toMatchObject({
      code: "query-refused",
      message:
        "The query was refused: DETACH at line 2, column 1 (offset 10): it would change the store, and queries only read.",
      details: { offset: 10, what: "DETACH" },
    });
    expect(refusal("CALL apoc.load.json('x')")?.message).toContain(
      "CALL apoc.load.json at line 1, column 1 (offset 0)",
    );
    expect(refusal("LOAD CSV FROM 'x' AS y RETURN y")?.message).toContain("it reaches files or the network");
    expect(refusal("RETURN 1; RETURN 2")?.message).toContain("a semicolon at line 1, column 9 (offset 8)");
  });

  it("takes a slip of the pen for one", () => {
    expect(refusal("MATCH (n) RETRUN n")).toMatchObject({ code: "query-invalid", details: { offset: 10 } });
    expect(refusal("")?.code).toBe("query-invalid");
  });

  it("hands the query on without its comments, each word where it was", () => {
    expect(guardReadOnly("MATCH (n) /* é😀\n */ RETURN n // x\n;")).toBe("MATCH (n)       \n    RETURN n     \n");
    expect(guardReadOnly("RETURN '// no /* comment */' AS x")).toBe("RETURN '// no /* comment */' AS x");
  });

  const blanks = fc.constantFrom(" ", "\n", "\t", "/**/", " /* x */ ", "// x\n", "/* ' */", '// "\n');
  const mixedCase = (word: string) =>
    fc
      .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
      .map((upper) =>
        [...word]
          .map((letter, index) => (upper[index] === true ? letter.toUpperCase() : letter.toLowerCase()))
          .join(""),
      );
  const head = fc.constantFrom(
    "MATCH (n)",
    "MATCH (n) WITH n",
    "UNWIND [1] AS n",
    "MATCH (n) WITH *",
    "MATCH (n) WITH n LIMIT 1",
  );
  const write = fc.constantFrom(
    ["SET", "n.x = 1"],
    ["DELETE", "n"],
    ["DETACH", "DELETE n"],
    ["REMOVE", "n.x"],
    ["CREATE", "(m)"],
    ["MERGE", "(m:X)"],
    ["LOAD", "CSV FROM 'x' AS y RETURN y"],
    ["LOAD", "FROM 'x' RETURN *"],
    ["CALL", "apoc.x.y()"],
    ["FOREACH", "(x IN [1] | SET n.x = 1)"],
  );

  it("stops every write clause after every head, however it is spelt and spaced", () => {
    const query = fc
      .tuple(head, blanks, blanks, write)
      .chain(([before, blank, other, [word = "", rest = ""]]) =>
        mixedCase(word).map((spelt) => `${before}${blank} ${spelt}${other} ${rest}`),
      );
    fc.assert(
      fc.property(query, (text) => expect(refusal(text)?.code).toMatch(/^query-(refused|invalid)$/u)),
      {
        numRuns: 500,
      },
    );
  });

  it("lets any text stand in a string, a comment or a quoted name", () => {
    const text = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: "grapheme", maxLength: 40 }));
    fc.assert(
      fc.property(text, (given) => {
        const plain = given.replaceAll("\\", "");
        expect(refusal(`RETURN '${plain.replaceAll("'", "\\'")}' AS x`)).toBeUndefined();
        expect(refusal(`RETURN 1 AS \`${plain.replaceAll("`", "``")}\``)).toBeUndefined();
        expect(refusal(`/*${plain.replaceAll("*/", "")}*/ RETURN 1 AS x`)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe("the names of columns", () => {
  it.each([
    ["MATCH (n) RETURN n.id, count(*)", ["?", "?"], ["n.id", "count(*)"]],
    ["MATCH (n) RETURN DISTINCT n.id AS id, size([1, 2]) ORDER BY id LIMIT 1", ["id", "?"], ["id", "size([1, 2])"]],
    ["MATCH (n) RETURN *", ["n", "m"], ["n", "m"]],
    ["CALL show_tables() RETURN *", ["a", "b"], ["a", "b"]],
    ["RETURN 1 UNION RETURN 2", ["?"], ["1"]],
  ])("of %j", (query, given, wanted) => {
    expect(columnNames(query, given)).toEqual(wanted);
  });
});
