import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { declaredProperties } from "../../../src/model/graph-schema.js";
import type { ArticleGraph } from "../../../src/model/graph-document.js";
import { mergeShares } from "../../../src/resolution/merge-shares.js";
import { isEntityLabel } from "../../../src/resolution/share.js";
import { connect, openDatabase, run, StatementRunner } from "../../../src/store/embedded/engine.js";
import { openStore } from "../../../src/store/open-store.js";
import { packageRoot } from "../../../src/store/package-root.js";
import { readAll } from "../../conformance/graph-store.js";
import { nameArticle } from "../../helpers/name-articles.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-adopt-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stores could hold before entities were resolved across articles. */
const later = new Set(["contribution", "keys", "marks", "resolution", "echoes", "sketch"]);

/** Writes articles as the first schema had them: entities by their ids, one share in each MENTIONS. */
async function writeFormerStore(path: string, graphs: readonly ArticleGraph[]): Promise<void> {
  const database = await openDatabase(path, { readOnly: false });
  const connection = await connect(database);
  const schema = readFileSync(join(packageRoot(), "tests/store/embedded/schema-1.cypher"), "utf8");
  await run(connection, schema.replaceAll(/^\/\/.*$/gmu, ""));
  await run(connection, "COMMENT ON TABLE Article IS 'onrecord schema 1'");
  const runner = new StatementRunner(connection);
  const parameters = (name: Parameters<typeof declaredProperties>[0], values: object) =>
    Object.entries(values).filter(([key]) => declaredProperties(name).has(key) && !later.has(key));
  const assign = (all: readonly (readonly [string, unknown])[]) => all.map(([key]) => `${key}: $${key}`).join(", ");
  const nodes = new Map(graphs.flatMap((graph) => graph.nodes.map((node) => [node.id, node] as const)));
  for (const { label, properties } of nodes.values()) {
    const given = parameters(label, properties);
    await runner.run(`CREATE (:${label} {${assign(given)}})`, Object.fromEntries(given));
  }
  for (const { id, type, from, to, properties } of graphs.flatMap(({ relationships }) => relationships)) {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    if (start === undefined || end === undefined) continue;
    const share = isEntityLabel(end.label) ? mergeShares(end.label, [end.properties]) : {};
    const given = parameters(type, { ...properties, ...(type === "MENTIONS" && { share: JSON.stringify(share) }) });
    await runner.run(
      `MATCH (x:${start.label} {id: $fromId}), (y:${end.label} {id: $toId})
       CREATE (x)-[:${type} {${assign([...given, ["id", id]])}}]->(y)`,
      { ...Object.fromEntries(given), id, fromId: from, toId: to },
    );
  }
  await connection.close();
  await database.close();
}

type Values = Readonly<Record<string, unknown>>;

/** What the engine tells of a node or a relationship beside its properties, and what the fifth schema did not have. */
const beside = new Set(["_id", "_label", "_src", "_dst", "id", "packed"]);

/** Writes what a store holds as the fifth schema had it: a column for each property. */
async function writeUnpackedStore(path: string, from: string): Promise<void> {
  const [source, target] = [
    await openDatabase(from, { readOnly: true }),
    await openDatabase(path, { readOnly: false }),
  ];
  const [given, connection] = [await connect(source), await connect(target)];
  const schema = readFileSync(join(packageRoot(), "tests/store/embedded/schema-5.cypher"), "utf8");
  await run(connection, schema.replaceAll(/^\/\/.*$/gmu, ""));
  await run(connection, "COMMENT ON TABLE Article IS 'onrecord schema 5'");
  const runner = new StatementRunner(connection);
  const properties = (values: Values) =>
    Object.entries(values).filter(([key, value]) => value !== null && !beside.has(key));
  const assign = (all: readonly (readonly [string, unknown])[]) => all.map(([key]) => `, ${key}: $${key}`).join("");
  for (const { n } of await run(given, "MATCH (n) RETURN n")) {
    const { _label: label, id, packed, ...values } = n as Values;
    const own = properties({ ...values, ...(typeof packed === "string" && (JSON.parse(packed) as Values)) });
    await runner.run(`CREATE (:${String(label)} {id: $id${assign(own)}})`, { ...Object.fromEntries(own), id });
  }
  const rows = await run(
    given,
    "MATCH (x)-[r]->(y) RETURN r, x.id AS fromId, label(x) AS one, y.id AS toId, label(y) AS other",
  );
  for (const { r, fromId, one, toId, other } of rows) {
    const { _label: type, id, ...values } = r as Values;
    const own = properties(values);
    await runner.run(
      `MATCH (x:${String(one)} {id: $fromId}), (y:${String(other)} {id: $toId})
       CREATE (x)-[:${String(type)} {id: $id${assign(own)}}]->(y)`,
      { ...Object.fromEntries(own), id, fromId, toId },
    );
  }
  for (const end of [given, connection, source, target]) await end.close();
}

