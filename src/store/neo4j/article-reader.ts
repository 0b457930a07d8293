import type { Label, RelationshipType } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { entityRelationshipTypes } from "../schema-cypher.js";
import { storedProperties } from "../stored-properties.js";

export type Row = Readonly<Record<string, unknown>>;
export type RunStatement = (cypher: string, parameters: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

const columns = `properties(r) AS properties, type(r) AS type,
  x.id AS fromId, labels(x) AS fromLabels, y.id AS toId, labels(y) AS toLabels`;

/** By adjacency from the articles and their statements, and by the index on `article` between entities. */
const relationshipStatements: readonly string[] = [
  `UNWIND $ids AS id MATCH (x:Article {id: id})-[r]->(y) RETURN ${columns}`,
  `UNWIND $ids AS id MATCH (:Article {id: id})-[:REPORTS]->(x:Statement)-[r]->(y) WHERE r.article = id RETURN ${columns}`,
  `UNWIND $ids AS id MATCH (:Article {id: id})-[:REPORTS]->(y:Statement)<-[r:SAID]-(x) WHERE r.article = id
   RETURN ${columns}`,
  ...entityRelationshipTypes.map(
    (type) => `UNWIND $ids AS id MATCH (x)-[r:${type} {article: id}]->(y) RETURN ${columns}`,
  ),
];

function labelOf(labels: unknown): Label {
  return (labels as readonly Label[])[0] ?? "Article";
}

export function relationshipRow(row: Row): RelationshipRow {
  const type = row.type as RelationshipType;
  const values = row.properties as Row;
  return {
    id: String(values.id),
    type,
    from: row.fromId as string,
    fromLabel: labelOf(row.fromLabels),
    to: row.toId as string,
    toLabel: labelOf(row.toLabels),
    properties: storedProperties(type, values),
  };
}

export async function readRelationships(
  run: RunStatement,
  ids: readonly string[],
): Promise<readonly RelationshipRow[]> {
  const found = new Map<string, RelationshipRow>();
  for (const statement of relationshipStatements) {
    for (const row of await run(statement, { ids })) {
      const relationship = relationshipRow(row);
      found.set(relationship.id, relationship);
    }
  }
  return [...found.values()];
}

export async function readProposals(
  run: RunStatement,
  label: Label,
  ids: readonly string[],
): Promise<readonly RelationshipRow[]> {
  const found = new Map<string, RelationshipRow>();
  for (const pattern of [
    `(x:${label} {id: id})-[r:POSSIBLY_SAME_AS]->(y)`,
    `(x)-[r:POSSIBLY_SAME_AS]->(y:${label} {id: id})`,
  ]) {
    for (const row of await run(`UNWIND $ids AS id MATCH ${pattern} RETURN ${columns}`, { ids })) {
      const relationship = relationshipRow(row);
      found.set(relationship.id, relationship);
    }
  }
  return [...found.values()];
}

const nodeColumns = "properties(n) AS properties, labels(n) AS labels";

async function nodes(run: RunStatement, statement: string, ids: readonly string[]): Promise<readonly NodeRow[]> {
  return (await run(statement, { ids })).map((row) => {
    const label = labelOf(row.labels);
    const properties = storedProperties(label, row.properties as Row);
    return { id: String(properties.id), label, properties };
  });
}

/** The articles' own nodes and those of their statements. */
export async function readOwned(run: RunStatement, ids: readonly string[]): Promise<readonly NodeRow[]> {
  return [
    ...(await readArticleNodes(run, ids)),
    ...(await nodes(
      run,
      `UNWIND $ids AS id MATCH (:Article {id: id})-[:REPORTS]->(n:Statement) RETURN DISTINCT ${nodeColumns}`,
      ids,
    )),
  ];
}

export function readArticleNodes(run: RunStatement, ids: readonly string[]): Promise<readonly NodeRow[]> {
  return nodes(run, `UNWIND $ids AS id MATCH (n:Article {id: id}) RETURN ${nodeColumns}`, ids);
}

export function readMentioned(run: RunStatement, ids: readonly string[]): Promise<readonly NodeRow[]> {
  const statement = `UNWIND $ids AS id MATCH (:Article {id: id})-[:MENTIONS]->(n) WITH DISTINCT n RETURN ${nodeColumns}`;
  return nodes(run, statement, ids);
}
