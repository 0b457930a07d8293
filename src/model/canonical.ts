import type { ArticleGraph, GraphNode, GraphRelationship } from "./graph-document.js";
import {
  declaredProperties,
  labels,
  relationshipTypeNames,
  type Label,
  type RelationshipType,
} from "./graph-schema.js";
import type { Properties, PropertyValue } from "./property.js";

/** By code units, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The properties in the order of their declaration, what is absent or internal left out. */
export function orderProperties(name: Label | RelationshipType, properties: object): Properties {
  const given = properties as Readonly<Record<string, PropertyValue | null | undefined>>;
  const ordered: Record<string, PropertyValue> = {};
  for (const [key, declaration] of declaredProperties(name)) {
    const value = given[key];
    if (value !== undefined && value !== null && declaration.internal !== true) ordered[key] = value;
  }
  return ordered;
}

const labelRank = new Map<string, number>(labels.map((label, rank) => [label, rank]));
const typeRank = new Map<string, number>(relationshipTypeNames.map((type, rank) => [type, rank]));

export function compareNodes(a: GraphNode, b: GraphNode): number {
  return (labelRank.get(a.label) ?? 0) - (labelRank.get(b.label) ?? 0) || compareText(a.id, b.id);
}

export function compareRelationships(a: GraphRelationship, b: GraphRelationship): number {
  return (
    (typeRank.get(a.type) ?? 0) - (typeRank.get(b.type) ?? 0) ||
    compareText(a.from, b.from) ||
    compareText(a.to, b.to) ||
    a.properties.startOffset - b.properties.startOffset ||
    compareText(a.id, b.id)
  );
}

/** The same graph in the one order that all outputs share. */
export function canonicalGraph(graph: ArticleGraph): ArticleGraph {
  return {
    source: graph.source,
    article: orderProperties("Article", graph.article) as unknown as ArticleGraph["article"],
    nodes: [...graph.nodes]
      .sort(compareNodes)
      .map((node) => ({ id: node.id, label: node.label, properties: orderProperties(node.label, node.properties) }))
      .map((node) => node as unknown as GraphNode),
    relationships: [...graph.relationships].sort(compareRelationships).map(
      (relationship) =>
        ({
          id: relationship.id,
          type: relationship.type,
          from: relationship.from,
          to: relationship.to,
          properties: orderProperties(relationship.type, relationship.properties),
        }) as unknown as GraphRelationship,
    ),
    warnings: graph.warnings,
  };
}
