import type { Driver } from "neo4j-driver";
import type { ArticleGraph } from "../src/model/graph-document.js";

/** Why the library itself is no baseline here. */
export const whyNoLangchain =
  "LangChain.js itself does not run without APOC: Neo4jGraph.initialize calls apoc.meta.data, and addGraphDocuments " +
  "apoc.merge.node, apoc.merge.relationship or apoc.create.addLabels. Measured are its two queries a document, with " +
  "the dynamic labels and types of Neo4j 5.26 in the place of those procedures.";

const base = "__Entity__";

/**
 * The way of addGraphDocuments with `baseEntityLabel`: for each document a query for its nodes and one for its
 * relationships, each in a transaction of its own, over one base label with an index. Relationships of one type between
 * two nodes become one, as there.
 */
export async function langchainRows(driver: Driver, graphs: readonly ArticleGraph[]): Promise<void> {
  await driver.executeQuery(`CREATE CONSTRAINT IF NOT EXISTS FOR (b:${base}) REQUIRE b.id IS UNIQUE`);
  for (const { nodes, relationships } of graphs) {
    await driver.executeQuery(
      `UNWIND $data AS row
       MERGE (source:${base} {id: row.id})
       SET source += row.properties
       SET source:$(row.type)`,
      { data: nodes.map(({ id, label, properties }) => ({ id, type: label, properties })) },
    );
    await driver.executeQuery(
      `UNWIND $data AS row
       MERGE (source:${base} {id: row.source})
       MERGE (target:${base} {id: row.target})
       MERGE (source)-[rel:$(row.type)]->(target) ON CREATE SET rel += row.properties`,
      { data: relationships.map(({ type, from, to, properties }) => ({ source: from, target: to, type, properties })) },
    );
  }
}
