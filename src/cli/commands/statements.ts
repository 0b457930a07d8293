import { applyCorrections } from "../apply-corrections.js";
import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";

const corrections = () => import("../../corrections/correct-statements.js");

const helpText = `
Corrections outlast a new ingest and a new model; onrecord corrections export writes them to a file.
${examples(
  "onrecord query 'MATCH (s:Statement) RETURN s.id, s.text LIMIT 20'",
  "onrecord statements reject statement:story-0123456789ab:120-188",
  "onrecord statements reassign statement:story-0123456789ab:120-188 person:ada-brook",
  "onrecord statements restore statement:story-0123456789ab:120-188",
)}`;

export const addStatements: AddCommand = (program, { io }) => {
  const command = program
    .command("statements")
    .description("Set right by hand what is no statement, or somebody else's.")
    .addHelpText("after", helpText);
  command
    .command("reject")
    .description("Take a statement out of the graph, and keep it out.")
    .argument("<id>", "id of the statement")
    .addOption(storeOption())
    .action((id: string, flags: StoreFlags) =>
      applyCorrections(io, flags, async (store) => (await corrections()).rejectStatement(store, id)),
    );
  command
    .command("reassign")
    .description("Make a statement another one's.")
    .argument("<id>", "id of the statement")
    .argument("<speaker>", "id of an entity, or the name of a person")
    .addOption(storeOption())
    .action((id: string, speaker: string, flags: StoreFlags) =>
      applyCorrections(io, flags, async (store) => (await corrections()).reassignStatement(store, id, speaker)),
    );
  command
    .command("restore")
    .description("Take the corrections of a statement back.")
    .argument("<id>", "id of the statement, as it was when it was corrected")
    .addOption(storeOption())
    .action((id: string, flags: StoreFlags) =>
      applyCorrections(io, flags, async (store) => (await corrections()).restoreStatement(store, id)),
    );
};
