import { examples, storeOption, type AddCommand } from "../command.js";
import { nonEmpty, redisAddress, workerCount, webAddress } from "../flag-values.js";
import { OnrecordError } from "../../errors.js";
import { runJobAgain, runNewJob, type RunFlags } from "../ingest-job.js";
import { failureLine, note, write, type Io } from "../io.js";
import { addReadOptions, fieldsOf, inputsHelp, type ReadFlags } from "../read-flags.js";
import { withStore } from "../with-store.js";

interface IngestFlags extends ReadFlags, RunFlags {
  readonly key?: string;
  readonly url?: string;
  readonly resume?: boolean;
  readonly dryRun?: boolean;
  readonly queue?: string;
}

/** Before a store is opened, and so perhaps created. */
async function refuseSharedName(io: Io, paths: readonly string[], flags: IngestFlags): Promise<void> {
  const flag = flags.key === undefined ? "--url" : "--key";
  if (flags.key === undefined && flags.url === undefined) return;
  const { measureInputs } = await import("../../jobs/inputs/find-files.js");
  const { files } = await measureInputs(paths, io.cwd);
  if (files > 1) {
    throw new OnrecordError(
      "usage",
      `${flag} goes with one article only, and here are ${files}: ingest them one by one.`,
    );
  }
}

/** What a job has to know to read the same inputs in the same way again. */
function readPlan(flags: IngestFlags): Readonly<Record<string, unknown>> {
  const { published, publisher, maxBytes, key, url } = flags;
  const options = { published, publisher, maxBytes, key, url, fields: fieldsOf(flags) };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

async function resume(io: Io, given: readonly string[], flags: IngestFlags): Promise<number> {
  const { isJobId, jobsFolder } = await import("../../jobs/journal/journal-files.js");
  const { latestUnfinished } = await import("../../jobs/journal/job-state.js");
  const [first] = given;
  const named = given.length === 1 && first !== undefined && isJobId(first) ? first : undefined;
  const job = named ?? (await latestUnfinished(jobsFolder(io.env), { inputs: given, cwd: io.cwd }));
  return runJobAgain(io, job, "rest", flags);
}

/** Tells what an ingest would do, and does nothing. */
async function forecast(io: Io, paths: readonly string[], flags: IngestFlags): Promise<number> {
  const { dryRun } = await import("../../jobs/dry-run.js");
  const options = { ...readPlan(flags), cwd: io.cwd, stdin: io.stdin };
  const counts = { add: 0, replace: 0, leave: 0, fail: 0 };
  const tell = async (store?: Parameters<typeof dryRun>[1]["store"]): Promise<void> => {
    for await (const found of dryRun(paths, { ...options, ...(store !== undefined && { store }) })) {
      if (found.would === "leave out") await note(io, `warning: ${found.source}: ${found.message} [input-left-out]`);
      else {
        counts[found.would] += 1;
        if (found.would === "fail") await note(io, failureLine(found));
        else await write(io.stdout, `${found.would} ${found.source}: ${found.title}\n`);
      }
    }
  };
  await withStore(io, flags, "read", tell).catch((thrown: unknown) => {
    // Without a store there is nothing to compare with.
    if (thrown instanceof OnrecordError && thrown.code === "store-missing") return tell();
    throw thrown;
  });
  const { add, replace, leave, fail } = counts;
  await write(
    io.stdout,
    `Would add ${add}, replace ${replace}, leave ${leave}; ${fail} would fail. Nothing was done.\n`,
  );
  return fail === 0 ? 0 : 1;
}

/** Returns the exit code: one article that fails does not stop the others. */
async function ingestPaths(io: Io, paths: readonly string[], flags: IngestFlags): Promise<number> {
  if (flags.resume === true) return resume(io, paths, flags);
  if (paths.length === 0) throw new OnrecordError("usage", "Name the inputs, or go on with a job by --resume.");
  await refuseSharedName(io, paths, flags);
  if (flags.dryRun === true) return forecast(io, paths, flags);
  if (flags.queue !== undefined) {
    const { queueInputs } = await import("../queue-job.js");
    return queueInputs(io, flags.queue, paths, readPlan(flags));
  }
  return runNewJob(io, { inputs: [...paths], options: readPlan(flags) }, flags);
}

const helpText = `
${inputsHelp}
An article that the store holds in the same form is left alone; one with the same key is replaced by its new version.
--key and --url go with one article only. What became of each article stands in the job's journal: see onrecord jobs.
${examples(
  "onrecord ingest articles/",
  "onrecord ingest story.html --url https://example.org/story --publisher 'The Example' --published 2019-02-28",
  "onrecord ingest archive.csv --text-field body --date-field day --workers 4",
  "onrecord ingest 'crawl/*.warc.gz' --store bolt://localhost --report report.json",
  "onrecord ingest --resume",
  "onrecord ingest archive/ --queue redis://queue.example",
)}`;

export const addIngest: AddCommand = (program, { io, finish }) => {
  addReadOptions(program.command("ingest"))
    .description("Extract the graph of each article and write it to the store.")
    .argument("[path...]", "files, folders, globs, or - for standard input; with --resume a job")
    .addOption(storeOption())
    .option("--key <key>", "what names the article's versions, instead of its URL or path", nonEmpty)
    .option("--url <url>", "where the article was published", webAddress)
    .option(
      "--workers <n>",
      "processes that extract; one for each processor where the inputs are worth it",
      workerCount,
    )
    .option(
      "--resume",
      "go on with a job that did not come to its end: the one named, else the latest (of these paths)",
    )
    .option("--dry-run", "tell what would be done with each article, and do nothing")
    .option("--watch", "go on with the files that come into the folders, until Ctrl-C")
    .option("--queue <url>", "put the articles into the queue of a Redis server, for onrecord worker", redisAddress)
    .option("--report <file>", "write the report as JSON too")
    .addHelpText("after", helpText)
    .action(async (paths: readonly string[], flags: IngestFlags) => finish(await ingestPaths(io, paths, flags)));
};
