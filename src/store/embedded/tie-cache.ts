import type { Label, RelationshipType } from "../../model/graph-schema.js";
import type { Properties } from "../../model/property.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { isEntityLabel } from "../../resolution/share.js";
import { Recent } from "./recent.js";

/** A relationship as far as it is kept. */
export type Tie = Pick<RelationshipRow, "id" | "from" | "to" | "properties">;

type Ties = Map<string, Tie>;

/** Entities and relationships that are kept at most. */
const keptAtMost = 40_000;

/**
 * The relationships of one type that the one writer of a store knows to start or end at entities, since it has made or
 * read them: all of an entity or none, each with some of its properties. All are forgotten where a transaction fails.
 */
export class TieCache {
  readonly #ties = new Recent<Ties>(keptAtMost, ({ size }) => 1 + size);

  constructor(
    readonly type: RelationshipType,
    readonly kept: readonly string[],
  ) {}

  get(id: string): readonly Tie[] | undefined {
    const ties = this.#ties.get(id);
    return ties === undefined ? undefined : [...ties.values()];
  }

  /** All of an entity, as they were read. */
  set(id: string, rows: readonly Tie[]): void {
    this.#ties.set(id, new Map(rows.map((row) => [row.id, row])));
  }

  /** New ones have none. */
  createNodes(label: Label, rows: readonly NodeRow[]): void {
    if (isEntityLabel(label)) for (const { id } of rows) this.set(id, []);
  }

  /** Nodes that go with whatever hangs on them. */
  deleteNodes(label: Label, ids: readonly string[]): void {
    if (label === "Statement") return;
    for (const id of ids) {
      const hanging = this.get(id) ?? this.#hangingOn(id);
      for (const { from, to } of hanging) for (const end of [from, to]) this.#ties.delete(end);
      this.#ties.delete(id);
    }
  }

  #hangingOn(id: string): readonly Tie[] {
    const hanging: Tie[] = [];
    for (const [, ties] of this.#ties.entries()) {
      for (const row of ties.values()) if (row.from === id || row.to === id) hanging.push(row);
    }
    return hanging;
  }

  createRelationships(rows: readonly RelationshipRow[]): void {
    this.#change(rows, (ties, { id, from, to, properties }) => {
      const own: Properties = Object.fromEntries(
        this.kept.flatMap((key) => (properties[key] === undefined ? [] : [[key, properties[key]]])),
      );
      ties.set(id, { id, from, to, properties: own });
    });
  }

  deleteRelationships(rows: readonly RelationshipRow[]): void {
    this.#change(rows, (ties, { id }) => ties.delete(id));
  }

  #change(rows: readonly RelationshipRow[], change: (ties: Ties, row: RelationshipRow) => void): void {
    for (const row of rows) {
      if (row.type !== this.type) continue;
      for (const id of [row.from, row.to]) {
        const ties = this.#ties.get(id);
        if (ties === undefined) continue;
        change(ties, row);
        this.#ties.set(id, ties);
      }
    }
  }

  clear(): void {
    this.#ties.clear();
  }
}
