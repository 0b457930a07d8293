import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { nonEmpty, workerCount } from "../flag-values.js";
import { printReport } from "../ingest-job.js";
import { note, throwIfInterrupted, type Io } from "../io.js";
import { withStore } from "../with-store.js";

interface ReextractFlags extends StoreFlags {
  readonly olderThan?: string;
  readonly workers?: number;
}

async function reextractStore(io: Io, flags: ReextractFlags): Promise<number> {
  const { reextract } = await import("../../jobs/reextract.js");
  const { ProgressBus } = await import("../../events.js");
  const { showProgress } = await import("../progress.js");
  // A mistyped name must not make an empty store.
  await withStore(io, flags, "read", () => Promise.resolve());
  const report = await withStore(io, flags, "write", async (store) => {
    const bus = new ProgressBus();
    const progress = showProgress(bus, io);
    const { olderThan, workers } = flags;
    const options = { ...(olderThan !== undefined && { olderThan }), ...(workers !== undefined && { workers }) };
    try {
      return await reextract({ store, bus, ...(io.signal !== undefined && { signal: io.signal }), ...options });
    } finally {
      progress.stop();
    }
  });
  await printReport(io, report);
  throwIfInterrupted(io);
  if (report.articles === 0) {
    const { extractorVersion } = await import("../../pipeline/version.js");
    const why =
      flags.olderThan === undefined
        ? `every article was made by this extractor, ${extractorVersion}`
        : `no article was made by an extractor before ${flags.olderThan}`;
    await note(io, `Nothing to do: ${why}.`);
  }
  return report.failed === 0 ? 0 : 1;
}

const helpText = `
The texts that the store keeps are extracted anew; corrections made by hand stay. What was done before an interruption
counts: run it again and it goes on with the rest.
${examples("onrecord reextract", "onrecord reextract --older-than tagger-7 --workers 4 --store bolt://localhost")}`;

export const addReextract: AddCommand = (program, { io, finish }) => {
  program
    .command("reextract")
    .description("Bring the stored articles to this version of the extractor.")
    .addOption(storeOption())
    .option("--older-than <version>", "only what an extractor before this one made; see Article.extractor", nonEmpty)
    .option("--workers <n>", "processes that extract", workerCount)
    .addHelpText("after", helpText)
    .action(async (flags: ReextractFlags) => finish(await reextractStore(io, flags)));
};
