import { compareText } from "../model/canonical.js";
import { labels, relationshipTypeNames, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { GraphStore } from "../store/graph-store.js";
import type { NeighbourCount, NeighbourhoodResponse, ViewNode } from "./api-types.js";
import { NodeUnknown } from "./http-errors.js";
import { readArticleHeads } from "./read-article-heads.js";
import { asNumber, asText, asViewNode, asViewRelationship } from "./read-values.js";

export interface NeighbourhoodRequest {
  readonly id: string;
  /** Only this relationship type. */
  readonly type?: RelationshipType | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Ids start with their label in lower case, so the likely label is asked first. */
function labelsByLikelihood(id: string): readonly Label[] {
  const likely = labels.filter((label) => id.startsWith(`${label.toLowerCase()}:`));
  return [...likely, ...labels.filter((label) => !likely.includes(label))];
}

async function findNode(store: GraphStore, id: string): Promise<ViewNode> {
  for (const label of labelsByLikelihood(id)) {
    const { rows } = await store.query(`MATCH (n:${label}) WHERE n.id = $id RETURN n`, { parameters: { id } });
    if (rows[0] !== undefined) return asViewNode(rows[0][0]);
  }
  throw new NodeUnknown(id);
}

async function countNeighbours(store: GraphStore, node: ViewNode): Promise<readonly NeighbourCount[]> {
  const counts: NeighbourCount[] = [];
  for (const direction of ["out", "in"] as const) {
    const pattern = direction === "out" ? "-[r]->(m)" : "<-[r]-(m)";
    const cypher = `MATCH (n:${node.label})${pattern} WHERE n.id = $id RETURN type(r) AS name, count(r) AS total`;
    const { rows } = await store.query(cypher, { parameters: { id: node.id } });
    for (const [name, count] of rows) {
      counts.push({ type: asText(name) as RelationshipType, direction, count: asNumber(count) });
    }
  }
  const rank = (count: NeighbourCount) => relationshipTypeNames.indexOf(count.type);
  return counts.sort((a, b) => rank(a) - rank(b) || compareText(a.direction, b.direction));
}

/** A node, how many neighbours it has by relationship type, and one page of them. */
export async function readNeighbours(
  store: GraphStore,
  { id, type, limit, offset }: NeighbourhoodRequest,
): Promise<NeighbourhoodResponse> {
  const node = await findNode(store, id);
  const counts = await countNeighbours(store, node);
  const nodes = new Map<string, ViewNode>();
  const relationships = [];
  let skip = offset;
  for (const direction of ["out", "in"] as const) {
    const wanted = counts.filter(
      (count) => count.direction === direction && (type === undefined || count.type === type),
    );
    const available = wanted.reduce((sum, { count }) => sum + count, 0);
    const room = limit - relationships.length;
    if (room > 0 && skip < available) {
      const r = type === undefined ? "[r]" : `[r:${type}]`;
      const pattern = direction === "out" ? `-${r}->(m)` : `<-${r}-(m)`;
      const cypher =
        `MATCH (n:${node.label})${pattern} WHERE n.id = $id ` +
        `RETURN r, m, m.id AS other ORDER BY other, r.id SKIP ${skip} LIMIT ${room}`;
      const { rows } = await store.query(cypher, { parameters: { id }, rowLimit: room });
      for (const [relationship, other, otherId] of rows) {
        const neighbour = asViewNode(other);
        nodes.set(neighbour.id, neighbour);
        const [from, to] = direction === "out" ? [id, otherId] : [otherId, id];
        relationships.push(asViewRelationship(relationship, from, to));
      }
    }
    skip = Math.max(0, skip - available);
  }
  const total = counts
    .filter((count) => type === undefined || count.type === type)
    .reduce((n, { count }) => n + count, 0);
  const articles = await readArticleHeads(store, [node, ...nodes.values()], relationships);
  return { node, counts, nodes: [...nodes.values()], relationships, articles, offset, limit, total };
}
