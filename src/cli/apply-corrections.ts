import type { CorrectionChange, GraphStore } from "../store/graph-store.js";
import type { StoreFlags } from "./command.js";
import { note, outputWidth, write, type Io } from "./io.js";
import { withStore } from "./with-store.js";

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** Makes corrections in a store that stands, and tells what became of the graph. */
export async function applyCorrections(
  io: Io,
  flags: StoreFlags,
  prepare: (store: GraphStore) => Promise<CorrectionChange>,
): Promise<void> {
  const { changeTable } = await import("./change-table.js");
  // A mistyped path must not make an empty store.
  await withStore(io, flags, "read", () => Promise.resolve());
  const { change, counts } = await withStore(io, flags, "write", async (store) => {
    const prepared = await prepare(store);
    return { change: prepared, counts: await store.correct(prepared) };
  });
  const { add = [], remove = [] } = change;
  await note(io, `${many(add.length, "correction")} made, ${remove.length} taken back; they outlast every new ingest.`);
  const table = changeTable(counts, outputWidth(io));
  if (table !== undefined) await write(io.stdout, table);
}
