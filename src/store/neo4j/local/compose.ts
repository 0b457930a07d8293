import { join } from "node:path";
import { OnrecordError } from "../../../errors.js";
import { packageRoot } from "../../package-root.js";
import { runCommand } from "./run-command.js";

/** Whether a Docker engine answers and has Compose; a `docker` program alone says nothing. */
export async function composeAnswers(): Promise<boolean> {
  const engine = await runCommand("docker", ["info", "--format", "{{.ServerVersion}}"]);
  if (engine.exitCode !== 0) return false;
  return (await runCommand("docker", ["compose", "version"])).exitCode === 0;
}

async function compose(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const file = join(packageRoot(), "docker-compose.yml");
  const all = ["compose", "--file", file, "--project-name", "onrecord", ...args];
  const { exitCode, output } = await runCommand("docker", all, { env: { ...process.env, ...env } });
  if (exitCode === 0) return;
  throw new OnrecordError("neo4j-unavailable", `Docker Compose could not do it: ${output.slice(-600)}`);
}

export interface ComposeSettings {
  readonly port: number;
  readonly password: string;
  readonly dataFolder: string;
}

function variables({ port, password, dataFolder }: ComposeSettings): Readonly<Record<string, string>> {
  return { NEO4J_PASSWORD: password, NEO4J_PORT: String(port), NEO4J_DATA: dataFolder };
}

/** Starts the service and waits until its health check passes. */
export async function composeUp(settings: ComposeSettings): Promise<void> {
  await compose(["up", "--detach", "--wait"], variables(settings));
}

/** Ends the service; its data stay. */
export async function composeDown(settings: ComposeSettings): Promise<void> {
  await compose(["down"], variables(settings));
}
