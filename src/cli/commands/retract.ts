import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { note, outputWidth, throwIfInterrupted, write, type Io } from "../io.js";
import { withStore } from "../with-store.js";

async function retract(io: Io, names: readonly string[], flags: StoreFlags): Promise<void> {
  const { findArticle } = await import("../../jobs/find-article.js");
  const { addChanges } = await import("../../jobs/change-totals.js");
  const { changeTable } = await import("../change-table.js");
  // A mistyped name must not make an empty store.
  await withStore(io, flags, "read", async (store) => {
    for (const name of names) await findArticle(store, name);
  });
  const changes = await withStore(io, flags, "write", async (store) => {
    let sum: Parameters<typeof addChanges>[0] = { nodes: {}, relationships: {} };
    for (const name of names) {
      throwIfInterrupted(io);
      const id = await findArticle(store, name);
      sum = addChanges(sum, await store.retractArticle(id));
      await note(io, `retracted ${id}`);
    }
    return sum;
  });
  const table = changeTable(changes, outputWidth(io));
  if (table !== undefined) await write(io.stdout, table);
}

const helpText = `
What other articles support stays: entities keep what those say of them.
${examples("onrecord retract articles/a.txt", "onrecord retract https://example.org/story --store bolt://localhost")}`;

export const addRetract: AddCommand = (program, { io }) => {
  program
    .command("retract")
    .description("Take articles back, with all that only they support.")
    .argument("<article...>", "ids, keys (the paths they were read from) or URLs of articles")
    .addOption(storeOption())
    .addHelpText("after", helpText)
    .action((names: readonly string[], flags: StoreFlags) => retract(io, names, flags));
};
