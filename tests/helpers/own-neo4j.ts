import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programFolder } from "../../src/store/neo4j/local/folders.js";
import { freePort } from "../../src/store/neo4j/local/free-port.js";
import {
  fetchProgram,
  javaArguments,
  javaProgram,
  missingForJava,
  neo4jVersion,
  writeSettings,
} from "../../src/store/neo4j/local/java-program.js";
import { waitUntilReady } from "../../src/store/neo4j/local/set-password.js";

export interface OwnNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Ends the server; its data stay until `remove`. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** A Neo4j of one's own, which may be stopped and started in the middle of something. Needs Java and Maven. */
export async function ownNeo4j(): Promise<OwnNeo4j> {
  const program = programFolder(process.env, neo4jVersion);
  const missing = await missingForJava(program);
  if (missing !== undefined) throw new Error(`Neo4j cannot be run here: there is no ${missing}.`);
  const lib = await fetchProgram(program);
  const home = mkdtempSync(join(tmpdir(), "onrecord-own-neo4j-"));
  const port = await freePort();
  await writeSettings(home, port);
  const uri = `bolt://127.0.0.1:${port}`;
  const password = randomBytes(12).toString("hex");
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn(javaProgram, javaArguments(lib, home), { stdio: "ignore" });
    await waitUntilReady(uri, password, { timeoutMs: 150_000 });
  };
  const stop = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
    child = undefined;
  };
  await start();
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { uri, username: "neo4j", password, start, stop, remove };
}