it("packs the entities of a store from before they were packed when it is opened for writing", async () => {
  const graphs = [
    nameArticle("a", [{ name: "Ada Brook" }, { name: "Lena Marsh" }, { name: "Brook" }]),
    nameArticle("b", [{ name: "Tom Brook" }, { name: "Lena Marsh" }], [{ words: "“The quay is shut.”", by: 1 }]),
  ];
  const [former, fresh] = [join(folder, "unpacked.lbug"), join(folder, "packed.lbug")];
  const first = await openStore(fresh, { access: "write" });
  await first.writeArticles(graphs);
  await first.close();
  await writeUnpackedStore(former, fresh);
  await expect(openStore(former, { access: "read" })).rejects.toMatchObject({ code: "store-schema" });
  const warnings: string[] = [];
  const packed = await openStore(former, { access: "write", onWarning: ({ code }) => warnings.push(code) });
  expect(warnings).toEqual(["store-migrated"]);
  const wanted = await openStore(fresh, { access: "write" });
  expect(await readAll(packed)).toEqual(await readAll(wanted));
  const later = nameArticle("c", [{ name: "Ada M. Brook" }, { name: "Brook" }, { name: "L. Marsh" }]);
  for (const store of [packed, wanted]) await store.writeArticles([later]);
  expect(await readAll(packed)).toEqual(await readAll(wanted));
  await Promise.all([packed.close(), wanted.close()]);
}, 60_000);

it("compares the articles of a store from before articles were compared when it is opened for writing", async () => {
  const words = "“The quay at Skelvik will be shut until the spring tides are over.”";
  const graphs = ["a", "b"].map((key) => nameArticle(key, [{ name: "Ada Brook" }], [{ words, by: 0 }]));
  const [former, fresh] = [join(folder, "uncompared.lbug"), join(folder, "compared.lbug")];
  const compared = await openStore(fresh, { access: "write" });
  await compared.writeArticles(graphs);
  await compared.close();
  await writeUnpackedStore(former, fresh);
  const database = await openDatabase(former, { readOnly: false });
  const connection = await connect(database);
  await run(connection, "MATCH (:Statement)-[r:REPEATS]->() DELETE r");
  for (const label of ["Statement", "Article"]) await run(connection, `MATCH (n:${label}) SET n.echoes = NULL`);
  await run(connection, "MATCH (n:Article) SET n.sketch = NULL");
  await run(connection, "COMMENT ON TABLE Article IS 'onrecord schema 2'");
  await connection.close();
  await database.close();
  const adopted = await openStore(former, { access: "write" });
  expect((await adopted.count()).relationships.REPEATS).toBe(1);
  const wanted = await openStore(fresh, { access: "read" });
  expect(await readAll(adopted)).toEqual(await readAll(wanted));
  await Promise.all([adopted.close(), wanted.close()]);
}, 60_000);

it("resolves the articles of a store from before there was resolution when it is opened for writing", async () => {
  const graphs = [
    nameArticle("a", [{ name: "Ada Brook" }, { name: "Lena Marsh" }], [{ words: "“The quay is shut.”", by: 0 }]),
    nameArticle("b", [{ name: "Brook" }, { name: "Lena Marsh" }]),
  ];
  const [former, fresh] = [join(folder, "former.lbug"), join(folder, "fresh.lbug")];
  await writeFormerStore(former, graphs);
  const warnings: string[] = [];
  const adopted = await openStore(former, { access: "write", onWarning: ({ code }) => warnings.push(code) });
  const wanted = await openStore(fresh, { access: "write" });
  await wanted.writeArticles(graphs);
  expect(warnings).toEqual(["store-migrated"]);
  expect(await readAll(adopted)).toEqual(await readAll(wanted));
  const later = nameArticle("c", [{ name: "Ada Brook" }]);
  for (const store of [adopted, wanted]) await store.writeArticles([later]);
  expect(await readAll(adopted)).toEqual(await readAll(wanted));
  await Promise.all([adopted.close(), wanted.close()]);
}, 60_000);
