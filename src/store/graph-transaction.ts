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

/** A POSSIBLY_SAME_AS, as far as it is told who was proposed and why: its article, reason and score. */
export type StoredProposal = Pick<RelationshipRow, "from" | "to" | "properties">;

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

/** What a transaction finds when it has the store to itself. */
export interface Standing {
  /** The fingerprint of each of the articles asked for that stands. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** The hand-made corrections, as texts. */
  readonly corrections: readonly string[];
}

/** By label, keys of entities. */
export type EntityKeys = ReadonlyMap<EntityLabel, readonly string[]>;

/**
 * The steps that an engine offers inside one transaction. What is written, and why, is decided above it, in one place
 * for all engines. Each step takes all that is known by then at once, since each may be a way to a server and back.
 */
export interface GraphTransaction {
  /** Whether a step may begin before the one before has ended; they are carried out in the order of their beginning. */
  readonly pipelined: boolean;
  /** Holds the store against other writers until the transaction ends: what one resolves, another might change. */
  begin(articles: readonly string[]): Promise<Standing>;
  /** What stands of each article, in the order of the ids. */
  readArticles(ids: readonly string[]): Promise<readonly StoredArticle[]>;
  /** The entities that have one of the keys. */
  findEntities(keys: EntityKeys): Promise<readonly NodeRow[]>;
  /** What articles contribute to nodes; or only where a part of it is there for a reason that had to be found. */
  sharesOf(label: EntityLabel, ids: readonly string[], only?: "joined"): Promise<readonly StoredShares[]>;
  /** The POSSIBLY_SAME_AS that start or end at the entities. */
  proposalsOf(label: EntityLabel, ids: readonly string[]): Promise<readonly StoredProposal[]>;
  /** The statements and articles that have one of the keys; a key that more than `limit` have may be told as common. */
  findEchoes(keys: readonly string[], limit: number): Promise<FoundEchoes>;
  /** Tells what `findEchoes` will be asked for, of which nothing is written until then. */
  foreseeEchoes(keys: readonly string[], limit: number): void;
  createCorrections(texts: readonly string[]): Promise<void>;
  deleteCorrections(texts: readonly string[]): Promise<void>;
  createNodes(label: Label, rows: readonly NodeRow[]): Promise<void>;
  updateNodes(label: Label, rows: readonly NodeRow[]): Promise<void>;
  /** With whatever hangs on them. */
  deleteNodes(label: Label, ids: readonly string[]): Promise<void>;
  createRelationships(rows: readonly RelationshipRow[]): Promise<void>;
  /** Takes away relationships that were read in this transaction; nodes that are deleted next may take theirs with them. */
  deleteRelationships(rows: readonly RelationshipRow[], going?: ReadonlySet<string>): Promise<void>;
}
