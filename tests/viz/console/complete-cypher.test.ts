import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { describeSchema } from "../../../src/server/describe-schema.js";
import { completeCypher, functionNames, type LiveSchema } from "../../../viz/console/complete-cypher.js";
import { temporaryStore, type TemporaryStore } from "../../server/fixture.js";
import { harbourGraphs } from "../harbour-articles.js";

let held: TemporaryStore;
let live: LiveSchema;

beforeAll(async () => {
  held = await temporaryStore(harbourGraphs());
  live = { schema: describeSchema(), counts: await held.store.count() };
});
afterAll(() => held.dispose());

/** What is offered where the bar stands. */
function offered(text: string, schema: "read" | "unread" = "read") {
  const at = text.indexOf("¦");
  const state = EditorState.create({ doc: text.replace("¦", "") });
  return completeCypher(new CompletionContext(state, at, false), schema === "read" ? live : undefined)?.options ?? [];
}
const names = (text: string) => offered(text).map(({ label }) => label);

describe("completion", () => {
  it("offers labels in round brackets and types in square ones, with how many the store holds", () => {
    const labels = offered("MATCH (p:Pe¦)");
    expect(labels.map(({ label }) => label)).toEqual(live.schema.labels.map(({ name }) => name));
    const person = labels.find(({ label }) => label === "Person");
    expect(person?.detail).toBe(`${live.counts.nodes.Person} here`);
    expect(names("MATCH (p:Person)-[:SAID|¦")).toEqual(live.schema.relationshipTypes.map(({ name }) => name));
  });

  it("offers the properties of a variable's label or type after a dot, and in braces", () => {
    const statement = live.schema.labels.find(({ name }) => name === "Statement");
    const properties = statement?.properties.map(({ name }) => name);
    expect(names("MATCH (p)-[s:SAID]->(x:Statement) RETURN x.¦")).toEqual(properties);
    expect(names("MATCH (x:Statement {text: 'a, b', mo¦")).toEqual(properties);
    expect(names("MATCH (p)-[s:SAID]->(x:Statement) RETURN s.c¦")).toContain("cueStart");
    expect(names("MATCH (p)-[s:SAID]->(x:Statement) RETURN s.c¦")).not.toContain("text");
    expect(names("MATCH (n) RETURN n.¦")).toEqual(expect.arrayContaining(["text", "cueStart", "name"]));
  });

  it("offers the query's other parameters after a dollar, and its variables before words", () => {
    expect(names("MATCH (p) WHERE p.name = $who AND p.id <> $w¦ RETURN $most")).toEqual(["who", "most"]);
    const all = names("MATCH (person)-[said:SAID]->() WITH person AS speaker, said RETURN s¦");
    expect(all.slice(0, 3)).toEqual(["person", "said", "speaker"]);
    expect(all).toEqual(expect.arrayContaining(["substring()", "SKIP"]));
    expect(names("MATCH (p) ¦")).toEqual([]);
    expect(offered("RETURN p.¦", "unread")).toEqual([]);
  });

  it("offers no function that the engine does not know", async () => {
    const given = {
      coalesce: "null, 1",
      left: "'abc', 1",
      right: "'abc', 1",
      range: "1, 2",
      replace: "'abc', 'b', 'd'",
      substring: "'abc', 1, 1",
      labels: "p",
      type: "s",
      nodes: "w",
      relationships: "w",
      length: "w",
      toLower: "'A'",
      toUpper: "'a'",
      trim: "' a '",
      reverse: "'ab'",
      size: "p.aliases",
    };
    for (const name of functionNames.split("|")) {
      const call = `${name}(${name in given ? given[name as keyof typeof given] : "4"})`;
      const result = await held.store.query(
        `MATCH w = (p:Person)-[s:SAID]->(x:Statement) RETURN ${call} AS value LIMIT 1`,
      );
      expect(result.rows).toHaveLength(1);
    }
  });
});
