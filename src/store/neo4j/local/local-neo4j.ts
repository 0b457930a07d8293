import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OnrecordError } from "../../../errors.js";
import { composeAnswers, composeDown, composeUp } from "./compose.js";
import { localFolder, programFolder } from "./folders.js";
import { freePort } from "./free-port.js";
import {
  fetchProgram,
  javaArguments,
  javaProgram,
  missingForJava,
  neo4jVersion,
  writeSettings,
} from "./java-program.js";
import { localPassword, readState, writeState, type LocalState } from "./local-state.js";
import { runCommand } from "./run-command.js";
import { waitUntilReady } from "./set-password.js";

export interface LocalNeo4jOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hears what takes long. */
  readonly onProgress?: (message: string) => void;
  readonly signal?: AbortSignal;
}

export interface LocalNeo4jStatus {
  readonly running: boolean;
  readonly by?: LocalState["by"];
  readonly uri?: string;
  readonly folder: string;
  readonly passwordFile: string;
}

/** Whether the process is our server, and not another that was given the same number since. */
async function isOurs(pid: number, folder: string): Promise<boolean> {
  const { exitCode, output } = await runCommand("ps", ["-o", "args=", "-p", String(pid)]);
  return exitCode === 0 && output.includes(`--home-dir=${join(folder, "home")}`);
}

async function isRunning(state: LocalState | undefined, folder: string): Promise<boolean> {
  if (state === undefined) return false;
  if (state.pid !== undefined) return isOurs(state.pid, folder);
  const { exitCode, output } = await runCommand("docker", [
    "ps",
    "--quiet",
    "--filter",
    "label=com.docker.compose.project=onrecord",
  ]);
  return exitCode === 0 && output !== "";
}

export async function localNeo4jStatus({ env }: LocalNeo4jOptions): Promise<LocalNeo4jStatus> {
  const folder = localFolder(env);
  const state = await readState(folder);
  const running = await isRunning(state, folder);
  return {
    running,
    ...(running && state !== undefined ? { by: state.by, uri: state.uri } : {}),
    folder,
    passwordFile: join(folder, "password"),
  };
}

async function startByJava(folder: string, port: number, password: string, options: LocalNeo4jOptions) {
  const program = programFolder(options.env, neo4jVersion);
  if (!existsSync(program)) options.onProgress?.(`Fetching Neo4j ${neo4jVersion}: 150 MB, this once.`);
  const lib = await fetchProgram(program);
  const home = join(folder, "home");
  await writeSettings(home, port);
  mkdirSync(join(home, "logs"), { recursive: true });
  const logFile = join(home, "logs", "console.log");
  const log = await open(logFile, "a");
  const child = spawn(javaProgram, javaArguments(lib, home), {
    detached: true,
    env: process.env,
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  child.unref();
  const uri = `bolt://127.0.0.1:${port}`;
  const { pid } = child;
  if (pid === undefined) throw new OnrecordError("neo4j-unavailable", "Java could not be started.");
  await writeState(folder, { by: "java", uri, port, pid });
  options.onProgress?.("Waiting for Neo4j to answer.");
  const waiting = {
    timeoutMs: 120_000,
    hasEnded: () => child.exitCode !== null,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  await waitUntilReady(uri, password, waiting).catch(async (thrown: unknown) => {
    const told = (await readFile(logFile, "utf8").catch(() => "")).trim().split("\n").slice(-5).join("\n");
    throw new OnrecordError("neo4j-unavailable", `Neo4j did not start. The end of ${logFile}:\n${told}`, {
      cause: thrown,
    });
  });
}

/** Starts a Neo4j that keeps its data: by Docker Compose where a Docker engine answers, else by Java. */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4jStatus> {
  const standing = await localNeo4jStatus(options);
  if (standing.running) return standing;
  const { folder } = standing;
  const password = await localPassword(folder);
  const earlier = await readState(folder);
  const port = await freePort(earlier?.port ?? 7687);
  if (await composeAnswers()) {
    options.onProgress?.("Starting Neo4j by Docker Compose.");
    await composeUp({ port, password, dataFolder: join(folder, "docker-data") });
    await writeState(folder, { by: "docker", uri: `bolt://127.0.0.1:${port}`, port });
    return localNeo4jStatus(options);
  }
  const missing = await missingForJava(programFolder(options.env, neo4jVersion));
  if (missing !== undefined) {
    throw new OnrecordError(
      "neo4j-unavailable",
      `Neo4j needs either Docker with Compose, running, or Java and Maven. Install Docker, or else ${missing}. ` +
        "The embedded store needs neither: leave --store away.",
    );
  }
  await startByJava(folder, port, password, options);
  return localNeo4jStatus(options);
}

/** Ends the local server; false where none ran. Its data stay. */
export async function stopLocalNeo4j(options: LocalNeo4jOptions): Promise<boolean> {
  const folder = localFolder(options.env);
  const state = await readState(folder);
  if (state === undefined || !(await isRunning(state, folder))) return false;
  if (state.pid === undefined) {
    const password = await localPassword(folder);
    await composeDown({ port: state.port, password, dataFolder: join(folder, "docker-data") });
    return true;
  }
  process.kill(state.pid, "SIGTERM");
  const due = Date.now() + 60_000;
  while (await isOurs(state.pid, folder)) {
    if (Date.now() > due) throw new OnrecordError("neo4j-unavailable", `Neo4j (process ${state.pid}) does not end.`);
    await sleep(300);
  }
  return true;
}
