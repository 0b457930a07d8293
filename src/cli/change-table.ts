import { labels, relationshipTypeNames } from "../model/graph-schema.js";
import type { Change, ChangeCounts } from "../store/graph-store.js";
import { renderTable } from "./table.js";

const row = (name: string, { added, changed, removed, unchanged }: Change): readonly string[] => [
  name,
  ...[added, changed, removed, unchanged].map((count) => count.toLocaleString("en")),
];

/** What a job did to the store, by label and relationship type in the schema's order; `undefined` where nothing. */
export function changeTable({ nodes, relationships }: ChangeCounts, width: number): string | undefined {
  const rows = [
    ...labels.flatMap((label) => (nodes[label] === undefined ? [] : [row(label, nodes[label])])),
    ...relationshipTypeNames.flatMap((type) =>
      relationships[type] === undefined ? [] : [row(type, relationships[type])],
    ),
  ];
  if (rows.length === 0) return undefined;
  return renderTable(["", "added", "changed", "removed", "unchanged"], rows, { width, numeric: [1, 2, 3, 4] });
}
