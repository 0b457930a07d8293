import {
  declaredProperties,
  graphSchemaVersion,
  labels,
  nodeLabels,
  relationshipTypeNames,
  relationshipTypes,
  type Label,
  type RelationshipType,
} from "../model/graph-schema.js";
import type { SchemaProperty, SchemaResponse } from "./api-types.js";

function publicProperties(name: Label | RelationshipType): readonly SchemaProperty[] {
  return [...declaredProperties(name)]
    .filter(([, declaration]) => declaration.internal !== true)
    .map(([property, { type, required, description }]) => ({ name: property, type, required, description }));
}

/** The graph schema as data, for completion and legends. */
export function describeSchema(): SchemaResponse {
  return {
    version: graphSchemaVersion,
    labels: labels.map((name) => ({
      name,
      description: nodeLabels[name].description,
      properties: publicProperties(name),
    })),
    relationshipTypes: relationshipTypeNames.map((name) => {
      const { description, symmetric, from, to } = relationshipTypes[name];
      return { name, description, symmetric, from, to, properties: publicProperties(name) };
    }),
  };
}
