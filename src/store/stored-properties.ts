import { declaredProperties, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { Properties, PropertyValue } from "../model/property.js";

/** The declared properties of what an engine gave, internal ones too, in their order; null and the rest left out. */
export function storedProperties(name: Label | RelationshipType, value: Readonly<Record<string, unknown>>): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const key of declaredProperties(name).keys()) {
    const found = value[key];
    if (found === undefined || found === null) continue;
    properties[key] = (Array.isArray(found) ? [...(found as readonly unknown[])] : found) as PropertyValue;
  }
  return properties;
}
