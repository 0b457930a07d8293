import { examples, storeOption, type AddCommand } from "../command.js";
import { OnrecordError } from "../../errors.js";
import type { JobState } from "../../jobs/journal/job-state.js";
import { threadCount } from "../flag-values.js";
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

export const addJobs: AddCommand = (program, { io, finish }) => {
  const command = program
    .command("jobs")
    .description("The ingest jobs of this machine: what became of each article, and what can be done again.")
    .addHelpText("after", examples("onrecord jobs list", "onrecord jobs show JOB", "onrecord jobs retry JOB"));
  command
    .command("list")
    .description("All jobs, the latest last.")
    .action(() => list(io));
  command
    .command("show")
    .description("One job, with each article that failed and why.")
    .argument("<job>")
    .action((id: string) => show(io, id));
  command
    .command("retry")
    .description("Try once more the articles of a job that failed.")
    .argument("<job>")
    .addOption(storeOption())
    .option("--workers <n>", "threads that extract", threadCount)
    .action(async (id: string, flags: RunFlags) => finish(await runJobAgain(io, id, "failed", flags)));
  command
    .command("cancel")
    .description("Stop a job that runs at a safe place, or give up one that stopped.")
    .argument("<job>")
    .action((id: string) => cancel(io, id));
};
