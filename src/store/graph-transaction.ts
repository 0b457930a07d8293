import type { EntityLabel, Label } from "../model/graph-schema.js";
import type { AnyEcho } from "../repeats/echo.js";
import type { NodeRow, RelationshipRow } from "./article-rows.js";

/** What an article owns in the store: its own node, its statements and all its relationships. */
export interface StoredArticle {
  readonly owned: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

/** What an article contributes to a node, as its MENTIONS keeps it. */
export interface StoredShares {
  readonly node: string;
  readonly article: string;
  readonly shares: string;
  readonly resolution?: string;
}

/** A statement or an article that stands, and what ties it to an earlier one of another article. */
export interface StandingEcho {
  readonly echo: AnyEcho;
  readonly rows: readonly RelationshipRow[];
}

/** Who holds some keys, and the keys that more hold than were asked for. */
export interface FoundEchoes {
  readonly echoes: readonly StandingEcho[];
  readonly common: ReadonlySet<string>;
}

/**
 * The steps that an engine offers inside one transaction. What is written, and why, is decided above it, in one place
 * for all engines.
 */
export interface GraphTransaction {
  /** Holds the store against other writers until the transaction ends: what one resolves, another might change. */
  lockWriters(): Promise<void>;
  /** The fingerprint of each of the articles that stands. */
  fingerprints(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  readArticle(id: string): Promise<StoredArticle>;
  /** The entities of a label that have one of the keys. */
  findEntities(label: EntityLabel, keys: readonly string[]): Promise<readonly NodeRow[]>;
  /** What articles contribute to nodes; or only where a part of it is there for a reason that had to be found. */
  sharesOf(label: EntityLabel, ids: readonly string[], only?: "joined"): Promise<readonly StoredShares[]>;
  /** The POSSIBLY_SAME_AS that start or end at the entities. */
  proposalsOf(label: EntityLabel, ids: readonly string[]): Promise<readonly RelationshipRow[]>;
  /** The statements and articles that have one of the keys; a key that more than `limit` have may be told as common. */
  findEchoes(keys: readonly string[], limit: number): Promise<FoundEchoes>;
  /** The hand-made corrections, as texts. */
  corrections(): Promise<readonly string[]>;
  createCorrections(texts: readonly string[]): Promise<void>;
  deleteCorrections(texts: readonly string[]): Promise<void>;
  createNodes(label: Label, rows: readonly NodeRow[]): Promise<void>;
  updateNodes(label: Label, rows: readonly NodeRow[]): Promise<void>;
  /** With whatever hangs on them. */
  deleteNodes(label: Label, ids: readonly string[]): Promise<void>;
  createRelationships(rows: readonly RelationshipRow[]): Promise<void>;
  deleteRelationships(rows: readonly RelationshipRow[]): Promise<void>;
}
