import { setTimeout as sleep } from "node:timers/promises";
import { OnrecordError } from "../../../errors.js";
import { createDriver } from "../connection.js";
import { storeError } from "../errors.js";

async function attempt(uri: string, password: string, database: string, cypher?: string, parameters?: object) {
  const driver = createDriver(uri, { username: "neo4j", password });
  try {
    const session = driver.session({ database });
    await session.run(cypher ?? "RETURN 1", parameters);
    await session.close();
  } catch (thrown) {
    throw storeError(thrown, uri);
  } finally {
    await driver.close();
  }
}

/**
 * Waits until a server that was just started lets `neo4j` in with the password; a new one, which has the well-known
 * first password, is given ours.
 */
export async function waitUntilReady(
  uri: string,
  password: string,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal; readonly hasEnded?: () => boolean },
): Promise<void> {
  const due = Date.now() + options.timeoutMs;
  for (;;) {
    try {
      return await attempt(uri, password, "neo4j");
    } catch (thrown) {
      if (!(thrown instanceof OnrecordError)) throw thrown;
      if (thrown.code === "store-auth") {
        const change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
        await attempt(uri, "neo4j", "system", change, { password }).catch(() => undefined);
      }
      const over = Date.now() > due || options.signal?.aborted === true || options.hasEnded?.() === true;
      if (over) throw thrown;
    }
    await sleep(500);
  }
}
