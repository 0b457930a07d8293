import { homedir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the local server keeps its data, its password and its log. */
export function localFolder(env: Environment): string {
  const home = env.ONRECORD_HOME ?? join(env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "onrecord");
  return join(home, "neo4j");
}

/** Where the server's program is kept once it was fetched. */
export function programFolder(env: Environment, version: string): string {
  return join(env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "onrecord", `neo4j-${version}`);
}
