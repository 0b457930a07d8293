import type { Label } from "../../model/graph-schema.js";

export type Row = Readonly<Record<string, unknown>>;
export type RunStatement = (cypher: string, parameters: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

/**
 * The nodes `n` of a label that have one of the `ids`. The hint keeps a plan right that was made when the store was empty,
 * when no index seemed to be worth its while: writers use one plan for good.
 */
export const findNodes = (label: Label): string =>
  `UNWIND $ids AS id MATCH (n:${label} {id: id}) USING INDEX n:${label}(id)`;
