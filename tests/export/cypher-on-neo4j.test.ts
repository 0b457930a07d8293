import { afterAll, beforeAll, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { collectGraph } from "../../src/export/collect-graph.js";
import { cypherExport } from "../../src/export/cypher.js";
import { acquireNeo4j, describeWithNeo4j } from "../helpers/neo4j-server.js";
import { collectText, samples } from "./sample-graph.js";

await describeWithNeo4j("the Cypher script on a real Neo4j", () => {
  let driver: Driver;
  let release: () => void = () => undefined;
  const run = async (cypher: string): Promise<readonly Record<string, unknown>[]> =>
    (await driver.executeQuery(cypher)).records.map((record) => record.toObject());
  const empty = () => run("MATCH (n) DETACH DELETE n");

  beforeAll(async () => {
    const server = await acquireNeo4j();
    ({ release } = server);
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), {
      disableLosslessIntegers: true,
    });
    await empty();
  }, 300_000);
  afterAll(async () => {
    await empty();
    await driver.close();
    release();
  });

  it("rebuilds every node and relationship with its properties and types, and may be run again", async () => {
    const script = await collectText(cypherExport.write(samples));
    for (const statement of [...script.split("\n"), ...script.split("\n")]) {
      if (statement !== "" && !statement.startsWith("//")) await run(statement);
    }
    const { nodes, relationships } = await collectGraph(samples);
    expect(
      await run("MATCH (n) RETURN n.id AS id, labels(n)[0] AS label, properties(n) AS properties ORDER BY id"),
    ).toEqual([...nodes].sort((a, b) => (a.id < b.id ? -1 : 1)));
    const found = await run(
      "MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties " +
        "ORDER BY id",
    );
    expect(found).toEqual(
      [...relationships]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, properties, ...rest }) => ({ id, ...rest, properties: { id, ...properties } })),
    );
    expect(
      await run(
        "MATCH (p:Place), (x:Statement) RETURN DISTINCT valueType(p.latitude) AS float, valueType(x.startOffset) AS integer",
      ),
    ).toEqual([{ float: "FLOAT NOT NULL", integer: "INTEGER NOT NULL" }]);
  });
});
