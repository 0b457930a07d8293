import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { runQuery } from "../query/run-query.js";
import { listSavedQueries } from "../query/saved-queries.js";
import type { GraphStore, QueryOptions } from "../store/graph-store.js";
import type { QueryValue } from "../store/query-result.js";
import type { QueryResponse, SavedQueriesResponse } from "./api-types.js";

const rowLimitMax = 1_000;
const timeoutMaxMs = 30_000;

const value: z.ZodType<QueryValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(value), z.record(z.string(), value)]),
);
const queryBody = z.strictObject({
  /** Cypher, or the name of a saved query. */
  query: z.string().regex(/\S/u, "is empty").max(100_000),
  parameters: z.record(z.string(), value).default({}),
  rowLimit: z.number().int().min(1).max(rowLimitMax).default(rowLimitMax),
  timeoutMs: z.number().int().min(1).max(timeoutMaxMs).default(timeoutMaxMs),
});

/** Aborts when the one who asked goes away before the answer is sent. */
function whileWaiting(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.on("close", () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Cypher and the saved queries: read-only, with limits, and an answer that says when a limit cut something off. */
export function addQueryRoutes(app: FastifyInstance, store: GraphStore): void {
  app.get("/api/queries", async (): Promise<SavedQueriesResponse> => {
    const saved = await listSavedQueries();
    return {
      queries: saved.map(({ name, title, description, parameters, cypher }) => ({
        name,
        title,
        description,
        parameters,
        cypher: cypher[store.engine],
      })),
    };
  });
  app.post("/api/query", async (request, reply): Promise<QueryResponse> => {
    const { query, parameters, rowLimit, timeoutMs } = queryBody.parse(request.body);
    const options: QueryOptions = { parameters, rowLimit, timeoutMs, signal: whileWaiting(reply) };
    const started = performance.now();
    const result = await runQuery(store, query, options);
    return { ...result, rowLimit, elapsedMs: Math.round(performance.now() - started) };
  });
}
