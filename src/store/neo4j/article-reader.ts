import type { Label, RelationshipType } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { entityRelationshipTypes } from "../schema-cypher.js";
import type { Elements } from "./elements.js";
import { readForm } from "./parameters.js";
import { findNodes, type Row, type RunStatement } from "./statements.js";

/** What is read of a relationship `r` between `x` and `y`. */
const relationshipColumns = `properties(r) AS properties, type(r) AS type, elementId(r) AS element,
  x.id AS fromId, labels(x) AS fromLabels, elementId(x) AS fromElement,
  y.id AS toId, labels(y) AS toLabels, elementId(y) AS toElement`;

/** By adjacency from the articles and their statements, and by the index on `article` between entities. */
const relationshipsOfArticles = [
  `UNWIND $ids AS id MATCH (x:Article {id: id})-[r]->(y) USING INDEX x:Article(id) RETURN ${relationshipColumns}`,
  `UNWIND $ids AS id MATCH (a:Article {id: id})-[:REPORTS]->(x:Statement)-[r]->(y) USING INDEX a:Article(id)
   WHERE r.article = id RETURN ${relationshipColumns}`,
  `UNWIND $ids AS id MATCH (a:Article {id: id})-[:REPORTS]->(y:Statement)<-[r:SAID]-(x) USING INDEX a:Article(id)
   WHERE r.article = id RETURN ${relationshipColumns}`,
  ...entityRelationshipTypes.map(
    (type) =>
      `UNWIND $ids AS id MATCH (x)-[r:${type} {article: id}]->(y) USING INDEX r:${type}(article)
       RETURN ${relationshipColumns}`,
  ),
].join("\nUNION ALL\n");

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
    properties: readForm(type, values),
  };
}

/** Each relationship once, though several parts of the statement give it. */
async function relationships(
  run: RunStatement,
  statement: string,
  ids: readonly string[],
  keep?: Elements,
): Promise<readonly RelationshipRow[]> {
  const found = new Map<string, RelationshipRow>();
  for (const row of await run(statement, { ids })) {
    const relationship = relationshipRow(row);
    found.set(relationship.id, relationship);
    keep?.keepRelationship(row, relationship);
  }
  return [...found.values()];
}

export function readRelationships(
  run: RunStatement,
  ids: readonly string[],
  keep?: Elements,
): Promise<readonly RelationshipRow[]> {
  return relationships(run, relationshipsOfArticles, ids, keep);
}

export function readProposals(
  run: RunStatement,
  label: Label,
  ids: readonly string[],
  keep?: Elements,
): Promise<readonly RelationshipRow[]> {
  const patterns = [
    `(x:${label} {id: id})-[r:POSSIBLY_SAME_AS]->(y) USING INDEX x:${label}(id)`,
    `(x)-[r:POSSIBLY_SAME_AS]->(y:${label} {id: id}) USING INDEX y:${label}(id)`,
  ];
  const parts = patterns.map((pattern) => `UNWIND $ids AS id MATCH ${pattern} RETURN ${relationshipColumns}`);
  return relationships(run, parts.join(" UNION ALL "), ids, keep);
}

/** What is read of a node `n`. */
export const nodeColumns = "properties(n) AS properties, labels(n) AS labels, elementId(n) AS element";

/** A node as `nodeColumns` gave it. */
export function nodeRow(row: Row, keep?: Elements): NodeRow {
  const label = labelOf(row.labels);
  const properties = readForm(label, row.properties as Row);
  const id = String(properties["id"]);
  keep?.keepNode(label, id, row.element);
  return { id, label, properties };
}

/** The articles' own nodes and those of their statements. */
export async function readOwned(
  run: RunStatement,
  ids: readonly string[],
  keep?: Elements,
): Promise<readonly NodeRow[]> {
  const statement = `UNWIND $ids AS id MATCH (a:Article {id: id})-[:REPORTS]->(n:Statement) USING INDEX a:Article(id)
    RETURN DISTINCT ${nodeColumns}`;
  const [articles, statements] = await Promise.all([readArticleNodes(run, ids, keep), run(statement, { ids })]);
  return [...articles, ...statements.map((row) => nodeRow(row, keep))];
}

export function readArticleNodes(
  run: RunStatement,
  ids: readonly string[],
  keep?: Elements,
): Promise<readonly NodeRow[]> {
  return readNodes(run, "Article", ids, keep);
}

export async function readNodes(
  run: RunStatement,
  label: Label,
  ids: readonly string[],
  keep?: Elements,
): Promise<readonly NodeRow[]> {
  const rows = await run(`${findNodes(label)} RETURN ${nodeColumns}`, { ids });
  return rows.map((row) => nodeRow(row, keep));
}

export async function readMentioned(run: RunStatement, ids: readonly string[]): Promise<readonly NodeRow[]> {
  const statement = `UNWIND $ids AS id MATCH (a:Article {id: id})-[:MENTIONS]->(n) WITH DISTINCT n RETURN ${nodeColumns}`;
  return (await run(statement, { ids })).map((row) => nodeRow(row));
}
