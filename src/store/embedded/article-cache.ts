import type { Label } from "../../model/graph-schema.js";
import { compareText } from "../../model/canonical.js";
import { groupBy } from "../../resolution/group-by.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import type { StoredArticle } from "../graph-transaction.js";
import { storedProperties } from "../stored-properties.js";
import { readText, textOf } from "./kept-text.js";
import { Recent } from "./recent.js";

interface Entry {
  readonly owned: Map<string, NodeRow>;
  readonly relationships: Map<string, RelationshipRow>;
}

/** Bytes of the texts that are kept. */
const bytesAtMost = 8 * 2 ** 20;

const isOwned = (label: Label) => label === "Article" || label === "Statement";

const byId = <R extends { readonly id: string }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]));

function entryOf({ owned, relationships }: StoredArticle): Entry {
  return { owned: byId(owned), relationships: byId(relationships) };
}

function storedOf({ owned, relationships }: Entry): StoredArticle {
  return {
    owned: [...owned.values()],
    relationships: [...relationships.values()].sort((a, b) => compareText(a.id, b.id)),
  };
}

function articleOf({ id, label, properties }: NodeRow): string {
  return label === "Article" ? id : String(properties["article"]);
}

function tiedBy({ properties }: RelationshipRow): string {
  return String(properties["article"]);
}

/**
 * What the one writer of a store knows that articles own, since it has written or read them: the entities of one are
 * moved most often by those that come soon after it. Kept as texts, but for those that the transaction changes. All is
 * forgotten where a transaction fails.
 */
export class ArticleCache {
  readonly #texts = new Recent<Buffer>(bytesAtMost, (text) => text.length);
  readonly #changed = new Map<string, Entry>();

  get(id: string): StoredArticle | undefined {
    const entry = this.#changed.get(id);
    if (entry !== undefined) return storedOf(entry);
    const text = this.#texts.get(id);
    return text === undefined ? undefined : (readText(text) as StoredArticle);
  }

  /** An article as it was read. */
  set(id: string, stored: StoredArticle): void {
    this.#texts.set(id, textOf(storedOf(entryOf(stored))));
  }

  createNodes(label: Label, rows: readonly NodeRow[]): void {
    if (label === "Article") {
      for (const { id } of rows) this.#changed.set(id, entryOf({ owned: [], relationships: [] }));
    }
    this.updateNodes(label, rows);
  }

  updateNodes(label: Label, rows: readonly NodeRow[]): void {
    if (!isOwned(label)) return;
    for (const [article, own] of groupBy(rows, articleOf)) {
      this.#change(article, ({ owned }) => {
        for (const row of own) owned.set(row.id, { ...row, properties: storedProperties(label, row.properties) });
      });
    }
  }

  /** Nodes that go with whatever hangs on them. */
  deleteNodes(label: Label, ids: readonly string[]): void {
    if (ids.length === 0) return;
    if (isOwned(label)) return this.clear();
    const gone = new Set(ids);
    for (const [id, { relationships }] of this.#changed) {
      for (const { from, to } of relationships.values()) if (gone.has(from) || gone.has(to)) this.#forget(id);
    }
    const quoted = ids.map((id) => JSON.stringify(id));
    for (const [id, text] of this.#texts.entries()) if (quoted.some((one) => text.includes(one))) this.#forget(id);
  }

  #forget(id: string): void {
    this.#changed.delete(id);
    this.#texts.delete(id);
  }

  createRelationships(rows: readonly RelationshipRow[]): void {
    for (const [article, own] of groupBy(rows, tiedBy)) {
      this.#change(article, ({ relationships }) => {
        for (const row of own) {
          relationships.set(row.id, { ...row, properties: storedProperties(row.type, row.properties) });
        }
      });
    }
  }

  deleteRelationships(rows: readonly RelationshipRow[]): void {
    for (const [article, own] of groupBy(rows, tiedBy)) {
      this.#change(article, ({ relationships }) => {
        for (const { id } of own) relationships.delete(id);
      });
    }
  }

  #change(id: string, change: (entry: Entry) => void): void {
    const stored = this.#changed.has(id) ? undefined : this.get(id);
    if (stored !== undefined) this.#changed.set(id, entryOf(stored));
    const entry = this.#changed.get(id);
    if (entry !== undefined) change(entry);
  }

  committed(): void {
    for (const [id, entry] of this.#changed) this.#texts.set(id, textOf(storedOf(entry)));
    this.#changed.clear();
  }

  clear(): void {
    this.#texts.clear();
    this.#changed.clear();
  }
}
