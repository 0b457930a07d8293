import { OnrecordError } from "../errors.js";
import { orderProperties } from "../model/canonical.js";
import { nodeLabels, relationshipTypes, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { NodeValue, QueryValue, RelationshipValue } from "../store/query-result.js";
import type { ViewNode, ViewRelationship } from "./api-types.js";

/** The typed reading of what a store answers; what does not fit is a fault of ours, not of the request. */

function misfit(wanted: string, value: QueryValue | undefined): OnrecordError {
  return new OnrecordError("internal", `The store answered ${JSON.stringify(value)} where ${wanted} was expected.`);
}

export function asText(value: QueryValue | undefined): string {
  if (typeof value === "string") return value;
  throw misfit("a text", value);
}

export function asNumber(value: QueryValue | undefined): number {
  if (typeof value === "number") return value;
  throw misfit("a number", value);
}

function isTagged(value: QueryValue | undefined, tag: "node" | "relationship"): boolean {
  return typeof value === "object" && value !== null && "$type" in value && value.$type === tag;
}

function isLabel(name: string): name is Label {
  return name in nodeLabels;
}

function isRelationshipType(name: string): name is RelationshipType {
  return name in relationshipTypes;
}

function without(properties: Properties, omitted: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !omitted.includes(key)));
}

/** The node with all that the schema declares for it. */
export function asNode(value: QueryValue | undefined): ViewNode {
  if (!isTagged(value, "node")) throw misfit("a node", value);
  const node = value as NodeValue;
  if (!isLabel(node.label)) throw misfit("a node of a known label", value);
  return { id: node.id, label: node.label, properties: orderProperties(node.label, node.properties) };
}

/** The node without what is too long for a picture. */
export function asViewNode(value: QueryValue | undefined): ViewNode {
  const node = asNode(value);
  return node.label === "Article" ? { ...node, properties: without(node.properties, ["text"]) } : node;
}

/** The relationship with all that the schema declares for it; `from` and `to` are the ends' own ids. */
export function asRelationship(
  value: QueryValue | undefined,
  from: QueryValue | undefined,
  to: QueryValue | undefined,
): ViewRelationship {
  if (!isTagged(value, "relationship")) throw misfit("a relationship", value);
  const { id, type, properties } = value as RelationshipValue;
  if (!isRelationshipType(type)) throw misfit("a relationship of a known type", value);
  return { id, type, from: asText(from), to: asText(to), properties: orderProperties(type, properties) };
}

const mentionLists = ["startOffsets", "endOffsets", "surfaces", "kinds"] as const;

export function asViewRelationship(...parts: Parameters<typeof asRelationship>): ViewRelationship {
  const relationship = asRelationship(...parts);
  if (relationship.type !== "MENTIONS") return relationship;
  return { ...relationship, properties: without(relationship.properties, mentionLists) };
}
