import type { Label, RelationshipType } from "../../model/graph-schema.js";
import type { Properties } from "../../model/property.js";
import { embeddedColumns, embeddedType, packedColumn } from "../schema-cypher.js";
import { pack } from "./packed.js";

/**
 * A column as a statement takes it from `row`, one of a list of rows. The type is told, since the engine
 * reads it from the values, and all of a list may be empty.
 */
export function rowValue(name: Label | RelationshipType, key: string): string {
  return `CAST(row.${key} AS ${embeddedType(name, key)})`;
}

/**
 * A row of such a list: all columns in one order, null where it has none. All rows must be of one type, and
 * a fraction that happens to be whole would be of another: so they are told as texts.
 */
export function rowParameters(name: Label | RelationshipType, properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    [...embeddedColumns(name)].map(([key, type]) => {
      const value = key === packedColumn ? pack(name, properties) : (properties[key] ?? null);
      return [key, type === "float" && value !== null ? String(value) : value];
    }),
  );
}
