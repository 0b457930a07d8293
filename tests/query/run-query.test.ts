import { describe, expect, it } from "@jest/globals";
import { runQuery } from "../../src/query/run-query.js";
import type { GraphStore, QueryOptions } from "../../src/store/graph-store.js";
import type { QueryResult } from "../../src/store/query-result.js";

/** Hears what a store would be asked. */
function listener(result: QueryResult = { columns: [], rows: [], truncated: false }) {
  const asked: { cypher: string; options: QueryOptions | undefined }[] = [];
  const store = {
    engine: "neo4j",
    query: (cypher: string, options?: QueryOptions) => {
      asked.push({ cypher, options });
      return Promise.resolve(result);
    },
  } as unknown as GraphStore;
  return { store, asked };
}

describe("runQuery", () => {
  it("hands Cypher on as it is", async () => {
    const { store, asked } = listener();
    await runQuery(store, "MATCH (n) RETURN n", { parameters: { a: 1 }, rowLimit: 5 });
    expect(asked).toEqual([{ cypher: "MATCH (n) RETURN n", options: { parameters: { a: 1 }, rowLimit: 5 } }]);
  });

  it("finds a saved query by its name and fills in what is not given", async () => {
    const { store, asked } = listener();
    await runQuery(store, " Who-Said-What ", { rowLimit: 5 });
    expect(asked[0]?.cypher).toContain("MATCH (speaker)-[said:SAID]->");
    expect(asked[0]?.options).toEqual({ parameters: { person: "" }, rowLimit: 5 });
  });

  it("casts what is given, since flags are text and names can look like numbers", async () => {
    const { store, asked } = listener();
    await runQuery(store, "mentions-in-context", { parameters: { name: 1984, width: "20" } });
    expect(asked[0]?.options?.parameters).toEqual({ name: "1984", width: 20 });
  });

  it.each([
    ["a missing one", { width: 5 }, /needs the parameter name.*name \(string\), width \(integer\)/u],
    ["an unknown one", { name: "x", wide: 5 }, /has no parameter wide/u],
    ["one of another type", { name: "x", width: "broad" }, /takes width as integer, not "broad"/u],
    ["a fraction for a whole number", { name: "x", width: 1.5 }, /width as integer/u],
    ["a list for a text", { name: ["x"] }, /name as string/u],
  ])("refuses %s among the parameters", async (_, parameters, message) => {
    await expect(runQuery(listener().store, "mentions-in-context", { parameters })).rejects.toMatchObject({
      code: "query-parameter",
      message: expect.stringMatching(message),
    });
  });

  it("names the nearest where a name is not known", async () => {
    await expect(runQuery(listener().store, "time-line")).rejects.toMatchObject({
      code: "query-unknown",
      details: { name: "time-line", nearest: expect.arrayContaining(["timeline"]) },
    });
    await expect(runQuery(listener().store, "said")).rejects.toMatchObject({
      details: { nearest: expect.arrayContaining(["said-about-each-other", "who-said-what"]) },
    });
  });

  it("cuts the text of a mention to what stands around it", async () => {
    const text = "He came\nto Lisbon 😀 and left.";
    const start = text.indexOf("Lisbon");
    const { store } = listener({
      columns: ["context", "startOffset", "endOffset"],
      rows: [[text, start, start + 6]],
      truncated: false,
    });
    const { rows } = await runQuery(store, "mentions-in-context", { parameters: { name: "Lisbon", width: 4 } });
    expect(rows).toEqual([["… to Lisbon 😀 …", start, start + 6]]);
  });
});
