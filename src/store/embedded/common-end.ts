import { groupBy } from "../../resolution/group-by.js";
import { isEntityLabel } from "../../resolution/share.js";
import type { RelationshipRow } from "../article-rows.js";

export type Side = "from" | "to";

/** Relationships of one kind that have one end in common: never none. */
export interface CommonEnd {
  readonly side: Side;
  readonly id: string;
  readonly rows: readonly [RelationshipRow, ...RelationshipRow[]];
}

const sides = ["from", "to"] as const;

function bySide(rows: readonly RelationshipRow[], side: Side): readonly CommonEnd[] {
  return groupBy(rows, (row) => row[side]).map(([id, own]) => ({ side, id, rows: own }));
}

/** Each with the end that more of them have. */
function byLargerEnd(rows: readonly RelationshipRow[]): readonly CommonEnd[] {
  const [from, to] = sides.map((side) => new Map(bySide(rows, side).map(({ id, rows: own }) => [id, own.length])));
  const isFromLarger = (row: RelationshipRow) => (from?.get(row.from) ?? 0) >= (to?.get(row.to) ?? 0);
  return [
    ...bySide(rows.filter(isFromLarger), "from"),
    ...bySide(
      rows.filter((row) => !isFromLarger(row)),
      "to",
    ),
  ];
}

const kindOf = ({ type, fromLabel, toLabel }: RelationshipRow) => `${fromLabel} ${type} ${toLabel}`;

/** In as few groups as one of three ways gives. */
export function byCommonEnd(rows: readonly RelationshipRow[]): readonly CommonEnd[] {
  return groupBy(rows, kindOf).flatMap(([, kind]) => {
    const ways = [bySide(kind, "from"), bySide(kind, "to"), byLargerEnd(kind)];
    return ways.reduce((best, way) => (way.length < best.length ? way : best));
  });
}

/** By the end that one article owns, where one is: few hang on it, where any number may hang on an entity. */
export function byOwnEnd(rows: readonly RelationshipRow[]): readonly CommonEnd[] {
  return groupBy(rows, kindOf).flatMap(([, kind]) => {
    const [{ fromLabel, toLabel }] = kind;
    if (isEntityLabel(fromLabel) === isEntityLabel(toLabel)) return byCommonEnd(kind);
    return bySide(kind, isEntityLabel(fromLabel) ? "to" : "from");
  });
}
