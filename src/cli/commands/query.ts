import { Option } from "commander";
import { OnrecordError } from "../../errors.js";
import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { parameter, rowCount, seconds, type QueryParameters } from "../flag-values.js";
import { note, outputWidth, readAll, write, type Io } from "../io.js";
import type { QueryFormat } from "../query-formats.js";
import { withStore } from "../with-store.js";

const formats = ["table", "json", "csv", "jsonl"] as const satisfies readonly QueryFormat[];

interface QueryFlags extends StoreFlags {
  readonly param?: QueryParameters;
  readonly format: QueryFormat;
  readonly limit: number;
  readonly timeout: number;
}

async function queryText(io: Io, given: string): Promise<string> {
  const text = (given === "-" ? await readAll(io.stdin) : given).trim();
  if (text !== "") return text;
  throw new OnrecordError("usage", `There is no query ${given === "-" ? "on standard input" : "in the argument"}.`);
}

async function query(io: Io, given: string, flags: QueryFlags): Promise<void> {
  const text = await queryText(io, given);
  const { runQuery } = await import("../../query/run-query.js");
  const { formatResult } = await import("../query-formats.js");
  const result = await withStore(io, flags, "read", (store) =>
    runQuery(store, text, {
      parameters: flags.param ?? {},
      rowLimit: flags.limit,
      timeoutMs: flags.timeout,
      signal: io.signal,
    }),
  );
  await write(io.stdout, formatResult(result, flags.format, outputWidth(io)));
  if (result.rows.length === 0 && flags.format === "table") await note(io, "No rows.");
  if (result.truncated) await note(io, `There are more than these ${flags.limit} rows: raise --limit to see them.`);
}

const helpText = examples(
  'onrecord query "MATCH (p:Person)-[s:SAID]->(x:Statement) RETURN p.name, s.cue, x.text"',
  "onrecord query who-said-what",
  "onrecord query 'MATCH (p:Person {name: $name}) RETURN p' --param name='Ada Brook' --format json",
  "onrecord query - < question.cypher",
);

export const addQuery: AddCommand = (program, { io }) => {
  program
    .command("query")
    .description(
      "Ask the graph: Cypher, the name of a saved query, or - to read Cypher from standard input. Read-only.",
    )
    .argument("<cypher>", "Cypher, the name of a saved query (see onrecord queries), or -")
    .option("--param <name=value>", "a parameter; JSON scalars and lists are read as such (may be repeated)", parameter)
    .addOption(new Option("--format <name>", "form of the answer").choices(formats).default("table"))
    .option("--limit <rows>", "rows to print at most", rowCount, 1000)
    .addOption(new Option("--timeout <seconds>", "when to give up").argParser(seconds).default(30_000, "30"))
    .addOption(storeOption())
    .addHelpText("after", helpText)
    .action((text: string, flags: QueryFlags) => query(io, text, flags));
};
