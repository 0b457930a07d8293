import { compareText } from "../../model/canonical.js";
import type { Label, RelationshipType } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import type { StoredArticle } from "../graph-transaction.js";
import { entityRelationshipTypes } from "../schema-cypher.js";
import { storedProperties } from "../stored-properties.js";
import type { EngineRow, StatementRunner } from "./engine.js";

export function nodeRow(label: Label, value: unknown): NodeRow {
  const properties = storedProperties(label, value as EngineRow);
  return { id: String(properties.id), label, properties };
}

interface RelationshipValue extends EngineRow {
  readonly id: string;
  readonly _label: RelationshipType;
}

export const relationshipColumns =
  "r, x.id AS fromId, label(x) AS fromLabel, y.id AS toId, label(y) AS toLabel" as const;

export function relationshipRow(row: EngineRow): RelationshipRow {
  const value = row.r as RelationshipValue;
  return {
    id: value.id,
    type: value._label,
    from: row.fromId as string,
    fromLabel: row.fromLabel as Label,
    to: row.toId as string,
    toLabel: row.toLabel as Label,
    properties: storedProperties(value._label, value),
  };
}

/**
 * Without the hints the planner begins at the far end where few relationships of a type stand, and reads all nodes of its
 * label to find those that hang on the one that is named.
 */
const articleRelationships = [
  `MATCH (x:Article {id: $id})-[r]->(y) HINT (x JOIN r) JOIN y RETURN ${relationshipColumns}`,
  `MATCH (a:Article {id: $id})-[m:REPORTS]->(x:Statement)-[r]->(y) WHERE r.article = $id
   HINT (((a JOIN m) JOIN x) JOIN r) JOIN y RETURN ${relationshipColumns}`,
  `MATCH (a:Article {id: $id})-[m:REPORTS]->(y:Statement)<-[r:SAID]-(x) WHERE r.article = $id
   HINT (((a JOIN m) JOIN y) JOIN r) JOIN x RETURN ${relationshipColumns}`,
  `MATCH (a:Article {id: $id})-[m:MENTIONS]->(x)-[r:${entityRelationshipTypes.join("|")}]->(y) WHERE r.article = $id
   HINT (((a JOIN m) JOIN x) JOIN r) JOIN y RETURN ${relationshipColumns}`,
  `MATCH (a:Article {id: $id})-[m:MENTIONS]->(y)<-[r:POSSIBLY_SAME_AS]-(x) WHERE r.article = $id
   HINT (((a JOIN m) JOIN y) JOIN r) JOIN x RETURN ${relationshipColumns}`,
] as const;

/** What stands of an article. */
export async function readArticle(runner: StatementRunner, id: string): Promise<StoredArticle> {
  const article = await runner.run("MATCH (n:Article {id: $id}) RETURN n", { id });
  const statements = await runner.run("MATCH (a:Article {id: $id})-[:REPORTS]->(n:Statement) RETURN DISTINCT n", {
    id,
  });
  const relationships = new Map<string, RelationshipRow>();
  for (const statement of articleRelationships) {
    for (const row of await runner.run(statement, { id })) {
      const relationship = relationshipRow(row);
      relationships.set(relationship.id, relationship);
    }
  }
  return {
    owned: [...article.map(({ n }) => nodeRow("Article", n)), ...statements.map(({ n }) => nodeRow("Statement", n))],
    relationships: [...relationships.values()].sort((a, b) => compareText(a.id, b.id)),
  };
}
