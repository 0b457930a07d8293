/** Every way in which onrecord can refuse or fail, one code each; `docs/errors.md` lists what to do about them. */
export const errorCodes = [
  "usage",
  "input-missing",
  "input-unreadable",
  "input-binary",
  "input-empty",
  "input-too-large",
  "input-damaged",
  "input-field",
  "folder-empty",
  "graph-invalid",
  "store-url",
  "store-missing",
  "store-locked",
  "store-unreachable",
  "store-auth",
  "store-full",
  "store-corrupt",
  "store-schema",
  "store-failed",
  "query-unknown",
  "query-parameter",
  "query-refused",
  "query-invalid",
  "query-timeout",
  "article-unknown",
  "node-unknown",
  "corrections-invalid",
  "job-unknown",
  "job-running",
  "extract-failed",
  "queue-unreachable",
  "output-failed",
  "port-taken",
  "neo4j-unavailable",
  "model-missing",
  "model-invalid",
  "model-runtime",
  "interrupted",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorOptions {
  readonly cause?: unknown;
  /** The pipeline stage that failed, where one did. */
  readonly stage?: string;
  /** Facts for programs: a path, an offset, a limit. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * The one error class: a `code` for programs, a `message` that names the thing, the place and the remedy for people,
 * and the `cause` that was caught, never dropped.
 */
export class OnrecordError extends Error {
  readonly code: ErrorCode;
  readonly stage: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "OnrecordError";
    this.code = code;
    this.stage = options.stage;
    this.details = options.details ?? {};
  }
}

/** The error as it is, or an unknown one wrapped as `internal` with its cause kept. */
export function toOnrecordError(thrown: unknown, stage?: string): OnrecordError {
  if (thrown instanceof OnrecordError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new OnrecordError("internal", message, stage === undefined ? { cause: thrown } : { cause: thrown, stage });
}
