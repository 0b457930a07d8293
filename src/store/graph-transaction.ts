import type { EntityLabel, Label } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { NodeRow, RelationshipRow } from "./article-rows.js";

/** What an article owns in the store: its own node, its statements and all its relationships. */
export interface StoredArticle {
  readonly owned: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

/**
 * The steps that an engine offers inside one transaction. What is written, and why, is decided above it, in one place
 * for all engines.
 */
export interface GraphTransaction {
  /** Holds the articles against other writers; gives the fingerprint of each that stands. */
  lockArticles(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Holds the entities against other writers; gives the properties of each that stands. */
  lockEntities(label: EntityLabel, ids: readonly string[]): Promise<ReadonlyMap<string, Properties>>;
  readArticle(id: string): Promise<StoredArticle>;
  /** By entity, the shares of all articles but one. */
  sharesOfOthers(
    label: EntityLabel,
    ids: readonly string[],
    article: string,
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  createNodes(label: Label, rows: readonly NodeRow[]): Promise<void>;
  updateNodes(label: Label, rows: readonly NodeRow[]): Promise<void>;
  /** With whatever hangs on them. */
  deleteNodes(label: Label, ids: readonly string[]): Promise<void>;
  createRelationships(rows: readonly RelationshipRow[]): Promise<void>;
  deleteRelationships(rows: readonly RelationshipRow[]): Promise<void>;
}
