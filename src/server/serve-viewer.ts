import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { ErrorResponse } from "./api-types.js";

/** Serves the built viewer; its hashed assets may be kept for good, the page itself is asked for every time. */
export async function serveViewer(app: FastifyInstance, vizDir: string): Promise<void> {
  if (!existsSync(join(vizDir, "index.html"))) {
    const missing: ErrorResponse = {
      error: {
        code: "viewer-missing",
        message: "The viewer is not built: run `npm run build`. The API is at /api/status.",
      },
    };
    app.get("/", (_request, reply) => reply.status(503).send(missing));
    return;
  }
  await app.register(fastifyStatic, {
    root: vizDir,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = path.includes(`${sep}assets${sep}`);
      response.setHeader("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}
