import type { QueryResponse } from "../../src/server/api-types.js";
import { writeCsv } from "../take-away/csv.js";

export type AnswerFormat = "csv" | "json";

const mediaTypes = { csv: "text/csv", json: "application/json" } as const;

/** An answer in the forms that `onrecord query` writes too: what is a node or a list stands in a CSV cell as JSON. */
export function writeAnswer(format: AnswerFormat, { columns, rows }: Pick<QueryResponse, "columns" | "rows">): Blob {
  const records = () => rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
  const text = format === "csv" ? writeCsv(columns, rows) : `${JSON.stringify(records(), undefined, 2)}\n`;
  return new Blob([text], { type: mediaTypes[format] });
}

/** A file's name, which tells where a limit cut the answer. */
export function answerFileName(format: AnswerFormat, { rows, truncated }: QueryResponse): string {
  return `onrecord-answer${truncated ? `-first-${rows.length}-rows` : ""}.${format}`;
}
