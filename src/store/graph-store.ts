import type { ArticleGraph } from "../model/graph-document.js";
import type { Correction } from "../resolution/corrections.js";
import type { EntityLabel, Label, RelationshipType } from "../model/graph-schema.js";
import type { QueryResult, QueryValue } from "./query-result.js";

export type StoreEngine = "embedded" | "neo4j";

export interface WriteOptions {
  /** Stops between two articles: what was being written is taken back or finished, never left half. */
  readonly signal?: AbortSignal;
}

export interface Change {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** What a write did, by label and by relationship type; a label that was not touched is left out. */
export interface ChangeCounts {
  readonly nodes: Readonly<Partial<Record<Label, Change>>>;
  readonly relationships: Readonly<Partial<Record<RelationshipType, Change>>>;
}

export interface WriteOutcome {
  readonly articleId: string;
  /** `changed`: an earlier version under the same id was replaced. */
  readonly status: "added" | "changed" | "unchanged";
  readonly changes: ChangeCounts;
}

export interface GraphCounts {
  readonly nodes: Readonly<Record<Label, number>>;
  readonly relationships: Readonly<Record<RelationshipType, number>>;
}

export interface QueryOptions {
  readonly parameters?: Readonly<Record<string, QueryValue>>;
  /** Rows kept at most; `truncated` tells that there were more. Default 1,000. */
  readonly rowLimit?: number;
  /** Milliseconds after which the engine is told to stop (`query-timeout`). Default 30,000. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface CorrectionChange {
  readonly add?: readonly Correction[];
  readonly remove?: readonly Correction[];
}

/** What articles contribute to an entity. */
export interface EntityContributors {
  readonly id: string;
  readonly label: EntityLabel;
  /** One for each entity of an article that is this one, with the name it has there. */
  readonly parts: readonly {
    readonly article: string;
    readonly name: string;
    /** The same for names that resolution holds to be one. */
    readonly key: string;
    readonly resolution?: string;
  }[];
  /** Those of the keys that other entities have too. */
  readonly sharedKeys: ReadonlySet<string>;
}

export interface ReadArticlesOptions {
  /** `given`: as they were written, before entities were resolved and corrections made. Default `resolved`. */
  readonly form?: "resolved" | "given";
}

/**
 * A place where article graphs are kept. Entities are shared between articles: which of them are one, and their
 * properties, are computed from what the articles in the store contribute and from the corrections made by hand, so that
 * the outcome depends on the set of both and never on the order in which they came. Errors are `OnrecordError`s with the codes `store-*`, `query-*`
 * and `article-unknown`.
 */
export interface GraphStore {
  readonly engine: StoreEngine;
  /** Without credentials. */
  readonly url: string;

  /**
   * Writes article graphs, each all or nothing. An article that the store holds in the same form is left alone; one
   * that it holds under the same id in another form is replaced.
   */
  writeArticles(graphs: readonly ArticleGraph[], options?: WriteOptions): Promise<readonly WriteOutcome[]>;

  /** Takes back what only this article supports; `article-unknown` where the store does not hold it. */
  retractArticle(articleId: string): Promise<ChangeCounts>;

  /** Runs one read-only Cypher query; anything else is refused (`query-refused`) before it reaches the engine. */
  query(cypher: string, options?: QueryOptions): Promise<QueryResult>;

  count(): Promise<GraphCounts>;

  /**
   * The stored articles sorted by id, each with its relationships and the nodes that it mentions as they now stand in
   * the store. To copy a store, copy what is `given` and the corrections.
   */
  readArticles(options?: ReadArticlesOptions): AsyncIterable<ArticleGraph>;

  /** What was set right by hand, in a fixed order. */
  corrections(): Promise<readonly Correction[]>;

  /** What makes an entity what it is; nothing where the store does not hold it. */
  contributors(id: string): Promise<EntityContributors | undefined>;

  /** Adds and takes back corrections; one that stands, or does not, is passed over. Tells what became of the graph. */
  correct(change: CorrectionChange): Promise<ChangeCounts>;

  close(): Promise<void>;
}

export interface OpenOptions {
  /** `write` creates the store and applies its schema where needed; `read` never changes it. */
  readonly access: "read" | "write";
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
  /** Rows a batch, for engines that write in batches. Default 500. */
  readonly batchSize?: number;
  /** Hears what a reader of the report should know: a recovered log, a migrated schema. */
  readonly onWarning?: (warning: { readonly code: string; readonly message: string }) => void;
}
