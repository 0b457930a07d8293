import type { Label } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { isEntityLabel } from "../../resolution/share.js";
import { Recent } from "./recent.js";

/** A POSSIBLY_SAME_AS as far as it is asked for. */
export type ProposalRow = Pick<RelationshipRow, "id" | "from" | "to" | "properties">;

type Proposals = Map<string, ProposalRow>;

/** Entities and proposals that are kept at most. */
const keptAtMost = 40_000;

/**
 * The proposals that the one writer of a store knows to start or end at entities, since it has made or read them. All are
 * forgotten where a transaction fails.
 */
export class ProposalCache {
  readonly #proposals = new Recent<Proposals>(keptAtMost, ({ size }) => 1 + size);

  get(id: string): readonly ProposalRow[] | undefined {
    const proposals = this.#proposals.get(id);
    return proposals === undefined ? undefined : [...proposals.values()];
  }

  /** All of an entity, as they were read. */
  set(id: string, rows: readonly ProposalRow[]): void {
    this.#proposals.set(id, new Map(rows.map((row) => [row.id, row])));
  }

  /** New ones have none. */
  createNodes(label: Label, rows: readonly NodeRow[]): void {
    if (isEntityLabel(label)) for (const { id } of rows) this.set(id, []);
  }

  /** Nodes that go with whatever hangs on them. */
  deleteNodes(label: Label, ids: readonly string[]): void {
    if (!isEntityLabel(label) || ids.length === 0) return;
    for (const id of ids) {
      const hanging = this.get(id) ?? this.#hangingOn(id);
      for (const { from, to } of hanging) for (const end of [from, to]) this.#proposals.delete(end);
      this.#proposals.delete(id);
    }
  }

  #hangingOn(id: string): readonly ProposalRow[] {
    const hanging: ProposalRow[] = [];
    for (const [, proposals] of this.#proposals.entries()) {
      for (const row of proposals.values()) if (row.from === id || row.to === id) hanging.push(row);
    }
    return hanging;
  }

  createRelationships(rows: readonly RelationshipRow[]): void {
    this.#change(rows, (proposals, row) => proposals.set(row.id, row));
  }

  deleteRelationships(rows: readonly RelationshipRow[]): void {
    this.#change(rows, (proposals, { id }) => proposals.delete(id));
  }

  #change(rows: readonly RelationshipRow[], change: (proposals: Proposals, row: RelationshipRow) => void): void {
    for (const row of rows) {
      if (row.type !== "POSSIBLY_SAME_AS") continue;
      for (const id of [row.from, row.to]) {
        const proposals = this.#proposals.get(id);
        if (proposals === undefined) continue;
        change(proposals, row);
        this.#proposals.set(id, proposals);
      }
    }
  }

  clear(): void {
    this.#proposals.clear();
  }
}
