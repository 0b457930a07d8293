import { OnrecordError } from "../../errors.js";
import { examples, type AddCommand } from "../command.js";
import { note, write, type Io } from "../io.js";
import { withStore } from "../with-store.js";

async function copy(io: Io, from: string, to: string): Promise<void> {
  const { copyStore } = await import("../../store/copy-store.js");
  if (from === to) throw new OnrecordError("usage", "The two stores are the same.");
  const { articles, unchanged, corrections } = await withStore(io, { store: from }, "read", (source) =>
    withStore(io, { store: to }, "write", (target) => copyStore(source, target, { signal: io.signal })),
  );
  await write(io.stdout, `Articles copied: ${articles} (${unchanged} were there). Corrections: ${corrections}.\n`);
  await note(io, `${to} holds what ${from} holds; ${from} was left as it is.`);
}

export const addStore: AddCommand = (program, { io }) => {
  const command = program
    .command("store")
    .description("Move a graph between stores.")
    .addHelpText("after", examples("onrecord store copy onrecord.lbug bolt://localhost"));
  command
    .command("copy")
    .description("Bring the articles and corrections of one store into another.")
    .argument("<from>", "neo4j:// or bolt:// server, or path of an embedded store")
    .argument("<to>", "the same; what it holds besides stays")
    .addHelpText("after", examples("onrecord store copy onrecord.lbug bolt://localhost"))
    .action((from: string, to: string) => copy(io, from, to));
};
