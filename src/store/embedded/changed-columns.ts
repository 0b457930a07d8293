import type { Label } from "../../model/graph-schema.js";
import { isEntityLabel } from "../../resolution/share.js";
import type { NodeRow } from "../article-rows.js";
import { sameValue } from "../same-properties.js";
import { embeddedColumns, packedColumn } from "../schema-cypher.js";
import type { EntityCache } from "./entity-cache.js";

/** What has to be set for all of the rows, as far as is known what the nodes hold. */
export function changedColumns(label: Label, rows: readonly NodeRow[], entities: EntityCache): readonly string[] {
  const columns = [...embeddedColumns(label).keys()].filter((key) => key !== "id");
  if (!isEntityLabel(label)) return columns;
  const changed = new Set<string>([packedColumn]);
  for (const { id, properties } of rows) {
    const known = entities.get(label, id)?.properties;
    if (known === undefined) return columns;
    for (const key of columns) if (!sameValue(properties[key], known[key])) changed.add(key);
  }
  return columns.filter((key) => changed.has(key));
}
