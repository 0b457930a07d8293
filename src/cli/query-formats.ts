import { stringify } from "csv-stringify/sync";
import type { NodeValue, QueryResult, QueryValue, RelationshipValue } from "../store/query-result.js";
import { renderTable } from "./table.js";

export type QueryFormat = "table" | "json" | "csv" | "jsonl";

type Kind = "node" | "relationship" | "path";
type Graphical = Extract<QueryValue, { readonly $type: Kind }>;

function isGraphical(value: object): value is Graphical {
  return "$type" in value && ["node", "relationship", "path"].includes(String(value.$type));
}

function nodeText({ label, id, properties }: NodeValue): string {
  const name = properties["name"] ?? properties["title"] ?? properties["text"] ?? id;
  return `${label} ${typeof name === "object" ? name.join(", ") : name}`;
}

const relationshipText = ({ type, from, to }: RelationshipValue): string => `${from} -[${type}]-> ${to}`;

/** A value in the words of a table; what has structure in the form of JSON. */
function cellText(value: QueryValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (!isGraphical(value)) return Array.isArray(value) ? value.map(cellText).join(", ") : JSON.stringify(value);
  if (value.$type === "node") return nodeText(value);
  if (value.$type === "relationship") return relationshipText(value);
  const names = new Map(value.nodes.map((node) => [node.id, nodeText(node)]));
  const steps = value.relationships.map(({ type, from }, at) => {
    const forward = from === value.nodes[at]?.id;
    return ` ${forward ? "-" : "<-"}[${type}]${forward ? "->" : "-"} ${names.get(value.nodes[at + 1]?.id ?? "") ?? ""}`;
  });
  return `${names.get(value.nodes[0]?.id ?? "") ?? ""}${steps.join("")}`;
}

function records({ columns, rows }: QueryResult): readonly Readonly<Record<string, QueryValue>>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

function table({ columns, rows }: QueryResult, width: number): string {
  const numeric = columns.flatMap((_, at) =>
    rows.length > 0 && rows.every((row) => row[at] === null || typeof row[at] === "number") ? [at] : [],
  );
  return renderTable(
    columns,
    rows.map((row) => row.map(cellText)),
    { width, numeric },
  );
}

function csv({ columns, rows }: QueryResult): string {
  const plain = (value: QueryValue): string | number | boolean | null =>
    typeof value === "object" && value !== null ? JSON.stringify(value) : value;
  return stringify([[...columns], ...rows.map((row) => row.map(plain))], {
    cast: { boolean: String, number: String },
  });
}

/** The rows of an answer as text, for people or for programs. */
export function formatResult(result: QueryResult, format: QueryFormat, width: number): string {
  switch (format) {
    case "table":
      return table(result, width);
    case "json":
      return `${JSON.stringify(records(result), undefined, 2)}\n`;
    case "jsonl":
      return records(result)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join("");
    case "csv":
      return csv(result);
  }
}
