import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { listSavedQueries } from "../../src/query/saved-queries.js";
import { readCsv } from "../export/read-csv.js";
import { awkward } from "../export/sample-graph.js";
import { runCli } from "./run-cli.js";
import { seedStore } from "./seed-store.js";

let seeded: Awaited<ReturnType<typeof seedStore>>;
beforeAll(async () => {
  seeded = await seedStore();
});
afterAll(() => seeded.remove());

const query = (argv: readonly string[], stdin?: string) =>
  runCli(["query", ...argv], {
    env: { ONRECORD_STORE: seeded.store, COLUMNS: "100" },
    ...(stdin === undefined ? {} : { stdin }),
  });

const names = "MATCH (n) WHERE n.name = $name OR n.name IN $more RETURN n.name AS name ORDER BY name";

describe("onrecord query", () => {
  it("answers Cypher with a table", async () => {
    const { code, out, err } = await query(["MATCH (p:Person) RETURN p.name AS name, size(p.aliases) AS aliases"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n")[1]).toBe("| name      | aliases |");
    expect(out.split("\n")[3]).toBe("| Ada Brook |       3 |");
  });

  it("reads Cypher from standard input, with parameters", async () => {
    const { code, out } = await query(
      ["-", "--param", "name=Lyon", "--param", 'more=["Ada Brook"]', "--format", "json"],
      names,
    );
    expect([code, JSON.parse(out)]).toEqual([0, [{ name: "Ada Brook" }, { name: "Lyon" }]]);
  });

  it("gives text back as it was, in every form for programs", async () => {
    const cypher = "MATCH (x:Statement) RETURN x.text AS text, x.startOffset AS at ORDER BY x.id";
    const json = JSON.parse((await query([cypher, "--format", "json"])).out) as unknown;
    expect(json).toEqual([
      { text: awkward, at: 0 },
      { text: awkward, at: 0 },
    ]);
    const jsonl = (await query([cypher, "--format", "jsonl"])).out.trimEnd().split("\n");
    expect(jsonl.map((line) => JSON.parse(line) as unknown)).toEqual(json);
    expect(readCsv((await query([cypher, "--format", "csv"])).out)[1]).toEqual([awkward, "0"]);
  });

  it("says when there are more rows than it prints", async () => {
    const { code, out, err } = await query(["MATCH (n) RETURN n.id AS id", "--limit", "2", "--format", "jsonl"]);
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toHaveLength(2);
    expect(err).toBe("There are more than these 2 rows: raise --limit to see them.\n");
  });

  it("says that there are no rows, beside the empty table alone", async () => {
    const none = "MATCH (p:Person {name: 'Nobody'}) RETURN p.name AS name";
    expect(await query([none])).toMatchObject({ code: 0, out: expect.stringContaining("name"), err: "No rows.\n" });
    expect(await query([none, "--format", "csv"])).toMatchObject({ code: 0, err: "" });
  });

  it("runs every saved query that needs no parameter, by its name", async () => {
    const free = (await listSavedQueries()).filter(({ parameters }) =>
      parameters.every(({ defaultValue }) => defaultValue !== undefined),
    );
    expect(free.length).toBeGreaterThan(0);
    for (const { name } of free)
      expect(await query([name])).toMatchObject({ code: 0, err: expect.stringMatching(/^(No rows\.\n)?$/u) });
  });

  it.each([
    ["MATCH (n) DETACH DELETE n", 1, "[query-refused]"],
    ["MATCH (n RETURN n", 1, "[query-invalid]"],
    ["no-such-query", 2, "[query-unknown]"],
  ])("%s ends with %d and a line that says why", async (cypher, expected, mark) => {
    const { code, out, err } = await query([cypher]);
    expect([code, out]).toEqual([expected, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain(mark);
  });
});

describe("onrecord queries", () => {
  it("lists each saved query with its title and parameters", async () => {
    const { code, out, err } = await runCli(["queries"], { env: { COLUMNS: "200" } });
    expect([code, err]).toEqual([0, ""]);
    for (const { name, title, parameters } of await listSavedQueries()) {
      expect(out).toContain(`| ${name} `);
      expect(out).toContain(title);
      for (const parameter of parameters) expect(out).toContain(`${parameter.name}: ${parameter.type}`);
    }
  });
});
