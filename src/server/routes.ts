import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { labels, relationshipTypeNames, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { GraphStore } from "../store/graph-store.js";
import type { StatusResponse } from "./api-types.js";
import { describeSchema } from "./describe-schema.js";
import { readBetween } from "./read-between.js";
import { readArticle } from "./read-article.js";
import { readGraph } from "./read-graph.js";
import { readNeighbours } from "./read-neighbours.js";
import { readNodes } from "./read-nodes.js";
import { readPath } from "./read-path.js";
import { searchGraph } from "./search-graph.js";

const byId = z.object({ id: z.string().min(1).max(2_000) });
const graphQuery = z.object({ limit: z.coerce.number().int().min(1).max(20_000).default(500) });
const neighboursQuery = z.object({
  type: z.enum(relationshipTypeNames as readonly [RelationshipType, ...RelationshipType[]]).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});
const ids = z.array(z.string().min(1).max(2_000));
const betweenBody = z.strictObject({ some: ids.max(500), others: ids.max(50_000) });
const nodesBody = z.strictObject({ ids: ids.min(1).max(500) });
const types = z.enum(relationshipTypeNames as readonly [RelationshipType, ...RelationshipType[]]);
const pathBody = z.strictObject({
  from: z.string().min(1).max(2_000),
  to: z.string().min(1).max(2_000),
  withoutLabels: z.array(z.enum(labels as readonly [Label, ...Label[]])).default([]),
  withoutTypes: z.array(types).default([]),
  withoutNodes: ids.max(10_000).default([]),
});
const searchQuery = z.object({
  words: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** What the viewer reads; every answer is typed in `api-types.ts`. */
export function addReadingRoutes(app: FastifyInstance, store: GraphStore): void {
  app.get("/api/status", async (): Promise<StatusResponse> => {
    return { engine: store.engine, url: store.url, counts: await store.count() };
  });
  app.get("/api/schema", () => Promise.resolve(describeSchema()));
  app.get("/api/graph", (request) => readGraph(store, graphQuery.parse(request.query).limit));
  app.get("/api/nodes/:id/neighbours", (request) =>
    readNeighbours(store, { ...byId.parse(request.params), ...neighboursQuery.parse(request.query) }),
  );
  // The ids of all nodes in view are more than a request may hold by default.
  app.post("/api/between", { bodyLimit: 8 * 1024 * 1024 }, (request) => {
    const { some, others } = betweenBody.parse(request.body);
    return readBetween(store, some, others);
  });
  app.post("/api/nodes", { bodyLimit: 2 * 1024 * 1024 }, (request) =>
    readNodes(store, nodesBody.parse(request.body).ids),
  );
  app.post("/api/path", { bodyLimit: 8 * 1024 * 1024 }, (request) => readPath(store, pathBody.parse(request.body)));
  app.get("/api/articles/:id", (request) => readArticle(store, byId.parse(request.params).id));
  app.get("/api/search", (request) => {
    const { words, limit } = searchQuery.parse(request.query);
    return searchGraph(store, words, limit);
  });
}
