import type { Label, RelationshipType } from "../../model/graph-schema.js";
import type { Properties } from "../../model/property.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { isEntityLabel } from "../../resolution/share.js";
import { readText, textOf } from "./kept-text.js";
import { Recent } from "./recent.js";

/** A relationship as far as it is kept. */
export type Tie = Pick<RelationshipRow, "id" | "from" | "to" | "properties">;

/** With its properties as a text: an entity may have thousands of ties, and what they say takes the most. */
interface KeptTie extends Pick<Tie, "id" | "from" | "to"> {
  readonly text: Buffer;
}

/** By their ids. */
type Ties = Map<string, KeptTie>;

const kept = ({ id, from, to, properties }: Tie): KeptTie => ({ id, from, to, text: textOf(properties) });
const asRow = ({ text, ...tie }: KeptTie): Tie => ({ ...tie, properties: readText(text) as Properties });

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
    readonly keys: readonly string[],
  ) {}

  get(id: string): readonly Tie[] | undefined {
    const ties = this.#ties.get(id);
    return ties === undefined ? undefined : [...ties.values()].map(asRow);
  }

  /** All of an entity, as they were read. */
  set(id: string, rows: readonly Tie[]): void {
    this.#ties.set(id, new Map(rows.map((row) => [row.id, kept(row)])));
  }

  /** New ones have none. */
  createNodes(label: Label, rows: readonly NodeRow[]): void {
    if (isEntityLabel(label)) for (const { id } of rows) this.set(id, []);
  }

  /** Nodes that go with whatever hangs on them. */
  deleteNodes(label: Label, ids: readonly string[]): void {
    if (label === "Statement") return;
    for (const id of ids) {
      const hanging = this.#ties.get(id)?.values() ?? this.#hangingOn(id);
      for (const { from, to } of hanging) for (const end of [from, to]) this.#ties.delete(end);
      this.#ties.delete(id);
    }
  }

  #hangingOn(id: string): readonly KeptTie[] {
    const hanging: KeptTie[] = [];
    for (const [, ties] of this.#ties.entries()) {
      for (const tie of ties.values()) if (tie.from === id || tie.to === id) hanging.push(tie);
    }
    return hanging;
  }

  createRelationships(rows: readonly RelationshipRow[]): void {
    this.#change(rows, (ties, { id, from, to, properties }) => {
      const own: Properties = Object.fromEntries(
        this.keys.flatMap((key) => (properties[key] === undefined ? [] : [[key, properties[key]]])),
      );
      ties.set(id, kept({ id, from, to, properties: own }));
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
