import type { Connection } from "@ladybugdb/core";
import { OnrecordError } from "../../errors.js";
import type { OpenOptions } from "../graph-store.js";
import { schemaMigrations } from "../schema-migrations.js";
import { compareText } from "../../model/canonical.js";
import { adoptArticles } from "../adopt-articles.js";
import { adoptEchoes, articlesPerAdoption } from "../adopt-echoes.js";
import { run, StatementRunner } from "./engine.js";
import { KeyIndex } from "./key-index.js";
import { packEntities } from "./pack-entities.js";
import { EmbeddedTransaction } from "./transaction.js";

const mark = /^onrecord schema (\d+)$/u;

/** The version that a comment on the first table tells: no node that a query could see holds it. */
async function versionOf(connection: Connection, path: string): Promise<number> {
  const tables = await run(connection, "CALL show_tables() RETURN name, comment");
  if (tables.length === 0) return 0;
  const comment = tables.find(({ name }) => name === "Article")?.comment;
  const version = typeof comment === "string" ? mark.exec(comment)?.[1] : undefined;
  if (version !== undefined) return Number(version);
  throw new OnrecordError(
    "store-schema",
    `The database ${path} holds tables that onrecord did not make. Choose another file for the store.`,
    { details: { path } },
  );
}

function newer(path: string, found: number, known: number): OnrecordError {
  return new OnrecordError(
    "store-schema",
    `The store ${path} was written by a newer onrecord (schema ${found}, this one knows ${known}). Update onrecord.`,
    { details: { path, found, known } },
  );
}

/** Refuses a store that this version cannot read. */
export async function checkSchema(connection: Connection, path: string): Promise<void> {
  const known = (await schemaMigrations("embedded")).at(-1)?.version ?? 0;
  const found = await versionOf(connection, path);
  if (found > known) throw newer(path, found, known);
  if (found === known) return;
  throw new OnrecordError(
    "store-schema",
    `The store ${path} has schema ${found}, and this onrecord needs ${known}. Ingest into it once, and it is brought up to date.`,
    { details: { path, found, known } },
  );
}

/** The last version whose articles were stored without what resolution across articles needs. */
const lastUnresolved = 1;

/** The last version whose articles were not compared with each other. */
const lastUncompared = 2;

/** The last version whose entities were not packed. */
const lastUnpacked = 5;

async function adopt(runner: StatementRunner, found: number): Promise<void> {
  const rows = await runner.run("MATCH (a:Article) RETURN a.id AS id", {});
  const ids = rows.map(({ id }) => id as string).sort(compareText);
  const index = new KeyIndex();
  const transaction = new EmbeddedTransaction(runner, index);
  if (found <= lastUnresolved) return adoptArticles(transaction, ids);
  for (let at = 0; at < ids.length; at += articlesPerAdoption) {
    await adoptEchoes(transaction, ids.slice(at, at + articlesPerAdoption));
    // All is one transaction, which reads what it has written.
    index.committed();
  }
}

/** Brings the store's tables up to date in one transaction: what is stored is read by the newest schema. */
export async function applySchema(
  connection: Connection,
  path: string,
  onWarning: OpenOptions["onWarning"],
): Promise<void> {
  const migrations = await schemaMigrations("embedded");
  const known = migrations.at(-1)?.version ?? 0;
  const found = await versionOf(connection, path);
  if (found > known) throw newer(path, found, known);
  // The first file makes the newest tables.
  const pending = found === 0 ? migrations.slice(0, 1) : migrations.filter((migration) => migration.version > found);
  if (pending.length > 0) {
    await run(connection, "BEGIN TRANSACTION");
    for (const { statements } of pending) for (const statement of statements) await run(connection, statement);
    const runner = new StatementRunner(connection);
    if (found > 0 && found <= lastUnpacked) await packEntities(runner);
    if (found > 0 && found <= lastUncompared) await adopt(runner, found);
    await run(connection, `COMMENT ON TABLE Article IS 'onrecord schema ${known}'`);
    await run(connection, "COMMIT");
  }
  if (found > 0 && found < known) {
    onWarning?.({ code: "store-migrated", message: `The store ${path} was brought from schema ${found} to ${known}.` });
  }
}
