import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import neo4j from "neo4j-driver";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import { runQuery } from "../../src/query/run-query.js";
import { listSavedQueries, type SavedQuery } from "../../src/query/saved-queries.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import type { QueryValue } from "../../src/store/query-result.js";
import { generateGraph } from "../helpers/generate-graphs.js";
import { acquireNeo4j, describeWithNeo4j } from "../helpers/neo4j-server.js";

const graphs = [1, 2, 3, 4, 5, 6].map((seed) => generateGraph({ seed }));
const folder = mkdtempSync(join(tmpdir(), "onrecord-queries-"));
let embedded: GraphStore;

/** Values for the parameters, in letters and cases that a user might type; two of them name somebody by an alias. */
const values: Readonly<Record<string, QueryValue>> = {
  name: "ZOË ångström",
  person: "бо ИВАНОВА",
  place: "lisbon",
  one: "Zoë Ångström",
  other: "núñez",
  start: "Zoë Ångström",
  goal: "Бо Иванова",
  width: 10,
};

function parameterSets({ parameters }: SavedQuery): readonly Readonly<Record<string, QueryValue>>[] {
  const all = Object.fromEntries(parameters.map(({ name }) => [name, values[name] ?? ""]));
  const required = Object.fromEntries(
    parameters.filter(({ defaultValue }) => defaultValue === undefined).map(({ name }) => [name, values[name] ?? ""]),
  );
  return [required, all];
}

const idOf = (name: string) =>
  graphs
    .flatMap(({ nodes }) => nodes)
    .find(({ properties }) => "aliases" in properties && properties.aliases.includes(name))?.id;

const relationships = (type: ArticleGraph["relationships"][number]["type"]) =>
  graphs.flatMap((graph) => graph.relationships.filter((one) => one.type === type));

beforeAll(async () => {
  embedded = await openStore(join(folder, "store.lbug"), { access: "write" });
  await embedded.writeArticles(graphs);
}, 60_000);

afterAll(async () => {
  await embedded.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (name: string, parameters: Readonly<Record<string, QueryValue>> = {}) =>
  runQuery(embedded, name, { parameters, rowLimit: 10_000 });

describe("the saved queries on the embedded store", () => {
  it("tell who said what: a row for each source of each statement", async () => {
    const { rows } = await ask("who-said-what");
    expect(rows).toHaveLength(relationships("SAID").length);
    const speaker = idOf("Бо Иванова");
    const one = await ask("who-said-what", { person: "бо ИВАНОВА" });
    expect(one.rows).toHaveLength(relationships("SAID").filter(({ from }) => from === speaker).length);
    expect(one.rows.length).toBeGreaterThan(0);
  });

  it("find somebody by an alias", async () => {
    const about = relationships("ABOUT").map(({ to }) => to);
    const [subject] = graphs.flatMap(({ nodes }) =>
      nodes.filter(({ id, label }) => label === "Person" && about.includes(id)),
    );
    const [one, other] = subject !== undefined && "aliases" in subject.properties ? subject.properties.aliases : [];
    const rows = async (name = "") => (await ask("statements-about", { name: name.toUpperCase() })).rows;
    expect((await rows(one)).length).toBeGreaterThan(0);
    expect(await rows(other)).toEqual(await rows(one));
  });

  it("count the most quoted first", async () => {
    const { columns, rows } = await ask("most-quoted");
    const counts = rows.map((row) => Number(row[columns.indexOf("statements")]));
    expect(counts).toEqual([...counts].sort((x, y) => y - x));
    expect(counts.reduce((x, y) => x + y)).toBe(relationships("SAID").length);
  });

  it("list statements without a source", async () => {
    const said = new Set(relationships("SAID").map(({ to }) => to));
    const silent = relationships("REPORTS").filter(({ to }) => !said.has(to));
    const { columns, rows } = await ask("unattributed");
    expect(rows.map((row) => row[columns.indexOf("statementId")])).toEqual(silent.map(({ to }) => to).sort());
    expect(silent.length).toBeGreaterThan(0);
  });

  it("show each mention with the words around it", async () => {
    const { columns, rows } = await ask("mentions-in-context", { name: "Zoë Ångström", width: 5 });
    const id = idOf("Zoë Ångström");
    expect(rows).toHaveLength(relationships("MENTIONS").filter(({ to }) => to === id).length * 2);
    for (const row of rows) {
      const [start, end] = [Number(row[columns.indexOf("startOffset")]), Number(row[columns.indexOf("endOffset")])];
      const text = graphs.find(({ article }) => article.id === row[columns.indexOf("articleId")])?.article.text ?? "";
      expect(row[columns.indexOf("context")]).toContain(text.slice(start, end).replace(/\s+/gu, " "));
    }
  });

  it("find the shortest chains, all of one length", async () => {
    const { columns, rows } = await ask("shortest-path", { start: "Zoë Ångström", goal: "Бо Иванова" });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row[columns.indexOf("steps")])).size).toBe(1);
  });

  it("order statements by the day on which they were said, or else published", async () => {
    const said = ["PAST_REF", "2024-05-06T12:00", "XXXX-WXX-2", "2023"];
    const graph = generateGraph({ seed: 7 });
    let at = 0;
    const nodes = graph.nodes.map((node) =>
      node.label === "Statement"
        ? { ...node, properties: { ...node.properties, said: said[at++] ?? "FUTURE_REF" } }
        : node,
    );
    const store = await openStore(join(folder, "days.lbug"), { access: "write" });
    await store.writeArticles([{ ...graph, nodes }]);
    const { columns, rows } = await runQuery(store, "timeline", { rowLimit: 100 });
    await store.close();
    const days = rows.map((row) => row[columns.indexOf("day")]);
    expect([...new Set(days)]).toEqual(["2023", "2024-05-06", graph.article.published?.slice(0, 10) ?? ""]);
  });

  it("list what is disputed", async () => {
    const { columns, rows } = await ask("disputed-words");
    const disputed = new Set(rows.map((row) => row[columns.indexOf("statementId")]));
    for (const { to } of relationships("CONTRADICTS")) expect(disputed).toContain(to);
  });
});

await describeWithNeo4j("the saved queries on both stores", () => {
  let server: Awaited<ReturnType<typeof acquireNeo4j>>;
  let other: GraphStore;

  beforeAll(async () => {
    server = await acquireNeo4j();
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    await driver.executeQuery("MATCH (n) DETACH DELETE n", {}, { database: "neo4j" });
    await driver.close();
    other = await openStore(server.uri, { access: "write", username: server.username, password: server.password });
    await other.writeArticles(graphs);
  }, 300_000);

  afterAll(async () => {
    await other.close();
    server.release();
  });

  it("give the same rows", async () => {
    for (const query of await listSavedQueries()) {
      for (const parameters of parameterSets(query)) {
        const options = { parameters, rowLimit: 10_000 };
        const [here, there] = [
          await runQuery(embedded, query.name, options),
          await runQuery(other, query.name, options),
        ];
        expect({ query: query.name, parameters, ...there }).toEqual({ query: query.name, parameters, ...here });
      }
    }
  }, 180_000);
});
