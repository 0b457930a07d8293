import { examples, type AddCommand } from "../command.js";
import type { QueryParameter } from "../../query/saved-queries.js";
import { outputWidth, write, type Io } from "../io.js";

function describeParameter({ name, type, defaultValue }: QueryParameter): string {
  return `${name}: ${type}${defaultValue === undefined ? "" : ` = ${JSON.stringify(defaultValue)}`}`;
}

async function queries(io: Io): Promise<void> {
  const { listSavedQueries } = await import("../../query/saved-queries.js");
  const { renderTable } = await import("../table.js");
  const rows = (await listSavedQueries()).map(({ name, title, parameters }) => [
    name,
    title,
    parameters.map(describeParameter).join("\n"),
  ]);
  await write(io.stdout, renderTable(["name", "title", "parameters"], rows, { width: outputWidth(io) }));
}

export const addQueries: AddCommand = (program, { io }) => {
  program
    .command("queries")
    .description("List the saved queries with their titles and parameters.")
    .addHelpText("after", examples("onrecord queries", "onrecord query NAME --param name=value"))
    .action(() => queries(io));
};
