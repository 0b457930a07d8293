import type { Label } from "../../model/graph-schema.js";
import { compareText } from "../../model/canonical.js";
import { groupBy } from "../../resolution/group-by.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import type { StoredArticle } from "../graph-transaction.js";
import { storedProperties } from "../stored-properties.js";
import { Recent } from "./recent.js";

interface Entry {
  readonly owned: Map<string, NodeRow>;
  readonly relationships: Map<string, RelationshipRow>;
}

/** Rows that are kept at most, of texts as many as `charactersOfRow` go for one. */
const rowsAtMost = 30_000;
const charactersOfRow = 1_000;

const isOwned = (label: Label) => label === "Article" || label === "Statement";

function textLength({ properties }: NodeRow): number {
  return String(properties["text"] ?? "").length + String(properties["contribution"] ?? "").length;
}

function weightOf({ owned, relationships }: Entry): number {
  let characters = 0;
  for (const row of owned.values()) characters += textLength(row);
  return owned.size + relationships.size + characters / charactersOfRow;
}

function articleOf({ id, label, properties }: NodeRow): string {
  return label === "Article" ? id : String(properties["article"]);
}

function tiedBy({ properties }: RelationshipRow): string {
  return String(properties["article"]);
}

/**
 * What the one writer of a store knows that articles own, since it has written or read them: the entities of one are
 * moved most often by those that come soon after it. All is forgotten where a transaction fails.
 */
export class ArticleCache {
  readonly #articles = new Recent<Entry>(rowsAtMost, weightOf);

  get(id: string): StoredArticle | undefined {
    const entry = this.#articles.get(id);
    if (entry === undefined) return undefined;
    const relationships = [...entry.relationships.values()].sort((a, b) => compareText(a.id, b.id));
    return { owned: [...entry.owned.values()], relationships };
  }

  /** An article as it was read. */
  set(id: string, { owned, relationships }: StoredArticle): void {
    const byId = <R extends { readonly id: string }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]));
    this.#articles.set(id, { owned: byId(owned), relationships: byId(relationships) });
  }

  createNodes(label: Label, rows: readonly NodeRow[]): void {
    if (label === "Article") {
      for (const { id } of rows) this.#articles.set(id, { owned: new Map(), relationships: new Map() });
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
    const hangs = ({ relationships }: Entry) => {
      for (const { from, to } of relationships.values()) if (gone.has(from) || gone.has(to)) return true;
      return false;
    };
    for (const [id, entry] of this.#articles.entries()) if (hangs(entry)) this.#articles.delete(id);
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

  #change(article: string, change: (entry: Entry) => void): void {
    const entry = this.#articles.get(article);
    if (entry === undefined) return;
    change(entry);
    this.#articles.set(article, entry);
  }

  clear(): void {
    this.#articles.clear();
  }
}
