import { Option } from "commander";
import { examples, type AddCommand } from "../command.js";
import { addReadOptions, fieldsOf, inputsHelp, type ReadFlags } from "../read-flags.js";
import type { ArticleFailure, ArticleGraph } from "../../model/graph-document.js";
import { failureLine, isClosedPipe, note, outputWidth, throwIfInterrupted, write, type Io } from "../io.js";

const formats = ["json", "table"] as const;

interface ExtractFlags extends ReadFlags {
  readonly format: (typeof formats)[number];
}

type Print = (outcome: ArticleGraph | ArticleFailure) => Promise<void>;

async function printerOf(io: Io, format: ExtractFlags["format"]): Promise<Print> {
  if (format === "json") {
    const { jsonLine } = await import("../../export/json.js");
    return (outcome) => write(io.stdout, jsonLine(outcome));
  }
  const { graphSummary } = await import("../graph-summary.js");
  return async (outcome) => {
    if (!("error" in outcome)) await write(io.stdout, graphSummary(outcome, outputWidth(io)));
  };
}

/** Returns the exit code: one article that fails does not stop the others. */
async function extract(io: Io, paths: readonly string[], flags: ExtractFlags): Promise<number> {
  const { failure } = await import("../../jobs/inputs/input.js");
  const { readInputs } = await import("../../jobs/inputs/read-inputs.js");
  const { extractGraph } = await import("../../pipeline/extract-graph.js");
  const print = await printerOf(io, flags.format);
  const { published, publisher, maxBytes } = flags;
  const fields = fieldsOf(flags);
  const options = { cwd: io.cwd, stdin: io.stdin, published, publisher, maxBytes, fields };
  let failures = 0;
  const fail = async ({ source, error }: ArticleFailure): Promise<void> => {
    failures += 1;
    await note(io, failureLine({ source, error }));
    await print({ source, error });
  };
  for await (const read of readInputs(paths, options)) {
    throwIfInterrupted(io);
    if (read.kind === "failure") {
      await fail(read);
      continue;
    }
    if (read.kind === "left-out") await note(io, `warning: ${read.source}: ${read.message} [input-left-out]`);
    if (read.kind !== "input") continue;
    try {
      const graph = await extractGraph(read.input);
      for (const { message, code } of graph.warnings) await note(io, `warning: ${graph.source}: ${message} [${code}]`);
      await print(graph);
    } catch (thrown) {
      if (isClosedPipe(thrown)) throw thrown;
      await fail(failure(read.input.source, thrown));
    }
  }
  return failures === 0 ? 0 : 1;
}

const helpText = `
${inputsHelp}
Each article is one line of JSON; one that fails gives a line with its error, and exit code 1.
${examples(
  "onrecord extract article.txt",
  "onrecord extract articles/ --format table",
  "curl -s https://example.org/story.html | onrecord extract - --published 2019-02-28",
)}`;

export const addExtract: AddCommand = (program, { io, finish }) => {
  addReadOptions(program.command("extract"))
    .description("Print the graph of each article and store nothing.")
    .argument("<path...>", "files, folders, globs, or - for standard input")
    .addOption(new Option("--format <name>", "form of the output").choices(formats).default("json"))
    .addHelpText("after", helpText)
    .action(async (paths: readonly string[], flags: ExtractFlags) => finish(await extract(io, paths, flags)));
};
