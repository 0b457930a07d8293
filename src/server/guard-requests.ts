import type { FastifyInstance } from "fastify";
import { OnrecordError } from "../errors.js";
import type { ErrorResponse } from "./api-types.js";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

const securityHeaders = {
  // The layout worker may be a blob, and the editor writes its own style element.
  "content-security-policy": [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

function isLoopback(host: string): boolean {
  return loopbackNames.has(host.toLowerCase());
}

/** The host that the server listens on; anything that other machines could reach is wrong usage. */
export function loopbackHost(host: string): string {
  if (isLoopback(host)) return host;
  throw new OnrecordError(
    "usage",
    `The viewer listens on this machine only: use 127.0.0.1 or localhost, not "${host}".`,
  );
}

function hostName(header: string): string {
  return header.replace(/:\d+$/u, "");
}

/**
 * Refuses requests that name another host, so that a page whose name was re-bound to this machine reads nothing, and
 * sets the headers that keep the viewer's own page to itself.
 */
export function guardRequests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(securityHeaders);
    if (isLoopback(hostName(request.headers.host ?? ""))) return;
    const refusal: ErrorResponse = {
      error: { code: "host-refused", message: "This server answers only to localhost and 127.0.0.1." },
    };
    await reply.status(403).send(refusal);
  });
}
