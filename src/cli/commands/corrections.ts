import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { OnrecordError } from "../../errors.js";
import { applyCorrections } from "../apply-corrections.js";
import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { note, readAll, write, type Io } from "../io.js";
import { withStore } from "../with-store.js";

const format = () => import("../../corrections/correction-file.js");

async function exportCorrections(io: Io, file: string, flags: StoreFlags): Promise<void> {
  const { writeCorrectionFile } = await format();
  const corrections = await withStore(io, flags, "read", (store) => store.corrections());
  const text = writeCorrectionFile(corrections);
  if (file === "-") return write(io.stdout, text);
  const { replaceFile } = await import("../../export/write-export.js");
  await replaceFile(resolve(io.cwd, file), [text]);
  await note(io, `Wrote ${corrections.length} ${corrections.length === 1 ? "correction" : "corrections"} to ${file}.`);
}

async function readText(io: Io, file: string): Promise<string> {
  if (file === "-") return readAll(io.stdin);
  return readFile(resolve(io.cwd, file), "utf8").catch((thrown: unknown) => {
    const isMissing = typeof thrown === "object" && thrown !== null && "code" in thrown && thrown.code === "ENOENT";
    const what = isMissing ? "no such file; check the path" : "cannot be read; check its permissions";
    throw new OnrecordError(isMissing ? "input-missing" : "input-unreadable", `${file}: ${what}`, { cause: thrown });
  });
}

async function importCorrections(io: Io, file: string, flags: StoreFlags): Promise<void> {
  const { readCorrectionFile } = await format();
  const add = readCorrectionFile(file, await readText(io, file));
  await applyCorrections(io, flags, () => Promise.resolve({ add }));
}

async function removeCorrections(io: Io, file: string, flags: StoreFlags): Promise<void> {
  const { readCorrectionFile } = await format();
  const remove = readCorrectionFile(file, await readText(io, file));
  await applyCorrections(io, flags, () => Promise.resolve({ remove }));
}

const helpText = `
The file is JSON, one correction a line. It names entities by their names and statements by their words, so that it can
be imported into another store, before its articles are ingested or after.
${examples(
  "onrecord corrections export corrections.json",
  "onrecord corrections import corrections.json --store bolt://localhost",
  "onrecord corrections remove corrections.json",
)}`;

export const addCorrections: AddCommand = (program, { io }) => {
  const command = program
    .command("corrections")
    .description("Share what was set right by hand: merges, splits, rejected and reassigned statements.")
    .addHelpText("after", helpText);
  command
    .command("export")
    .description("Write the store's corrections to a file.")
    .argument("<file>", "the file, or - for standard output")
    .addOption(storeOption())
    .action((file: string, flags: StoreFlags) => exportCorrections(io, file, flags));
  command
    .command("import")
    .description("Make the corrections of a file in the store; those that it has are left alone.")
    .argument("<file>", "the file, or - for standard input")
    .addOption(storeOption())
    .action((file: string, flags: StoreFlags) => importCorrections(io, file, flags));
  command
    .command("remove")
    .description("Take the corrections of a file back from the store.")
    .argument("<file>", "the file, or - for standard input")
    .addOption(storeOption())
    .action((file: string, flags: StoreFlags) => removeCorrections(io, file, flags));
};
