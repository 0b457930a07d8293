import type { Label } from "../../model/graph-schema.js";
import { compareText } from "../../model/canonical.js";
import { groupBy } from "../../resolution/group-by.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { byId } from "../by-id.js";
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

function entryOf({ owned, relationships }: StoredArticle): Entry {
  return { owned: byId(owned), relationships: byId(relationships) };
}

function storedOf({ owned, relationships }: Entry): StoredArticle {
  return {
    owned: [...owned.values()],
    relationships: [...relationships.values()].sort((a, b) => compareText(a.id, b.id)),
  };
}

/** As a text, with whatever its relationships hang on. */
interface KeptArticle {
  readonly text: Buffer;
  readonly ends: ReadonlySet<string>;
}

const endsOf = (relationships: Iterable<RelationshipRow>): ReadonlySet<string> =>
  new Set([...relationships].flatMap(({ from, to }) => [from, to]));

function kept(stored: StoredArticle): KeptArticle {
  return { text: textOf(stored), ends: endsOf(stored.relationships) };
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
  readonly #kept = new Recent<KeptArticle>(bytesAtMost, ({ text }) => text.length);
  readonly #changed = new Map<string, Entry>();

  get(id: string): StoredArticle | undefined {
    const entry = this.#changed.get(id);
    if (entry !== undefined) return storedOf(entry);
    const found = this.#kept.get(id);
    return found === undefined ? undefined : (readText(found.text) as StoredArticle);
  }

  /** An article as it was read. */
  set(id: string, stored: StoredArticle): void {
    this.#kept.set(id, kept(storedOf(entryOf(stored))));
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
    const hangs = (ends: ReadonlySet<string>): boolean => ids.some((id) => ends.has(id));
    for (const [id, { ends }] of this.#kept.entries()) if (hangs(ends)) this.#forget(id);
    for (const [id, { relationships }] of this.#changed) if (hangs(endsOf(relationships.values()))) this.#forget(id);
  }

  #forget(id: string): void {
    this.#changed.delete(id);
    this.#kept.delete(id);
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
    for (const [id, entry] of this.#changed) this.#kept.set(id, kept(storedOf(entry)));
    this.#changed.clear();
  }

  clear(): void {
    this.#kept.clear();
    this.#changed.clear();
  }
}
