import fastify, { type FastifyInstance } from "fastify";
import type { GraphStore } from "../store/graph-store.js";
import { guardRequests } from "./guard-requests.js";
import { answerErrorsAsJson } from "./http-errors.js";
import { addQueryRoutes } from "./query-routes.js";
import { addReadingRoutes } from "./routes.js";
import { serveViewer } from "./serve-viewer.js";

export interface AppOptions {
  readonly store: GraphStore;
  /** Where the built viewer lies. */
  readonly vizDir: string;
}

/** The HTTP application, not listening yet. */
export async function buildApp({ store, vizDir }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 2_000 } });
  guardRequests(app);
  answerErrorsAsJson(app);
  addReadingRoutes(app, store);
  addQueryRoutes(app, store);
  await serveViewer(app, vizDir);
  return app;
}
