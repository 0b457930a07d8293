import type { FastifyError, FastifyInstance } from "fastify";
import { ZodError } from "zod";
import { OnrecordError, type ErrorCode } from "../errors.js";
import type { ApiErrorCode, ErrorResponse } from "./api-types.js";

const statusByCode: Partial<Record<ErrorCode, number>> = {
  usage: 400,
  "query-parameter": 400,
  "query-invalid": 400,
  "query-refused": 403,
  "query-unknown": 404,
  "article-unknown": 404,
  "node-unknown": 404,
  "query-timeout": 504,
  "store-locked": 503,
  "store-missing": 503,
  "store-unreachable": 503,
};

function body(code: ApiErrorCode, message: string): ErrorResponse {
  return { error: { code, message } };
}

/** Nothing in the store has this id. */
export class NodeUnknown extends Error {
  constructor(id: string) {
    super(`The store holds no node "${id}".`);
  }
}

function placeIn({ line, column }: OnrecordError["details"]): Pick<ErrorResponse["error"], "place"> {
  return typeof line === "number" && typeof column === "number" ? { place: { line, column } } : {};
}

/** What a request is answered that fails: a status and a body that names the error. */
function describeError(thrown: unknown): { readonly status: number; readonly body: ErrorResponse } {
  if (thrown instanceof OnrecordError) {
    const { code, message, details } = thrown;
    return { status: statusByCode[code] ?? 500, body: { error: { code, message, ...placeIn(details) } } };
  }
  if (thrown instanceof NodeUnknown) return { status: 404, body: body("node-unknown", thrown.message) };
  if (thrown instanceof ZodError) {
    const places = thrown.issues.map((issue) => `${issue.path.join(".") || "request"}: ${issue.message}`);
    return { status: 400, body: body("usage", places.join("; ")) };
  }
  const { statusCode, message } = thrown as FastifyError;
  if (statusCode !== undefined && statusCode < 500) return { status: statusCode, body: body("usage", message) };
  return { status: 500, body: body("internal", thrown instanceof Error ? message : String(thrown)) };
}

export function answerErrorsAsJson(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => {
    const answer = describeError(error);
    return reply.status(answer.status).send(answer.body);
  });
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send(body("not-found", `There is nothing at ${request.method} ${request.url}.`)),
  );
}
