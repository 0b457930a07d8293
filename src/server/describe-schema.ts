import {
  graphSchemaVersion,
  labels,
  nodeLabels,
  publicProperties,
  relationshipTypeNames,
  relationshipTypes,
  type Label,
  type RelationshipType,
} from "../model/graph-schema.js";
import type { SchemaProperty, SchemaResponse } from "./api-types.js";

function describeProperties(name: Label | RelationshipType): readonly SchemaProperty[] {
  return [...publicProperties(name)].map(([property, { type, required, description }]) => ({
    name: property,
    type,
    required,
    description,
  }));
}

/** The graph schema as data, for completion and legends. */
export function describeSchema(): SchemaResponse {
  return {
    version: graphSchemaVersion,
    labels: labels.map((name) => ({
      name,
      description: nodeLabels[name].description,
      properties: describeProperties(name),
    })),
    relationshipTypes: relationshipTypeNames.map((name) => {
      const { description, symmetric, from, to } = relationshipTypes[name];
      return { name, description, symmetric, from, to, properties: describeProperties(name) };
    }),
  };
}
