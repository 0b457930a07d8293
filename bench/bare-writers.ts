import type { Driver } from "neo4j-driver";
import type { ArticleGraph, GraphNode, GraphRelationship } from "../src/model/graph-document.js";

interface Rows {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly (GraphRelationship & { readonly fromLabel: string; readonly toLabel: string })[];
}

/** What a plain script would send of these graphs: each node once, and each relationship. */
export function rowsOf(graphs: readonly ArticleGraph[]): Rows {
  const nodes = new Map(
    graphs.flatMap((graph) => graph.nodes.map((node) => [`${node.label} ${node.id}`, node] as const)),
  );
  const relationships = graphs.flatMap((graph) => {
    const labels = new Map(graph.nodes.map(({ id, label }) => [id, label]));
    return graph.relationships.map((one) => ({
      ...one,
      fromLabel: labels.get(one.from) ?? "",
      toLabel: labels.get(one.to) ?? "",
    }));
  });
  return { nodes: [...nodes.values()], relationships };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const rowsAtATime = 2_000;

/** The fastest that the operators' guides know: a constant UNWIND … MERGE for each label and kind, in batches. */
export async function bareRows(driver: Driver, { nodes, relationships }: Rows): Promise<void> {
  const session = driver.session();
  const send = async (statement: string, rows: readonly unknown[]) => {
    for (let at = 0; at < rows.length; at += rowsAtATime) {
      const batch = rows.slice(at, at + rowsAtATime);
      await session.executeWrite((transaction) => transaction.run(statement, { rows: batch }));
    }
  };
  for (const [label, rows] of grouped(nodes, (node) => node.label)) {
    await send(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row.properties`, rows);
  }
  const kinds = grouped(relationships, ({ type, fromLabel, toLabel }) => `${fromLabel} ${type} ${toLabel}`);
  for (const [kind, rows] of kinds) {
    const [from, type, to] = kind.split(" ");
    await send(
      `UNWIND $rows AS row MATCH (x:${from} {id: row.from}) MATCH (y:${to} {id: row.to})
       MERGE (x)-[r:${type} {id: row.id}]->(y) SET r = row.properties, r.id = row.id`,
      rows,
    );
  }
  await session.close();
}

/** One query for each row, as a first script would do it. */
export async function naiveRows(driver: Driver, { nodes, relationships }: Rows): Promise<void> {
  const session = driver.session();
  for (const { label, id, properties } of nodes) {
    await session.run(`MERGE (n:${label} {id: $id}) SET n = $properties`, { id, properties });
  }
  for (const { id, type, from, to, fromLabel, toLabel, properties } of relationships) {
    await session.run(
      `MATCH (x:${fromLabel} {id: $from}) MATCH (y:${toLabel} {id: $to})
       MERGE (x)-[r:${type} {id: $id}]->(y) SET r = $properties, r.id = $id`,
      { id, from, to, properties },
    );
  }
  await session.close();
}
