import type { QueryResult, QueryValue } from "../store/query-result.js";
import type { QueryParameters } from "./query-parameters.js";
import type { SavedQuery } from "./saved-queries.js";

/** Not into the middle of a letter of two code units. */
function wholeLetter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at;
}

function around(text: string, start: number, end: number, width: number): string {
  const from = wholeLetter(text, Math.max(0, start - width));
  const to = wholeLetter(text, Math.min(text.length, end + width));
  const words = text.slice(from, to).replace(/\s+/gu, " ");
  return `${from > 0 ? "…" : ""}${words}${to < text.length ? "…" : ""}`;
}

/** Cuts the column that the saved query names down to what stands around the span in its row. */
export function cutExcerpts(query: SavedQuery, parameters: QueryParameters, result: QueryResult): QueryResult {
  const { excerpt } = query;
  if (excerpt === undefined) return result;
  const width = Number(parameters[excerpt.width]);
  const [column, start, end] = [excerpt.column, excerpt.start, excerpt.end].map((name) => result.columns.indexOf(name));
  const cut = (row: readonly QueryValue[]) =>
    row.map((value, index) =>
      index === column && typeof value === "string"
        ? around(value, Number(row[start ?? -1]), Number(row[end ?? -1]), width)
        : value,
    );
  return { ...result, rows: result.rows.map(cut) };
}
