import neo4j from "neo4j-driver";
import { declaredProperties, type Label, type RelationshipType } from "../../model/graph-schema.js";
import type { Properties, PropertyValue } from "../../model/property.js";
import type { QueryValue } from "../query-result.js";

function typed(type: string | undefined, value: PropertyValue): unknown {
  if (type === "integer") return neo4j.int(value as number);
  if (type === "integer[]") return (value as readonly number[]).map((one) => neo4j.int(one));
  return value;
}

/** Properties as the driver has to be given them: whole numbers by their declared type. */
export function storedForm(name: Label | RelationshipType, properties: Properties): Record<string, unknown> {
  const declared = declaredProperties(name);
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, typed(declared.get(key)?.type, value)]),
  );
}

/** A query's parameter: a whole number is an integer, so that it can stand after LIMIT. */
export function queryParameter(value: QueryValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((one: QueryValue) => queryParameter(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, queryParameter(one as QueryValue)]));
}
