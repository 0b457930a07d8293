import { compareText } from "../model/canonical.js";

export const byId = <R extends { readonly id: string }>(rows: readonly R[]) =>
  new Map(rows.map((row) => [row.id, row]));

export const sortedIds = (ids: Iterable<string>) => [...new Set(ids)].sort(compareText);
