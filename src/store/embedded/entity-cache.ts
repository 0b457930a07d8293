import type { EntityLabel, Label } from "../../model/graph-schema.js";
import type { Properties } from "../../model/property.js";
import { isEntityLabel } from "../../resolution/share.js";
import type { NodeRow } from "../article-rows.js";
import { storedProperties } from "../stored-properties.js";
import { readText, textOf } from "./kept-text.js";
import { Recent } from "./recent.js";

/** Entities that are kept as they are. */
const entitiesAtMost = 20_000;

/** Bytes of the texts of entities that are kept, of some hundred each. */
const bytesAtMost = 128 * 2 ** 20;

const keyOf = (label: Label, id: string) => `${label} ${id}`;

/**
 * The entities that the one writer of a store has met last: of those in the news, it meets most again soon. As texts
 * they take a third of the memory, and more of them are kept. All are forgotten where a transaction fails.
 */
export class EntityCache {
  readonly #rows = new Recent<NodeRow>(entitiesAtMost);
  readonly #texts = new Recent<Buffer>(bytesAtMost, (text) => text.length);

  get(label: EntityLabel, id: string): NodeRow | undefined {
    const key = keyOf(label, id);
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    const row = this.#rows.get(key) ?? { id, label, properties: readText(text) as Properties };
    this.#rows.set(key, row);
    return row;
  }

  put(label: Label, rows: readonly NodeRow[]): void {
    if (!isEntityLabel(label)) return;
    for (const row of rows) {
      const properties = storedProperties(label, row.properties);
      const key = keyOf(label, row.id);
      this.#texts.set(key, textOf(properties));
      this.#rows.set(key, { id: row.id, label, properties });
    }
  }

  remove(label: Label, ids: readonly string[]): void {
    for (const id of ids) {
      this.#texts.delete(keyOf(label, id));
      this.#rows.delete(keyOf(label, id));
    }
  }

  clear(): void {
    this.#texts.clear();
    this.#rows.clear();
  }
}
