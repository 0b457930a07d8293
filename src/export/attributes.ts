import type { GraphNode, GraphRelationship } from "../model/graph-document.js";
import type { Properties } from "../model/property.js";

/** What a person reads beside the node: a name, a headline, the words of a statement. */
function displayName(node: GraphNode): string {
  if (node.label === "Article") return node.properties.title;
  if (node.label === "Statement") return node.properties.text;
  return node.properties.name;
}

/**
 * A node's properties in one flat record, as graph programs want them. They take `label` for the words they draw, so
 * the label of the schema goes by `nodeLabel`.
 */
export function nodeAttributes(node: GraphNode): Properties {
  return { label: displayName(node), nodeLabel: node.label, ...(node.properties as Properties) };
}

export function relationshipAttributes(relationship: GraphRelationship): Properties {
  return {
    label: relationship.type,
    relationshipType: relationship.type,
    ...(relationship.properties as Properties),
  };
}
