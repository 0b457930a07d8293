import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import type { NodeValue, PathValue, QueryValue, RelationshipValue } from "../query-result.js";
import { nodeValue, relationshipValue } from "../query-values.js";
import { nodeLabels } from "../../model/graph-schema.js";
import type { RunStatement } from "./statements.js";

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values => typeof value === "object" && value !== null;

/** Ids by the server's inner ids: of the nodes at hand, and of those that relationships only point to. */
class NodeIds {
  readonly #known = new Map<string, string>();
  readonly #wanted = new Set<string>();

  collect(value: unknown): void {
    if (Array.isArray(value)) value.forEach((one) => this.collect(one));
    else if (neo4j.isNode(value)) this.#known.set(value.elementId, idOf(value));
    else if (neo4j.isRelationship(value)) {
      this.#wanted.add(value.startNodeElementId).add(value.endNodeElementId);
    } else if (neo4j.isPath(value)) {
      for (const segment of value.segments) this.collect([segment.start, segment.relationship, segment.end]);
      this.collect(value.start);
    } else if (isObject(value) && Object.getPrototypeOf(value) !== null) {
      Object.values(value).forEach((one) => this.collect(one));
    }
  }

  async lookUp(run: RunStatement): Promise<void> {
    const ids = [...this.#wanted].filter((id) => !this.#known.has(id));
    if (ids.length === 0) return;
    const rows = await run("MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS key, n.id AS id", { ids });
    for (const { key, id } of rows) this.#known.set(String(key), String(id ?? key));
  }

  of(elementId: string): string {
    return this.#known.get(elementId) ?? elementId;
  }
}

function idOf(value: { readonly elementId: string; readonly properties: object }): string {
  const { id } = value.properties as { readonly id?: unknown };
  return typeof id === "string" ? id : value.elementId;
}

function nodeOf(node: Node): NodeValue {
  const label = node.labels.find((one) => Object.hasOwn(nodeLabels, one)) ?? node.labels[0] ?? "";
  return nodeValue(label, idOf(node), plainProperties(node.properties));
}

function relationshipOf(relationship: Relationship, ids: NodeIds): RelationshipValue {
  const ends = {
    id: idOf(relationship),
    from: ids.of(relationship.startNodeElementId),
    to: ids.of(relationship.endNodeElementId),
  };
  return relationshipValue(relationship.type, ends, plainProperties(relationship.properties));
}

function pathOf(path: Path, ids: NodeIds): PathValue {
  return {
    $type: "path",
    nodes: [path.start, ...path.segments.map(({ end }) => end)].map(nodeOf),
    relationships: path.segments.map(({ relationship }) => relationshipOf(relationship, ids)),
  };
}

function isTemporal(value: unknown): value is Date {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isDuration(value)
  );
}

/** Values that a property can hold besides ours: dates as ISO text, the rest as plain JSON. */
function plainProperties(properties: object): Values {
  const none = new NodeIds();
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, convert(value, none)]));
}

function convert(value: unknown, ids: NodeIds): QueryValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint" || neo4j.isInt(value)) return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((one) => convert(one, ids));
  if (neo4j.isNode(value)) return nodeOf(value);
  if (neo4j.isRelationship(value)) return relationshipOf(value, ids);
  if (neo4j.isPath(value)) return pathOf(value, ids);
  if (isTemporal(value)) return String(value);
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convert(one, ids)]));
}

/** The driver's values in the form that is one for all engines. */
export async function normaliseRows(
  run: RunStatement,
  rows: readonly (readonly unknown[])[],
): Promise<readonly (readonly QueryValue[])[]> {
  const ids = new NodeIds();
  ids.collect(rows);
  await ids.lookUp(run);
  return rows.map((row) => row.map((value) => convert(value, ids)));
}
