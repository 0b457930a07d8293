import { describe, expect, it } from "@jest/globals";
import {
  fillParameters,
  parameterFields,
  parameterNames,
  type Entries,
  type SavedQuery,
} from "../../../viz/console/parameters.js";

const saved: SavedQuery = {
  name: "around",
  title: "Around",
  description: "What stands around a name.",
  cypher: "MATCH (n) WHERE n.name = $name RETURN n",
  parameters: [
    { name: "name", type: "string", description: "A name." },
    { name: "width", type: "integer", description: "Letters on each side.", defaultValue: 60 },
  ],
};

function fill(cypher: string, entries: Entries, query?: SavedQuery) {
  const { values, problems } = fillParameters(parameterFields(cypher, query, entries));
  return { values, problems: Object.fromEntries(problems) };
}

describe("the parameters of a query", () => {
  it("are its names with a dollar, each once, not those in strings, quoted names and comments", () => {
    const cypher = `MATCH (n) // $no
      WHERE n.name = $who AND n.text <> '$not \\' $nor' /* $never */ AND n.\`$odd\` = "$none" RETURN $who, $größe1`;
    expect(parameterNames(cypher)).toEqual(["who", "größe1"]);
    expect(parameterNames("RETURN 1 /* $open")).toEqual([]);
  });

  it("are read as the kind that was chosen", () => {
    const entries: Entries = {
      text: { kind: "text", text: " 7 " },
      number: { kind: "number", text: " -1.5e2 " },
      boolean: { kind: "boolean", text: "true" },
      list: { kind: "list", text: "Osman Bey , Tide Street" },
      empty: { kind: "list", text: " " },
      json: { kind: "json", text: '{"a": [1, null]}' },
    };
    expect(fill("RETURN $text, $number, $boolean, $list, $empty, $json, $unfilled", entries)).toEqual({
      values: {
        text: " 7 ",
        number: -150,
        boolean: true,
        list: ["Osman Bey", "Tide Street"],
        empty: [],
        json: { a: [1, null] },
        unfilled: "",
      },
      problems: {},
    });
  });

  it("tells which field does not fit its kind", () => {
    const { values, problems } = fill("RETURN $a, $b, $c, $d", {
      a: { kind: "number", text: "twelve" },
      b: { kind: "number", text: "" },
      c: { kind: "json", text: "{" },
      d: { kind: "number", text: "Infinity" },
    });
    expect(values).toEqual({});
    expect(Object.keys(problems)).toEqual(["a", "b", "c", "d"]);
    expect(problems.a).toBe("Not a number");
    expect(problems.c).toMatch(/^Not JSON: /u);
  });

  it("of a saved query are those that it declares, with their kinds and defaults", () => {
    expect(fill(saved.cypher, {}, saved)).toEqual({ values: { width: 60 }, problems: { name: "Needs a value" } });
    const entries: Entries = { name: { kind: "number", text: "12" }, width: { kind: "text", text: "80" } };
    expect(fill(saved.cypher, entries, saved)).toEqual({ values: { name: "12", width: 80 }, problems: {} });
  });

  it("of a saved query that was changed are those that it asks for now", () => {
    const changed = `${saved.cypher} LIMIT $most`;
    const fields = parameterFields(changed, saved, { most: { kind: "number", text: "3" } });
    expect(fields.map(({ name, kind, declared }) => [name, kind, declared?.type])).toEqual([
      ["name", "text", "string"],
      ["most", "number", undefined],
    ]);
  });
});
