import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, it } from "@jest/globals";
import { packageRoot } from "../../src/store/package-root.js";
import { programFolder } from "../../src/store/neo4j/local/folders.js";
import { freePort } from "../../src/store/neo4j/local/free-port.js";
import {
  fetchProgram,
  javaArguments,
  missingForJava,
  neo4jVersion,
  writeSettings,
} from "../../src/store/neo4j/local/java-program.js";
import { runCommand } from "../../src/store/neo4j/local/run-command.js";
import { waitUntilReady } from "../../src/store/neo4j/local/set-password.js";

export interface TestServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** The process of the whole test run: workers are its children. */
const runPid = process.send === undefined ? process.pid : process.ppid;
const folder = join(tmpdir(), `onrecord-neo4j-${runPid}`);
const readyFile = join(folder, "ready.json");
const failedFile = join(folder, "failed.txt");

async function byDocker(): Promise<TestServer | undefined> {
  if ((await runCommand("docker", ["info"])).exitCode !== 0) return undefined;
  const { GenericContainer, Wait } = await import("testcontainers");
  const password = randomBytes(12).toString("hex");
  const container = await new GenericContainer("neo4j:5.26-community")
    .withEnvironment({ NEO4J_AUTH: `neo4j/${password}` })
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage(/Started\./u))
    .withStartupTimeout(180_000)
    .start();
  return { uri: `bolt://${container.getHost()}:${container.getMappedPort(7687)}`, username: "neo4j", password };
}

async function byJava(): Promise<TestServer> {
  const program = programFolder(process.env, neo4jVersion);
  const missing = await missingForJava(program);
  if (missing !== undefined) throw new Error(`no Docker engine answers, and there is no ${missing}`);
  const lib = await fetchProgram(program);
  const home = join(folder, "home");
  const port = await freePort();
  await writeSettings(home, port);
  const keeper = join(packageRoot(), "tests", "helpers", "neo4j-keeper.mjs");
  const args = [keeper, String(runPid), folder, ...javaArguments(lib, home)];
  spawn(process.execPath, args, { detached: true, stdio: "ignore" }).unref();
  const server = { uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password: randomBytes(12).toString("hex") };
  await waitUntilReady(server.uri, server.password, { timeoutMs: 150_000 });
  return server;
}

async function start(): Promise<TestServer> {
  try {
    const server = (await byDocker()) ?? (await byJava());
    writeFileSync(readyFile, JSON.stringify(server));
    return server;
  } catch (thrown) {
    writeFileSync(failedFile, thrown instanceof Error ? thrown.message : String(thrown));
    throw thrown;
  }
}

/** Made once for a test run, by whichever worker asks first; ended when the run ends. */
async function sharedServer(): Promise<TestServer> {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USERNAME: username = "neo4j",
    NEO4J_TEST_PASSWORD: password = "",
  } = process.env;
  if (uri !== undefined && uri !== "") return { uri, username, password };
  try {
    mkdirSync(folder);
  } catch {
    for (let waited = 0; waited < 240_000; waited += 250) {
      if (existsSync(readyFile)) return JSON.parse(readFileSync(readyFile, "utf8")) as TestServer;
      if (existsSync(failedFile)) throw new Error(readFileSync(failedFile, "utf8"));
      await sleep(250);
    }
    throw new Error("the worker that starts Neo4j did not get ready");
  }
  return start();
}

const lockFolder = join(folder, "in-use");

/** The server for this test file alone, until `release`: its one database cannot be shared. */
export async function acquireNeo4j(): Promise<TestServer & { readonly release: () => void }> {
  const server = await sharedServer();
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch {
      await sleep(250);
    }
  }
  return { ...server, release: () => rmSync(lockFolder, { recursive: true, force: true }) };
}

/** Why there can be no Neo4j here; undefined where there can. */
async function whyNot(): Promise<string | undefined> {
  if (process.env.NEO4J_TEST_URI !== undefined && process.env.NEO4J_TEST_URI !== "") return undefined;
  if ((await runCommand("docker", ["info"])).exitCode === 0) return undefined;
  const missing = await missingForJava(programFolder(process.env, neo4jVersion));
  return missing === undefined ? undefined : `no Docker engine answers, and there is no ${missing}`;
}

/** A suite that needs a real Neo4j: without one it says so and passes by, but fails in CI. */
export async function describeWithNeo4j(name: string, suite: () => void): Promise<void> {
  const reason = await whyNot();
  if (reason === undefined) return describe(name, suite);
  describe(name, () => {
    it("has a Neo4j to run against", () => {
      const message = `NOT RUN: ${name} (${reason}). Set NEO4J_TEST_URI, start Docker, or install Java 17 and Maven.`;
      if (process.env.CI === "true") throw new Error(message);
      process.stderr.write(`\n${message}\n`);
    });
  });
}
