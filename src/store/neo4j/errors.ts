import { OnrecordError, type ErrorCode } from "../../errors.js";

function codeOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
}

function messageOf(thrown: unknown): string {
  const hasMessage = typeof thrown === "object" && thrown !== null && "message" in thrown;
  return String(hasMessage ? thrown.message : thrown);
}

type Reading = readonly [pattern: RegExp, code: ErrorCode, tell: (uri: string) => string];

const storeReadings: readonly Reading[] = [
  [
    /^Neo\.ClientError\.Security\./u,
    "store-auth",
    (uri) => `Neo4j at ${uri} did not accept the user name or password. Set NEO4J_USERNAME and NEO4J_PASSWORD.`,
  ],
  [
    /^(ServiceUnavailable|SessionExpired)|ECONNREFUSED|ENOTFOUND/u,
    "store-unreachable",
    (uri) => `Neo4j at ${uri} does not answer. Is the server running, and is the address right?`,
  ],
  [
    /DatabaseNotFound|DatabaseUnavailable/u,
    "store-missing",
    (uri) => `Neo4j at ${uri} has no database of that name. Set NEO4J_DATABASE.`,
  ],
  [/^Neo\.ClientError\.Schema\./u, "store-schema", (uri) => `The schema cannot be applied to Neo4j at ${uri}.`],
];

/** A driver's or server's error about the store as a whole. */
export function storeError(thrown: unknown, uri: string): OnrecordError {
  if (thrown instanceof OnrecordError) return thrown;
  const [code, message] = [codeOf(thrown), messageOf(thrown)];
  const options = { cause: thrown, details: { url: uri, neo4jCode: code } };
  if (/no space left|disk.{0,20}full|out of disk/iu.test(message)) {
    return new OnrecordError("store-full", `Neo4j at ${uri} has no room left to write. (${message})`, options);
  }
  const found = storeReadings.find(([pattern]) => pattern.test(code) || pattern.test(message));
  if (found === undefined) return new OnrecordError("store-failed", `Neo4j at ${uri} failed: ${message}`, options);
  return new OnrecordError(found[1], `${found[2](uri)} (${message.split("\n")[0] ?? ""})`, options);
}

export function timedOut(timeoutMs: number, cause?: unknown): OnrecordError {
  return new OnrecordError("query-timeout", `The query took longer than ${timeoutMs} ms and was stopped.`, {
    cause,
    details: { timeoutMs },
  });
}

/** A server's error about one query. */
export function queryError(thrown: unknown, uri: string, timeoutMs: number): OnrecordError {
  if (thrown instanceof OnrecordError) return thrown;
  const [code, message] = [codeOf(thrown), messageOf(thrown)];
  if (/TransactionTimedOut|Transaction\.Terminated|LockClientStopped/u.test(code)) return timedOut(timeoutMs, thrown);
  if (/ParameterMissing/u.test(code)) {
    return new OnrecordError("query-parameter", `The query needs a parameter: ${message}`, { cause: thrown });
  }
  if (/AccessMode|Forbidden/u.test(code)) {
    return new OnrecordError("query-refused", `The query was refused: it would change the store. (${message})`, {
      cause: thrown,
    });
  }
  if (/^Neo\.ClientError\.(Statement|Procedure)\./u.test(code)) {
    const place = /\(line (\d+), column (\d+)/u.exec(message);
    const details = place === null ? {} : { line: Number(place[1]), column: Number(place[2]) };
    return new OnrecordError("query-invalid", `The query is not valid: ${message}`, { cause: thrown, details });
  }
  return storeError(thrown, uri);
}
