import type { EntityLabel, Label } from "../../model/graph-schema.js";
import { isEntityLabel } from "../../resolution/share.js";
import type { NodeRow } from "../article-rows.js";
import { storedProperties } from "../stored-properties.js";
import { Recent } from "./recent.js";

/** Entities that are kept at most. */
const entitiesAtMost = 20_000;

const keyOf = (label: Label, id: string) => `${label} ${id}`;

/**
 * The entities that the one writer of a store has met last: of those in the news, it meets most again soon. All are
 * forgotten where a transaction fails.
 */
export class EntityCache {
  readonly #rows = new Recent<NodeRow>(entitiesAtMost);

  get(label: EntityLabel, id: string): NodeRow | undefined {
    return this.#rows.get(keyOf(label, id));
  }

  put(label: Label, rows: readonly NodeRow[]): void {
    if (!isEntityLabel(label)) return;
    for (const { id, properties } of rows) {
      this.#rows.set(keyOf(label, id), { id, label, properties: storedProperties(label, properties) });
    }
  }

  remove(label: Label, ids: readonly string[]): void {
    for (const id of ids) this.#rows.delete(keyOf(label, id));
  }

  clear(): void {
    this.#rows.clear();
  }
}
