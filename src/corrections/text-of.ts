import type { QueryValue } from "../store/query-result.js";

/** A value of a query's row that the schema declares as text. */
export function textOf(value: QueryValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}
