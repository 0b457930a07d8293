import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { redisAddress, workerCount } from "../flag-values.js";
import { note, type Io } from "../io.js";
import { withStore } from "../with-store.js";

interface WorkerFlags extends StoreFlags {
  readonly queue: string;
  readonly workers: number;
}

async function work(io: Io, { queue, workers, ...flags }: WorkerFlags): Promise<void> {
  const { connectRedis, safeAddress } = await import("../../jobs/queue/redis.js");
  const { workQueue } = await import("../../jobs/queue/work-queue.js");
  const { ProgressBus } = await import("../../events.js");
  const { showLines } = await import("../progress.js");
  const redis = await connectRedis(queue);
  try {
    await withStore(io, flags, "write", async (store) => {
      await note(
        io,
        `Working on the queue at ${safeAddress(queue)} into ${store.url}. Ctrl-C ends it at a safe place.`,
      );
      const bus = new ProgressBus();
      showLines(bus, io);
      const signal = io.signal ?? new AbortController().signal;
      const stored = await workQueue({ redis, store, workers, bus, signal });
      await note(io, `Stored ${stored} ${stored === 1 ? "article" : "articles"}.`);
    });
  } finally {
    redis.disconnect();
  }
}

const helpText = `
Any number of workers, on any machines, share a queue; onrecord ingest --queue fills it. What a worker that dies was at
is taken over by another. Several workers need a Neo4j; an embedded store takes one.
${examples(
  "onrecord worker --queue redis://queue.example --store neo4j://graph.example",
  "onrecord worker --queue redis://localhost --store bolt://localhost --workers 4",
)}`;

export const addWorker: AddCommand = (program, { io }) => {
  program
    .command("worker")
    .description("Extract and write the articles of a queue, until Ctrl-C.")
    .requiredOption("--queue <url>", "the Redis server of the queue, redis:// or rediss://", redisAddress)
    .addOption(storeOption())
    .option("--workers <n>", "processes that extract", workerCount, 1)
    .addHelpText("after", helpText)
    .action((flags: WorkerFlags) => work(io, flags));
};
