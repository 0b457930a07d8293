import type { ErrorResponse } from "../src/server/api-types.js";
import type { GraphSource } from "./state/source.js";

/** What the server answered when it refused or failed. */
class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly place?: ErrorResponse["error"]["place"],
  ) {
    super(message);
    this.name = "ApiError";
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
  const { code, message, place } = (body as ErrorResponse).error;
  throw new ApiError(code, message, place);
}

function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return answer<T>(path, {
    method: "POST",
    signal: signal ?? null,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** The server's HTTP API, one function a route. */
export const serverSource: GraphSource = {
  status: () => answer("status"),
  graph: (limit) => answer(`graph?limit=${limit}`),
  neighbours: (id, { limit, offset = 0, type }) =>
    answer(
      `nodes/${encodeURIComponent(id)}/neighbours?offset=${offset}&limit=${limit}${type === undefined ? "" : `&type=${type}`}`,
    ),
  nodes: (ids) => post("nodes", { ids }),
  between: (some, others) => post("between", { some, others }),
  path: (request) => post("path", request),
  article: (id) => answer(`articles/${encodeURIComponent(id)}`),
  search: (words) => answer(`search?words=${encodeURIComponent(words)}`),
  cypher: {
    schema: () => answer("schema"),
    savedQueries: () => answer("queries"),
    query: (request, signal) => post("query", request, signal),
  },
};
