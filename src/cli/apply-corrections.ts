import { correctionId, type Correction } from "../resolution/corrections.js";
import type { CorrectionChange, GraphStore } from "../store/graph-store.js";
import type { StoreFlags } from "./command.js";
import { note, outputWidth, write, type Io } from "./io.js";
import { withStore } from "./with-store.js";

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** How many of the first are not among the others. */
function besides(some: readonly Correction[], others: readonly Correction[]): number {
  const known = new Set(others.map(correctionId));
  return some.filter((one) => !known.has(correctionId(one))).length;
}

/** Makes corrections in a store that stands, and tells what became of the graph. */
export async function applyCorrections(
  io: Io,
  flags: StoreFlags,
  prepare: (store: GraphStore) => Promise<CorrectionChange>,
): Promise<void> {
  const { changeTable } = await import("./change-table.js");
  // A mistyped path must not make an empty store.
  await withStore(io, flags, "read", () => Promise.resolve());
  const { made, undone, counts } = await withStore(io, flags, "write", async (store) => {
    const before = await store.corrections();
    const counts = await store.correct(await prepare(store));
    const after = await store.corrections();
    return { made: besides(after, before), undone: besides(before, after), counts };
  });
  const lasting = made > 0 ? "; they outlast every new ingest" : "";
  await note(io, `${many(made, "correction")} made, ${undone} taken back${lasting}.`);
  const table = changeTable(counts, outputWidth(io));
  if (table !== undefined) await write(io.stdout, table);
}
