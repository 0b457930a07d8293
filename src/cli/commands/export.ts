import { resolve } from "node:path";
import { Option } from "commander";
import { OnrecordError } from "../../errors.js";
import { exportFormats, loadExport, type ExportFormat } from "../../export/formats.js";
import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { note, write, type Io } from "../io.js";
import { withStore } from "../with-store.js";

interface ExportFlags extends StoreFlags {
  readonly format: ExportFormat;
  readonly out?: string;
}

async function exportStore(io: Io, flags: ExportFlags): Promise<void> {
  const format = await loadExport(flags.format);
  const out = flags.out === undefined ? undefined : resolve(io.cwd, flags.out);
  if (format.kind === "folder" && out === undefined) {
    throw new OnrecordError("usage", `${flags.format} is a folder of files: name it with --out DIR.`);
  }
  await withStore(io, flags, "read", async (store) => {
    const articles = store.readArticles();
    if (format.kind === "text" && out === undefined) {
      for await (const chunk of format.write(articles)) await write(io.stdout, chunk);
      return;
    }
    const { exportToFile, exportToFolder } = await import("../../export/write-export.js");
    if (format.kind === "folder") await exportToFolder(format, articles, out ?? "");
    else await exportToFile(format, articles, out ?? "");
    await note(io, `Wrote ${flags.out ?? ""}.`);
  });
}

const helpText = `
Formats:
  json        one article a line, as extract prints them
  graphology  graphology's own serialisation
  gexf        for Gephi
  graphml     for yEd, networkx, igraph and others
  csv         nodes and relationships for neo4j-admin database import (a folder: --out DIR)
  cypher      a script that rebuilds the graph on Neo4j
  html        the viewer with the graph in it, as one page that needs no server
${examples(
  "onrecord export --format gexf --out graph.gexf",
  "onrecord export --format html --out graph.html",
  "onrecord export --format json | jq .article.title",
  "onrecord export --format csv --out import && cd import && neo4j-admin database import full @import.args",
)}`;

export const addExport: AddCommand = (program, { io }) => {
  program
    .command("export")
    .description("Write the whole graph in a format that other programs read.")
    .addOption(new Option("--format <name>", "the format").choices(exportFormats).makeOptionMandatory())
    .option("--out <path>", "file to write, or folder for csv; replaced only once all of it is written")
    .addOption(storeOption())
    .addHelpText("after", helpText)
    .action((flags: ExportFlags) => exportStore(io, flags));
};
