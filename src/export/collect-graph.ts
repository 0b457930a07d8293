import { OnrecordError } from "../errors.js";
import { canonicalGraph, compareNodes, compareRelationships } from "../model/canonical.js";
import type { GraphNode, GraphRelationship } from "../model/graph-document.js";
import type { Articles } from "./export-format.js";

/** Many articles' graphs as one: each entity once, in canonical order. */
export interface CollectedGraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

export async function collectGraph(articles: Articles): Promise<CollectedGraph> {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  for await (const article of articles) {
    const graph = canonicalGraph(article);
    for (const node of graph.nodes) nodes.set(node.id, node);
    for (const relationship of graph.relationships) relationships.set(relationship.id, relationship);
  }
  for (const relationship of relationships.values()) {
    for (const end of [relationship.from, relationship.to]) {
      if (nodes.has(end)) continue;
      throw new OnrecordError(
        "graph-invalid",
        `${relationship.type} ${relationship.id} joins ${end}, which is not among the exported nodes. ` +
          "If an ingest was running, export again once it is done.",
        { stage: "export", details: { relationship: relationship.id, node: end } },
      );
    }
  }
  return {
    nodes: [...nodes.values()].sort(compareNodes),
    relationships: [...relationships.values()].sort(compareRelationships),
  };
}
