import type { GraphNode, GraphRelationship } from "../model/graph-document.js";
import {
  declaredProperties,
  endpointPairs,
  labels,
  relationshipTypeNames,
  type Label,
  type RelationshipType,
} from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { collectGraph } from "./collect-graph.js";
import { mapLiteral, stringLiteral } from "./cypher-literal.js";
import type { TextExport } from "./export-format.js";

const rowsAStatement = 200;
const charactersAStatement = 100_000;

/** Rows in lists that one statement can take: neither too many nor too long. */
function* batches(rows: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  let characters = 0;
  for (const row of rows) {
    if (batch.length === rowsAStatement || (batch.length > 0 && characters + row.length > charactersAStatement)) {
      yield `[${batch.join(", ")}]`;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += row.length;
  }
  if (batch.length > 0) yield `[${batch.join(", ")}]`;
}

function* nodeStatements(label: Label, nodes: readonly GraphNode[]): Generator<string> {
  const declarations = declaredProperties(label);
  const rows = nodes
    .filter((node) => node.label === label)
    .map((node) => mapLiteral(node.properties as Properties, declarations));
  for (const list of batches(rows)) {
    yield `UNWIND ${list} AS row MERGE (n:${label} {id: row.id}) SET n = row;\n`;
  }
}

function* relationshipStatements(
  type: RelationshipType,
  [from, to]: readonly [Label, Label],
  relationships: readonly GraphRelationship[],
): Generator<string> {
  const declarations = declaredProperties(type);
  const rows = relationships.map((relationship) => {
    const properties = mapLiteral({ id: relationship.id, ...(relationship.properties as Properties) }, declarations);
    return `{a: ${stringLiteral(relationship.from)}, b: ${stringLiteral(relationship.to)}, p: ${properties}}`;
  });
  for (const list of batches(rows)) {
    yield (
      `UNWIND ${list} AS row MATCH (a:${from} {id: row.a}) MATCH (b:${to} {id: row.b}) ` +
      `MERGE (a)-[r:${type} {id: row.p.id}]->(b) SET r = row.p;\n`
    );
  }
}

export const cypherExport: TextExport = {
  kind: "text",
  async *write(articles) {
    const { nodes, relationships } = await collectGraph(articles);
    const labelOf = new Map(nodes.map((node) => [node.id, node.label]));
    yield "// Rebuilds the graph on Neo4j 5 or later; may be run again. For example: cypher-shell --file FILE\n";
    for (const label of labels) {
      yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
    }
    for (const label of labels) yield* nodeStatements(label, nodes);
    for (const type of relationshipTypeNames) {
      const ofType = relationships.filter((relationship) => relationship.type === type);
      for (const [from, to] of endpointPairs(type)) {
        const ofPair = ofType.filter((it) => labelOf.get(it.from) === from && labelOf.get(it.to) === to);
        yield* relationshipStatements(type, [from, to], ofPair);
      }
    }
  },
};
