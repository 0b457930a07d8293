import { describe, expect, it } from "@jest/globals";
import { OnrecordError } from "../../src/errors.js";
import { listSavedQueries } from "../../src/query/saved-queries.js";
import { parseSavedQuery } from "../../src/query/saved-query-file.js";
import { guardReadOnly } from "../../src/store/guard/read-only-guard.js";

const text = `// title: Title
// description: What it tells.
// parameter name: string | Whom.
// parameter width: integer = 60 | How wide.

// engine: neo4j
RETURN 1 AS x

// engine: embedded
RETURN 2 AS x
`;

describe("a saved query's file", () => {
  it("has a header and a text for each engine", () => {
    expect(parseSavedQuery("some-name", text)).toEqual({
      name: "some-name",
      title: "Title",
      description: "What it tells.",
      parameters: [
        { name: "name", type: "string", description: "Whom." },
        { name: "width", type: "integer", description: "How wide.", defaultValue: 60 },
      ],
      cypher: { neo4j: "RETURN 1 AS x", embedded: "RETURN 2 AS x" },
    });
  });

  it.each([
    ["no title", text.replace("// title: Title\n", ""), /title/u],
    ["a parameter of an unknown type", text.replace("integer", "int"), /parameters\[1\]\.type/u],
    ["a parameter without words", text.replace(" | Whom.", ""), /parameters\[0\]/u],
    ["no text for an engine", text.replace("RETURN 2 AS x", ""), /embedded/u],
  ])("is refused with %s", (_, given, told) => {
    expect(() => parseSavedQuery("bad", given)).toThrow(told);
    expect(() => parseSavedQuery("bad", given)).toThrow(OnrecordError);
  });
});

describe("the saved queries that come along", () => {
  it("are at least the twelve that a reporter wants", async () => {
    const names = (await listSavedQueries()).map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(
      expect.arrayContaining([
        "who-said-what",
        "statements-about",
        "said-about-each-other",
        "most-quoted",
        "where-it-happened",
        "roles",
        "shortest-path",
        "mentions-in-context",
        "timeline",
        "co-mentions",
        "unattributed",
        "disputed-words",
      ]),
    );
  });

  it("only read, name each parameter that they use, and have an order", async () => {
    for (const { name, parameters, excerpt, cypher } of await listSavedQueries()) {
      for (const one of [cypher.embedded, cypher.neo4j]) {
        expect(guardReadOnly(one)).toContain("RETURN");
        expect(one).toContain("ORDER BY");
        const used = new Set([...one.matchAll(/\$([A-Za-z0-9]+)/gu)].map(([, parameter]) => parameter));
        if (excerpt !== undefined) used.add(excerpt.width);
        expect({ name, used: [...used].sort() }).toEqual({ name, used: parameters.map((one) => one.name).sort() });
      }
    }
  });
});
