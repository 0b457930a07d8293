import { orderProperties } from "../model/canonical.js";
import { nodeLabels, relationshipTypes, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { Properties, PropertyValue } from "../model/property.js";
import type { NodeValue, RelationshipValue } from "./query-result.js";

function declared(name: string): name is Label | RelationshipType {
  return Object.hasOwn(nodeLabels, name) || Object.hasOwn(relationshipTypes, name);
}

/** What a query may show of a node or relationship: what the schema declares, or all of it where it declares nothing. */
function shown(name: string, values: Readonly<Record<string, unknown>>): Properties {
  if (declared(name)) return orderProperties(name, values);
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, PropertyValue] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}

export function nodeValue(label: string, id: string, values: Readonly<Record<string, unknown>>): NodeValue {
  return { $type: "node", id, label, properties: shown(label, values) };
}

export function relationshipValue(
  type: string,
  ends: { readonly id: string; readonly from: string; readonly to: string },
  values: Readonly<Record<string, unknown>>,
): RelationshipValue {
  return { $type: "relationship", ...ends, type, properties: shown(type, values) };
}
