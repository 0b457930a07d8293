import { OnrecordError } from "../../errors.js";
import type { OpenOptions } from "../graph-store.js";
import { schemaMigrations, type Migration } from "../schema-migrations.js";
import type { Neo4jConnection } from "./connection.js";

const createdName = /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+)/u;

async function standingNames(connection: Neo4jConnection): Promise<ReadonlySet<string>> {
  const constraints = await connection.rows("SHOW CONSTRAINTS YIELD name RETURN name");
  const indexes = await connection.rows("SHOW INDEXES YIELD name RETURN name");
  return new Set([...constraints, ...indexes].map(({ name }) => String(name)));
}

/** The highest number among the names of our constraints and indexes; no node that a query could see holds it. */
function versionOf(names: ReadonlySet<string>): number {
  return Math.max(0, ...[...names].map((name) => Number(/^onrecord_(\d{3})_/u.exec(name)?.[1] ?? 0)));
}

/** Of each schema file of which something is not there: that, and what has to go before. */
function missingStatements(migrations: readonly Migration[], names: ReadonlySet<string>): readonly string[] {
  return migrations.flatMap(({ statements }) => {
    const due = statements.filter((statement) => !names.has(createdName.exec(statement)?.[1] ?? ""));
    return due.some((statement) => createdName.test(statement)) ? due : [];
  });
}

async function compare(
  connection: Neo4jConnection,
): Promise<{ found: number; known: number; missing: readonly string[] }> {
  const names = await standingNames(connection);
  const migrations = await schemaMigrations("neo4j");
  const [found, known] = [versionOf(names), migrations.at(-1)?.version ?? 0];
  if (found > known) {
    throw new OnrecordError(
      "store-schema",
      `Neo4j at ${connection.uri} was written by a newer onrecord (schema ${found}, this one knows ${known}). Update onrecord.`,
      { details: { found, known } },
    );
  }
  return { found, known, missing: missingStatements(migrations, names) };
}

/** Refuses a database that holds no graph of ours, or one that has to be brought up to date first. */
export async function checkSchema(connection: Neo4jConnection): Promise<void> {
  const { found, known, missing } = await compare(connection);
  if (found === 0) {
    throw new OnrecordError(
      "store-missing",
      `The database ${connection.database} of Neo4j at ${connection.uri} holds no graph yet. Ingest articles first.`,
    );
  }
  if (missing.length === 0) return;
  throw new OnrecordError(
    "store-schema",
    `Neo4j at ${connection.uri} lacks parts of schema ${known}. Ingest into it once, and it is brought up to date.`,
    { details: { found, known } },
  );
}

const isMadeByAnother = (thrown: unknown): boolean =>
  thrown instanceof OnrecordError && /AlreadyExists$/u.test(String(thrown.details?.neo4jCode));

/** Neo4j does not look once more, under its lock, whether another process has just made it: `IF NOT EXISTS` can fail. */
async function makeUnlessMade(connection: Neo4jConnection, statement: string): Promise<void> {
  try {
    await connection.rows(statement, {}, "write");
  } catch (thrown) {
    if (!isMadeByAnother(thrown)) throw thrown;
    const name = createdName.exec(statement)?.[1] ?? "";
    if (!(await standingNames(connection)).has(name)) throw thrown;
  }
}

/** Makes the constraints and indexes that are not there and waits for them; tells whether older ones were found. */
export async function applySchema(connection: Neo4jConnection, onWarning: OpenOptions["onWarning"]): Promise<boolean> {
  const { found, known, missing } = await compare(connection);
  if (missing.length === 0) return false;
  for (const statement of missing) await makeUnlessMade(connection, statement);
  await connection.rows("CALL db.awaitIndexes(300)", {}, "write");
  const isOlder = found > 0 && found < known;
  if (isOlder) {
    onWarning?.({
      code: "store-migrated",
      message: `Neo4j at ${connection.uri} was brought from schema ${found} to ${known}.`,
    });
  }
  return isOlder;
}
