import type { RelationshipType } from "../src/model/graph-schema.js";
import type { QueryValue } from "../src/store/query-result.js";
import type {
  ArticleResponse,
  ErrorResponse,
  GraphResponse,
  NeighbourhoodResponse,
  QueryResponse,
  SavedQueriesResponse,
  SearchResponse,
  StatusResponse,
} from "../src/server/api-types.js";

/** What the server answered when it refused or failed. */
class ApiError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ApiError";
    this.code = code;
  }
}

async function answer<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`api/${path}`, init);
  } catch {
    throw new ApiError("unreachable", "The server does not answer. Is `onrecord serve` still running?");
  }
  const body = (await response.json()) as T | ErrorResponse;
  if (response.ok) return body as T;
  const { code, message } = (body as ErrorResponse).error;
  throw new ApiError(code, message);
}

export interface QueryRequest {
  /** Cypher, or the name of a saved query. */
  readonly query: string;
  readonly parameters: Readonly<Record<string, QueryValue>>;
}

export interface NeighboursRequest {
  readonly limit: number;
  readonly offset?: number;
  readonly type?: RelationshipType;
}

/** The server's HTTP API, one function a route. */
export const api = {
  status: () => answer<StatusResponse>("status"),
  graph: (limit: number) => answer<GraphResponse>(`graph?limit=${limit}`),
  neighbours: (id: string, { limit, offset = 0, type }: NeighboursRequest) =>
    answer<NeighbourhoodResponse>(
      `nodes/${encodeURIComponent(id)}/neighbours?offset=${offset}&limit=${limit}${type === undefined ? "" : `&type=${type}`}`,
    ),
  article: (id: string) => answer<ArticleResponse>(`articles/${encodeURIComponent(id)}`),
  search: (words: string) => answer<SearchResponse>(`search?words=${encodeURIComponent(words)}`),
  savedQueries: () => answer<SavedQueriesResponse>("queries"),
  query: (request: QueryRequest) =>
    answer<QueryResponse>("query", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    }),
};
