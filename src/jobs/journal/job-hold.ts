import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { OnrecordError } from "../../errors.js";

/**
 * A process that works on a job listens on a local socket: the system ends that with the process, however it dies, so
 * that nobody has to guess from a process number whether a job runs. Asking it to stop goes the same way.
 */
function address(folder: string, job: string): string {
  // Paths of sockets may be no longer than about a hundred bytes.
  const name = `onrecord-${createHash("sha256").update(folder).digest("hex").slice(0, 8)}-${job}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Says a word to the process that works on the job; false where there is none. */
function say(folder: string, job: string, word: "hello" | "stop"): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address(folder, job));
    socket.on("connect", () => socket.end(word));
    socket.on("close", (hadError) => resolve(!hadError));
    socket.on("error", () => undefined);
  });
}

export const isRunning = (folder: string, job: string): Promise<boolean> => say(folder, job, "hello");

/** Asks the process that works on the job to stop at a safe place; false where there is none. */
export const askToStop = (folder: string, job: string): Promise<boolean> => say(folder, job, "stop");

function listen(at: string, onStop: () => void): Promise<Server> {
  const server = createServer({ allowHalfOpen: false }, (socket) => {
    socket.on("data", (word) => {
      if (word.toString() === "stop") onStop();
    });
    socket.on("error", () => undefined);
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(at, () => resolve(server));
  });
}

export interface JobHold {
  release(): void;
}

/**
 * Takes the job for this process.
 *
 * @throws OnrecordError `job-running` where another process has it
 */
export async function holdJob(folder: string, job: string, onStop: () => void): Promise<JobHold> {
  const at = address(folder, job);
  const server = await listen(at, onStop).catch(async () => {
    if (await isRunning(folder, job)) {
      throw new OnrecordError("job-running", `Another process is at work on the job ${job}.`, { details: { job } });
    }
    rmSync(at, { force: true });
    return listen(at, onStop);
  });
  return { release: () => void server.close() };
}
