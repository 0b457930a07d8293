import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const stateSchema = z
  .object({
    by: z.enum(["docker", "java"]),
    uri: z.string(),
    port: z.number().int(),
    pid: z.number().int().optional(),
  })
  .readonly();

function parseState(text: string): LocalState | undefined {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** How the local server was started last, and where it is reached. */
export type LocalState = z.infer<typeof stateSchema>;

const stateFile = (folder: string) => join(folder, "server.json");
const passwordFile = (folder: string) => join(folder, "password");

export async function readState(folder: string): Promise<LocalState | undefined> {
  if (!existsSync(stateFile(folder))) return undefined;
  return parseState(await readFile(stateFile(folder), "utf8"));
}

export async function writeState(folder: string, state: LocalState): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(stateFile(folder), `${JSON.stringify(state, null, 2)}\n`);
}

/** The password of the local server, made up the first time, in a file that only its user can read. */
export async function localPassword(folder: string): Promise<string> {
  const file = passwordFile(folder);
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
  }
  await chmod(file, 0o600);
  return (await readFile(file, "utf8")).trim();
}

/** The password for an address, where it is that of the local server. */
export function knownPassword(folder: string, uri: string): string | undefined {
  if (!existsSync(stateFile(folder)) || !existsSync(passwordFile(folder))) return undefined;
  const state = parseState(readFileSync(stateFile(folder), "utf8"));
  const { hostname, port } = new URL(uri);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const samePort = Number(port === "" ? 7687 : port) === state?.port;
  return isLocal && samePort ? readFileSync(passwordFile(folder), "utf8").trim() : undefined;
}
