import { resolve } from "node:path";
import { OnrecordError } from "../../errors.js";
import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { byteCount, nonEmpty, publicationDate, webAddress } from "../flag-values.js";
import type { IngestReport } from "../../jobs/ingest.js";
import { outputWidth, throwIfInterrupted, write, type Io } from "../io.js";
import { withStore } from "../with-store.js";

interface IngestFlags extends StoreFlags {
  readonly published?: string;
  readonly key?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly maxBytes?: number;
  readonly report?: string;
}

/** Before a store is opened, and so perhaps created. */
async function refuseSharedName(io: Io, paths: readonly string[], flags: IngestFlags): Promise<void> {
  const flag = flags.key === undefined ? "--url" : "--key";
  if (flags.key === undefined && flags.url === undefined) return;
  const { listSources } = await import("../../jobs/read-inputs.js");
  const { length } = await listSources(paths, { cwd: io.cwd });
  if (length > 1) {
    throw new OnrecordError(
      "usage",
      `${flag} goes with one article only, and here are ${length}: ingest them one by one.`,
    );
  }
}

async function printReport(io: Io, report: IngestReport): Promise<void> {
  const { changeTable } = await import("../change-table.js");
  const { articles, added, changed, unchanged, failures, seconds, articlesPerSecond } = report;
  const table = changeTable(report.changes, outputWidth(io));
  if (table !== undefined) await write(io.stdout, table);
  await write(
    io.stdout,
    `${articles} ${articles === 1 ? "article" : "articles"}: ${added} added, ${changed} changed, ` +
      `${unchanged} unchanged, ${failures.length} failed; ${seconds} s, ${articlesPerSecond} articles a second\n`,
  );
}

/** Returns the exit code: one article that fails does not stop the others. */
async function ingestPaths(io: Io, paths: readonly string[], flags: IngestFlags): Promise<number> {
  await refuseSharedName(io, paths, flags);
  const { ingest } = await import("../../jobs/ingest.js");
  const { replaceFile } = await import("../../export/write-export.js");
  const { ProgressBus } = await import("../../events.js");
  const { showProgress } = await import("../progress.js");
  const report = await withStore(io, flags, "write", async (store) => {
    const bus = new ProgressBus();
    const progress = showProgress(bus, io);
    try {
      return await ingest(paths, { ...flags, store, bus, signal: io.signal, cwd: io.cwd, stdin: io.stdin });
    } finally {
      progress.stop();
    }
  });
  await printReport(io, report);
  if (flags.report !== undefined) {
    await replaceFile(resolve(io.cwd, flags.report), [`${JSON.stringify(report, undefined, 2)}\n`]);
  }
  throwIfInterrupted(io);
  return report.failures.length === 0 ? 0 : 1;
}

const helpText = `
PATH is a text or HTML file, a folder (its .txt, .md and .html files, sorted), or - for standard input.
An article that the store holds in the same form is left alone; one with the same key is replaced by its new version.
--key and --url go with one article only.
${examples(
  "onrecord ingest articles/",
  "onrecord ingest story.html --url https://example.org/story --publisher 'The Example' --published 2019-02-28",
  "onrecord ingest articles/ --store bolt://localhost --report report.json",
)}`;

export const addIngest: AddCommand = (program, { io, finish }) => {
  program
    .command("ingest")
    .description("Extract the graph of each article and write it to the store.")
    .argument("<path...>", "text or HTML files, folders, or - for standard input")
    .addOption(storeOption())
    .option("--published <date>", "when the articles were published", publicationDate)
    .option("--key <key>", "what names the article's versions, instead of its URL or path", nonEmpty)
    .option("--url <url>", "where the article was published", webAddress)
    .option("--publisher <name>", "who published the articles", nonEmpty)
    .option("--max-bytes <n>", "largest article to read; 20000000 unless set", byteCount)
    .option("--report <file>", "write the report as JSON too")
    .addHelpText("after", helpText)
    .action(async (paths: readonly string[], flags: IngestFlags) => finish(await ingestPaths(io, paths, flags)));
};
