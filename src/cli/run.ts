import { Command, CommanderError } from "commander";
import { OnrecordError } from "../errors.js";
import type { AddCommand } from "./command.js";
import { addCorrections } from "./commands/corrections.js";
import { addEntities } from "./commands/entities.js";
import { addExport } from "./commands/export.js";
import { addExtract } from "./commands/extract.js";
import { addIngest } from "./commands/ingest.js";
import { addJobs } from "./commands/jobs.js";
import { addNeo4j } from "./commands/neo4j.js";
import { addQueries } from "./commands/queries.js";
import { addQuery } from "./commands/query.js";
import { addReextract } from "./commands/reextract.js";
import { addRetract } from "./commands/retract.js";
import { addServe } from "./commands/serve.js";
import { addStatements } from "./commands/statements.js";
import { addStore } from "./commands/store.js";
import { addWorker } from "./commands/worker.js";
import { isClosedPipe, outputWidth, type Io } from "./io.js";
import { showError } from "./show-error.js";
import { describeVersion } from "./version.js";

const commands: readonly AddCommand[] = [
  addExtract,
  addIngest,
  addJobs,
  addWorker,
  addReextract,
  addRetract,
  addStore,
  addQuery,
  addQueries,
  addEntities,
  addStatements,
  addCorrections,
  addServe,
  addExport,
  addNeo4j,
];

/** What commander says of a wrong command line, in the form of the other errors. */
const usageError = (text: string): string =>
  `onrecord: ${text
    .replace(/^error: /u, "")
    .trim()
    .replaceAll(/\s*\n\s*/gu, " ")} [usage]\n`;

function createProgram(io: Io, finish: (exitCode: number) => void): Command {
  const program = new Command("onrecord")
    .description("Turns news articles into a graph of people, places, organisations, events and statements.")
    .version(describeVersion(), "-V, --version", "print the version")
    .option("--verbose", "with an error, print its causes too (or set ONRECORD_DEBUG=1)")
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, writeErr) => writeErr(usageError(text)),
      getOutHelpWidth: () => outputWidth(io),
      getErrHelpWidth: () => outputWidth(io),
    })
    .exitOverride()
    .showHelpAfterError("See onrecord --help, or --help behind a command.")
    .addHelpText("after", "\nExit codes: 0 done, 1 the work had failures, 2 wrong usage, 130 stopped by Ctrl-C.\n");
  for (const add of commands) add(program, { io, finish });
  return program;
}

/** After Ctrl-C, what else goes wrong goes wrong because of it. */
function withInterrupt(io: Io, thrown: unknown): unknown {
  if (io.signal?.aborted !== true) return thrown;
  if (thrown instanceof OnrecordError && thrown.code !== "internal") return thrown;
  return new OnrecordError("interrupted", "Stopped before the end.", { cause: thrown });
}

/** Runs one command line, without the program's name, and returns its exit code: 0, 1, 2, or 130 after Ctrl-C. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    if (isClosedPipe(thrown)) return 0;
    const verbose = program.opts<{ verbose?: boolean }>().verbose === true || Boolean(io.env["ONRECORD_DEBUG"]);
    return showError(io, withInterrupt(io, thrown), verbose);
  }
}
