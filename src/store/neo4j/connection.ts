import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { storeError } from "./errors.js";

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function createDriver(uri: string, credentials: Credentials): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(credentials.username, credentials.password), {
    disableLosslessIntegers: true,
    connectionTimeout: 10_000,
    connectionAcquisitionTimeout: 20_000,
    userAgent: "onrecord",
    notificationFilter: { minimumSeverityLevel: "OFF" },
  });
}

const triesAtMost = 10;

/** Two that are in each other's way, as when several open a new store at once; a server that is away is another matter. */
function isPassing(thrown: unknown): boolean {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
  return code.startsWith("Neo.TransientError.");
}

/** An open, checked connection to one database of a server. */
export class Neo4jConnection {
  private constructor(
    readonly uri: string,
    readonly driver: Driver,
    readonly database: string,
  ) {}

  static async open(uri: string, credentials: Credentials, database: string): Promise<Neo4jConnection> {
    const driver = createDriver(uri, credentials);
    try {
      await driver.verifyConnectivity({ database });
      return new Neo4jConnection(uri, driver, database);
    } catch (thrown) {
      await driver.close();
      throw storeError(thrown, uri);
    }
  }

  /** Rows of a statement that reads, or that the server runs outside of transactions of ours. */
  async rows(
    cypher: string,
    parameters: Readonly<Record<string, unknown>> = {},
    mode: "read" | "write" = "read",
  ): Promise<readonly Readonly<Record<string, unknown>>[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#rows(cypher, parameters, mode);
      } catch (thrown) {
        if (tries >= triesAtMost || !isPassing(thrown)) throw storeError(thrown, this.uri);
        await sleep(Math.random() * 100 * tries);
      }
    }
  }

  async #rows(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    mode: "read" | "write",
  ): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: mode === "read" ? neo4j.session.READ : neo4j.session.WRITE,
    });
    try {
      return (await session.run(cypher, parameters)).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }
}
