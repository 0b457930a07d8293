import { createContext, useContext } from "react";
import type {
  ArticleResponse,
  BetweenResponse,
  GraphResponse,
  NeighbourhoodResponse,
  NodesResponse,
  PathResponse,
  QueryResponse,
  SavedQueriesResponse,
  SchemaResponse,
  SearchResponse,
  StatusResponse,
} from "../../src/server/api-types.js";
import type { Label, RelationshipType } from "../../src/model/graph-schema.js";
import type { QueryValue } from "../../src/store/query-result.js";

export interface QueryRequest {
  /** Cypher, or the name of a saved query. */
  readonly query: string;
  readonly parameters: Readonly<Record<string, QueryValue>>;
}

export interface NeighboursRequest {
  readonly limit: number;
  readonly offset?: number;
  readonly type?: RelationshipType | undefined;
}

export interface PathRequest {
  readonly from: string;
  readonly to: string;
  /** What the way must not lead through. */
  readonly withoutLabels: readonly Label[];
  readonly withoutTypes: readonly RelationshipType[];
  readonly withoutNodes: readonly string[];
}

/** Where the graph is read from. */
export interface GraphSource {
  readonly status: () => Promise<StatusResponse>;
  readonly graph: (limit: number) => Promise<GraphResponse>;
  readonly neighbours: (id: string, request: NeighboursRequest) => Promise<NeighbourhoodResponse>;
  /** At most 500 at a time. */
  readonly nodes: (ids: readonly string[]) => Promise<NodesResponse>;
  /** Every relationship between one of some nodes and one of others. */
  readonly between: (some: readonly string[], others: readonly string[]) => Promise<BetweenResponse>;
  /** A shortest way between two nodes through all that is held. */
  readonly path: (request: PathRequest) => Promise<PathResponse>;
  readonly article: (id: string) => Promise<ArticleResponse>;
  readonly search: (words: string) => Promise<SearchResponse>;
  /** Absent where nothing answers Cypher. */
  readonly cypher?: {
    readonly schema: () => Promise<SchemaResponse>;
    readonly savedQueries: () => Promise<SavedQueriesResponse>;
    /** Giving it up stops the query on the server too. */
    readonly query: (request: QueryRequest, signal: AbortSignal) => Promise<QueryResponse>;
  };
}

const SourceContext = createContext<GraphSource | undefined>(undefined);

export const SourceProvider = SourceContext.Provider;

export function useSource(): GraphSource {
  const source = useContext(SourceContext);
  if (source === undefined) throw new Error("There is nothing to read from.");
  return source;
}
