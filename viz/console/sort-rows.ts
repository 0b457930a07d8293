import type { QueryValue } from "../../src/store/query-result.js";
import { inWords } from "./value-in-words.js";

export interface Sorting {
  /** Index of the column. */
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

const collator = new Intl.Collator("en", { numeric: true });
const ranks = ["boolean", "number", "string", "object"];

function compare(a: QueryValue, b: QueryValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const rank = ranks.indexOf(typeof a) - ranks.indexOf(typeof b);
  return rank === 0 ? collator.compare(inWords(a), inWords(b)) : rank;
}

/** A click on a column's head: up, then down, then as the engine gave the rows. */
export function nextSorting(now: Sorting | undefined, column: number): Sorting | undefined {
  if (now?.column !== column) return { column, direction: "ascending" };
  return now.direction === "ascending" ? { column, direction: "descending" } : undefined;
}

/** Rows by one column, numbers by their size; equal ones stay as they were, and what is empty comes last both ways. */
export function sortRows<Row extends readonly QueryValue[]>(
  rows: readonly Row[],
  sorting: Sorting | undefined,
): readonly Row[] {
  if (sorting === undefined) return rows;
  const { column, direction } = sorting;
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one[column] ?? null, other[column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compare(a, b);
  });
}
