import { Redis } from "ioredis";
import { OnrecordError } from "../../errors.js";

/** The address without credentials, which may be printed. */
export function safeAddress(url: string): string {
  return url.replace(/\/\/[^/@]*@/u, "//");
}

/**
 * A connection to the queue's server. Once it stands, a server that goes away is waited for.
 *
 * @throws OnrecordError `queue-unreachable`
 */
export async function connectRedis(url: string): Promise<Redis> {
  let standing = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: 5_000,
    retryStrategy: (times) => (standing ? Math.min(times * 200, 5_000) : null),
  });
  let last: unknown;
  redis.on("error", (error) => (last = error));
  try {
    await redis.connect();
    await redis.ping();
    standing = true;
    return redis;
  } catch (thrown) {
    redis.disconnect();
    const cause = last ?? thrown;
    const why = cause instanceof Error && cause.message !== "" ? cause.message : String(cause);
    throw new OnrecordError(
      "queue-unreachable",
      `The queue at ${safeAddress(url)} does not answer (${why}). Is Redis running, and is the address right?`,
      { cause },
    );
  }
}
