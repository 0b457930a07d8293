import { declaredProperties, entityLabels } from "../../model/graph-schema.js";
import { batches } from "../batches.js";
import { packedColumn } from "../schema-cypher.js";
import { storedProperties } from "../stored-properties.js";
import { assureFound } from "./assure-found.js";
import type { StatementRunner } from "./engine.js";
import { pack } from "./packed.js";

const entitiesAtATime = 1_000;

/** Packs the entities of a store from before version 6 of the tables, which had a column for each of their properties. */
export async function packEntities(runner: StatementRunner): Promise<void> {
  for (const label of entityLabels) {
    const keys = [...declaredProperties(label).keys()].filter((key) => key !== "keys");
    const columns = keys.map((key) => `n.${key} AS ${key}`).join(", ");
    const all = await runner.run(`MATCH (n:${label}) RETURN n.id AS id`, {});
    for (const batch of batches(all, entitiesAtATime)) {
      const ids = batch.map(({ id }) => id);
      const found = await runner.run(`UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id AS wanted, ${columns}`, {
        ids,
      });
      assureFound(found, ids.length);
      const rows = found.map((row) => ({ id: row.id, packed: pack(label, storedProperties(label, row)) }));
      const packed = await runner.run(
        `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n.${packedColumn} = row.packed
         RETURN row.id AS wanted, n.id AS id`,
        { rows },
      );
      assureFound(packed, ids.length);
    }
  }
}
