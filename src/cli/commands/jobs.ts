import { Option } from "commander";
import { examples, storeOption, type AddCommand } from "../command.js";
import { OnrecordError } from "../../errors.js";
import type { JobState } from "../../jobs/journal/job-state.js";
import { redisAddress, workerCount } from "../flag-values.js";
import { runJobAgain, type RunFlags } from "../ingest-job.js";
import { failureLine, note, outputWidth, write, type Io } from "../io.js";

async function folderOf(io: Io): Promise<string> {
  const { jobsFolder } = await import("../../jobs/journal/journal-files.js");
  return jobsFolder(io.env);
}

const stored = ({ counts }: JobState): number => counts.added + counts.changed + counts.unchanged;

async function list(io: Io): Promise<void> {
  const { readJobs } = await import("../../jobs/journal/job-state.js");
  const { renderTable } = await import("../table.js");
  const jobs = await readJobs(await folderOf(io));
  if (jobs.length === 0) return note(io, "There are no jobs yet; onrecord ingest makes them.");
  const rows = jobs.map((state) => {
    const { job, status, counts } = state;
    return [job.job, status, String(stored(state)), String(counts.failed), job.inputs.join(" "), job.store];
  });
  const columns = ["job", "state", "stored", "failed", "inputs", "store"];
  await write(io.stdout, renderTable(columns, rows, { width: outputWidth(io), numeric: [2, 3] }));
}

async function show(io: Io, id: string): Promise<void> {
  const { readJob } = await import("../../jobs/journal/job-state.js");
  const { journalPath } = await import("../../jobs/journal/journal-files.js");
  const folder = await folderOf(io);
  const state = await readJob(folder, id);
  const { job, status, counts, failures, runs, seconds, end } = state;
  const lines = [
    `job: ${id}`,
    `state: ${status}${end?.error === undefined ? "" : ` (${end.error.message} [${end.error.code}])`}`,
    `inputs: ${job.inputs.join(" ")} (from ${job.cwd})`,
    `store: ${job.store}`,
    `started: ${job.started}; ${runs} ${runs === 1 ? "run" : "runs"}, ${seconds} s of extraction`,
    `articles: ${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.failed} failed`,
    `journal: ${journalPath(folder, id)}`,
    ...failures.map(failureLine),
  ];
  await write(io.stdout, `${lines.join("\n")}\n`);
}

async function cancel(io: Io, id: string): Promise<void> {
  const { readJob } = await import("../../jobs/journal/job-state.js");
  const { askToStop } = await import("../../jobs/journal/job-hold.js");
  const { endJob } = await import("../../jobs/journal/job-record.js");
  const folder = await folderOf(io);
  const { status } = await readJob(folder, id);
  if (status === "done" || status === "cancelled") {
    throw new OnrecordError("job-unknown", `The job ${id} is ${status} already; there is nothing to cancel.`);
  }
  if (await askToStop(folder, id)) return note(io, `Asked job ${id} to stop; it ends behind the articles at hand.`);
  await endJob(folder, id, "cancelled");
  await note(io, `Cancelled job ${id}; what it has stored stays.`);
}

interface QueueFlags {
  readonly queue?: string;
}

const queueOption = (): Option =>
  new Option("--queue <url>", "the jobs of this queue, instead of this machine's").argParser(redisAddress);

/** The same of a queue, where one is named. */
async function ofQueue(io: Io, url: string, name: "list" | "show" | "retry" | "cancel", id: string): Promise<void> {
  const queued = await import("../queue-job.js");
  switch (name) {
    case "list":
      return queued.listQueued(io, url);
    case "show":
      return queued.showQueued(io, url, id);
    case "retry":
      return queued.retryQueued(io, url, id);
    case "cancel":
      return queued.cancelQueued(io, url, id);
  }
}

export const addJobs: AddCommand = (program, { io, finish }) => {
  const command = program
    .command("jobs")
    .description("The ingest jobs of this machine, or of a queue: what became of each article, and what to do again.")
    .addHelpText(
      "after",
      examples("onrecord jobs list", "onrecord jobs show JOB", "onrecord jobs retry JOB --queue redis://queue.example"),
    );
  command
    .command("list")
    .description("All jobs, the latest last.")
    .addOption(queueOption())
    .action(({ queue }: QueueFlags) => (queue === undefined ? list(io) : ofQueue(io, queue, "list", "")));
  command
    .command("show")
    .description("One job, with each article that failed and why.")
    .argument("<job>")
    .addOption(queueOption())
    .action((id: string, { queue }: QueueFlags) =>
      queue === undefined ? show(io, id) : ofQueue(io, queue, "show", id),
    );
  command
    .command("retry")
    .description("Try once more the articles of a job that failed.")
    .argument("<job>")
    .addOption(storeOption())
    .addOption(queueOption())
    .option("--workers <n>", "processes that extract", workerCount)
    .action(async (id: string, { queue, ...flags }: RunFlags & QueueFlags) => {
      if (queue === undefined) finish(await runJobAgain(io, id, "failed", flags));
      else await ofQueue(io, queue, "retry", id);
    });
  command
    .command("cancel")
    .description("Stop a job that runs at a safe place, or give up one that stopped.")
    .argument("<job>")
    .addOption(queueOption())
    .action((id: string, { queue }: QueueFlags) =>
      queue === undefined ? cancel(io, id) : ofQueue(io, queue, "cancel", id),
    );
};
