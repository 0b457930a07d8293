import type { ErrorCode } from "../errors.js";
import type { EntityLabel, Label, RelationshipType } from "../model/graph-schema.js";
import type { Properties, PropertyType } from "../model/property.js";
import type { Span } from "../model/span.js";
import type { SavedQuery } from "../query/saved-queries.js";
import type { GraphCounts, StoreEngine } from "../store/graph-store.js";
import type { QueryResult } from "../store/query-result.js";

/** The bodies of the HTTP API's answers; the viewer imports these types and nothing else of the server. */

export type ApiErrorCode = ErrorCode | "not-found" | "node-unknown" | "host-refused" | "viewer-missing";

export interface ErrorResponse {
  readonly error: {
    readonly code: ApiErrorCode;
    readonly message: string;
    /** Where in a query, where it is known; both count from one. */
    readonly place?: { readonly line: number; readonly column: number };
  };
}

export interface StatusResponse {
  readonly engine: StoreEngine;
  readonly url: string;
  readonly counts: GraphCounts;
}

export interface SchemaProperty {
  readonly name: string;
  readonly type: PropertyType;
  readonly required: boolean;
  readonly description: string;
}

export interface SchemaResponse {
  readonly version: number;
  readonly labels: readonly {
    readonly name: Label;
    readonly description: string;
    readonly properties: readonly SchemaProperty[];
  }[];
  readonly relationshipTypes: readonly {
    readonly name: RelationshipType;
    readonly description: string;
    readonly symmetric: boolean;
    readonly from: readonly Label[];
    readonly to: readonly Label[];
    readonly properties: readonly SchemaProperty[];
  }[];
}

/** A node as it is drawn; an article comes without its text. */
export interface ViewNode {
  readonly id: string;
  readonly label: Label;
  readonly properties: Properties;
}

/** A relationship as it is drawn; `MENTIONS` comes without its lists of offsets. */
export interface ViewRelationship {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** What is said of an article beside the facts that it supports. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** ISO date or date-time. */
  readonly published?: string;
  readonly url?: string;
}

export interface GraphResponse {
  readonly nodes: readonly ViewNode[];
  readonly relationships: readonly ViewRelationship[];
  /** Of every article that supports a node or a relationship here, also of those that the cap left out. */
  readonly articles: readonly ArticleHead[];
  /** Nodes in the store, by label, whether they are shown or not. */
  readonly totals: Readonly<Record<Label, number>>;
  /** The node cap that was applied. */
  readonly limit: number;
  /** The cap left something out: what has fewest relationships, then fewest mentions. */
  readonly truncated: boolean;
}

export interface NeighbourCount {
  readonly type: RelationshipType;
  readonly direction: "in" | "out";
  readonly count: number;
}

export interface NeighbourhoodResponse {
  readonly node: ViewNode;
  readonly counts: readonly NeighbourCount[];
  readonly nodes: readonly ViewNode[];
  readonly relationships: readonly ViewRelationship[];
  readonly articles: readonly ArticleHead[];
  readonly offset: number;
  readonly limit: number;
  /** Relationships of the kind asked for, on this page or not. */
  readonly total: number;
}

export interface BetweenResponse {
  readonly relationships: readonly ViewRelationship[];
  readonly articles: readonly ArticleHead[];
}

export interface NodesResponse {
  /** Without those that the store does not hold. */
  readonly nodes: readonly ViewNode[];
  readonly articles: readonly ArticleHead[];
}

export interface PathResponse {
  /** The ids along a shortest way, both ends included; none where there is no way. */
  readonly nodes: readonly string[];
  /** False where the search was given up before all was seen. */
  readonly complete: boolean;
}

export interface Mention extends Span {
  readonly surface: string;
  /** `name`, `description` or `pronoun`. */
  readonly kind: string;
}

/** How a fact was found. */
export interface Finding {
  readonly method: string;
  readonly confidence: number;
}

export interface ArticleMentions extends Finding {
  readonly relationship: string;
  readonly node: string;
  readonly label: EntityLabel;
  readonly name: string;
  readonly mentions: readonly Mention[];
}

export interface StatementSource extends Finding {
  readonly relationship: string;
  readonly node: string;
  readonly name: string;
  readonly speaker: Span;
  readonly cue?: Span;
}

export interface ArticleStatement {
  readonly id: string;
  readonly properties: Properties;
  readonly spans: readonly Span[];
  readonly sources: readonly StatementSource[];
  /** Where the source is a thing, which is no node. */
  readonly sourceSpan?: Span;
}

export interface ArticleResponse {
  readonly id: string;
  readonly properties: Properties;
  readonly text: string;
  readonly mentions: readonly ArticleMentions[];
  /** In the order of the text. */
  readonly statements: readonly ArticleStatement[];
}

export interface SearchHit {
  readonly id: string;
  readonly label: Label;
  /** The name, the headline or the words of the statement. */
  readonly title: string;
}

export interface SearchResponse {
  readonly hits: readonly SearchHit[];
  readonly truncated: boolean;
}

export interface SavedQueriesResponse {
  readonly queries: readonly (Pick<SavedQuery, "name" | "title" | "description" | "parameters"> & {
    /** As this store's engine speaks it. */
    readonly cypher: string;
  })[];
}

export interface QueryResponse extends QueryResult {
  readonly rowLimit: number;
  readonly elapsedMs: number;
}
