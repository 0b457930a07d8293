import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import type { GraphStore, QueryOptions } from "../store/graph-store.js";
import type { QueryValue } from "../store/query-result.js";
import type { QueryResponse } from "./api-types.js";

const rowLimitMax = 1_000;
const timeoutMaxMs = 30_000;

const value: z.ZodType<QueryValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(value), z.record(z.string(), value)]),
);
const queryBody = z.strictObject({
  cypher: z.string().min(1).max(100_000),
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

export function addQueryRoutes(app: FastifyInstance, store: GraphStore): void {
  app.post("/api/query", async (request, reply): Promise<QueryResponse> => {
    const { cypher, parameters, rowLimit, timeoutMs } = queryBody.parse(request.body);
    const options: QueryOptions = { parameters, rowLimit, timeoutMs, signal: whileWaiting(reply) };
    const started = performance.now();
    const result = await store.query(cypher, options);
    return { ...result, rowLimit, elapsedMs: Math.round(performance.now() - started) };
  });
}
