import type { Label, RelationshipType } from "../../model/graph-schema.js";
import type { Properties } from "../../model/property.js";
import { storedProperties } from "../stored-properties.js";

/** JSON of all stored properties of an entity but its keys, which the index of keys holds. */
export function pack(name: Label | RelationshipType, properties: Properties): string {
  const stored = Object.entries(storedProperties(name, properties));
  return JSON.stringify(Object.fromEntries(stored.filter(([key]) => key !== "keys")));
}

/** What `pack` was given, but for the keys. */
export function unpack(text: string): Properties {
  return JSON.parse(text) as Properties;
}
