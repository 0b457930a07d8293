import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, it } from "@jest/globals";
import { freePort } from "../../src/store/neo4j/local/free-port.js";

export interface RedisServer {
  readonly url: string;
  /** Ends it as a power cut would, and starts it again on what it kept. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Of Debian's package of that name. */
const program = "redis-server";

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}

/** A real Redis of this test alone, which keeps what it is told on disk. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-redis-"));
  const port = await freePort();
  const run = async (): Promise<ChildProcess> => {
    const options = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes"];
    const child = spawn(program, [...options, "--appendfsync", "always", "--save", ""], { stdio: "ignore" });
    while (!(await answers(port))) await sleep(50);
    return child;
  };
  let child = await run();
  const end = async (): Promise<void> => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async () => {
      await end();
      child = await run();
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A suite that needs a real Redis: without one it says so and passes by, but fails in CI. */
export function describeWithRedis(name: string, suite: () => void): void {
  if (spawnSync(program, ["--version"]).status === 0) return describe(name, suite);
  describe(name, () => {
    it("has a Redis to run against", () => {
      const message = `NOT RUN: ${name} (there is no redis-server). Install Debian's package redis-server.`;
      if (process.env.CI === "true") throw new Error(message);
      process.stderr.write(`\n${message}\n`);
    });
  });
}
