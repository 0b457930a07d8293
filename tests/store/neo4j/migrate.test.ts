import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { openStore } from "../../../src/store/open-store.js";
import { readAll } from "../../conformance/graph-store.js";
import { echoArticle } from "../../helpers/echo-articles.js";
import { acquireNeo4j, describeWithNeo4j } from "../../helpers/neo4j-server.js";

const articles = Array.from({ length: 8 }, (_, number) => echoArticle(number));

await describeWithNeo4j("a Neo4j database of an older schema", () => {
  let server: Awaited<ReturnType<typeof acquireNeo4j>>;
  let driver: Driver;
  const warnings: string[] = [];

  const run = (cypher: string) => driver.executeQuery(cypher, {}, { database: "neo4j" });
  const open = () =>
    openStore(server.uri, {
      access: "write",
      username: server.username,
      password: server.password,
      onWarning: ({ code }) => warnings.push(code),
    });
  const written = async (from: number, to: number): Promise<string> => {
    const store = await open();
    await store.writeArticles(articles.slice(from, to));
    const text = JSON.stringify(await readAll(store));
    await store.close();
    return text;
  };
  let wanted: string;

  beforeAll(async () => {
    server = await acquireNeo4j();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  }, 300_000);

  afterAll(async () => {
    await driver.close();
    server.release();
  });

  beforeEach(async () => {
    await run("MATCH (n) DETACH DELETE n");
    wanted = await written(0, 8);
    await run("MATCH (n) DETACH DELETE n");
    await written(0, 4);
    warnings.length = 0;
  }, 120_000);

  it("compares what was written before articles were compared, and tells of it", async () => {
    await run("DROP INDEX onrecord_004_echo_words");
    await run("MATCH ()-[r:REPEATS|CONTRADICTS|DUPLICATE_OF]->() DELETE r");
    await run("MATCH (n:Article|Statement) REMOVE n.echoes, n.sketch");
    expect(await written(4, 8)).toBe(wanted);
    expect(warnings).toEqual(["store-migrated"]);
  }, 120_000);

  it("takes over an index of keys that stand as lists", async () => {
    await run("DROP INDEX onrecord_004_echo_words");
    await run("MATCH (n:Article|Statement) WHERE n.echoes IS NOT NULL SET n.echoes = split(n.echoes, ' ')");
    await run(
      "CREATE FULLTEXT INDEX onrecord_004_echoes FOR (n:Article|Statement) ON EACH [n.echoes] " +
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}",
    );
    expect(await written(4, 8)).toBe(wanted);
    const { records } = await run("SHOW INDEXES YIELD name WHERE name CONTAINS 'echo' RETURN name");
    expect(records.map((record) => record.get("name") as string)).toEqual(["onrecord_004_echo_words"]);
  }, 120_000);
});
