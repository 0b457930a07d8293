import { resolve } from "node:path";
import { z } from "zod";
import { OnrecordError } from "./errors.js";

/** Which store to open; credentials are apart from the URL, which may be printed. */
export interface StoreSettings {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
}

export interface SettingsSources {
  readonly flags: { readonly store?: string };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

const defaultStore = "onrecord.lbug";
const serverScheme = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//iu;
const anyScheme = /^[a-z][a-z0-9+.-]+:\/\//iu;

const hasHost = (value: string): boolean => URL.canParse(value) && new URL(value).hostname !== "";

const location = z
  .string()
  .trim()
  .min(1, "is empty")
  .refine((value) => serverScheme.test(value) || !anyScheme.test(value), "has a scheme that onrecord does not know")
  .refine((value) => !serverScheme.test(value) || hasHost(value), "names no host");

const serverLocation = location.refine((value) => serverScheme.test(value), "does not name a Neo4j server");

const remedy =
  "Give neo4j://, neo4j+s:// or bolt:// with a host, or the path of an embedded store such as ./onrecord.lbug.";

function checked(schema: z.ZodType<string>, origin: string, value: string): string {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  const reason = outcome.error.issues[0]?.message ?? "is wrong";
  throw new OnrecordError("store-url", `${origin} ${reason}. ${remedy}`, { details: { origin } });
}

/** An empty variable counts as none. */
function variable(env: SettingsSources["env"], name: string): string | undefined {
  const value = env[name];
  return value === undefined || value === "" ? undefined : value;
}

function chooseLocation({ flags, env }: SettingsSources): string {
  if (flags.store !== undefined) return checked(location, "--store", flags.store);
  const store = variable(env, "ONRECORD_STORE");
  if (store !== undefined) return checked(location, "ONRECORD_STORE", store);
  const server = variable(env, "NEO4J_URI");
  if (server !== undefined) return checked(serverLocation, "NEO4J_URI", server);
  return defaultStore;
}

/** Flags before environment before the default: an embedded store in the working folder. */
export function readStoreSettings(sources: SettingsSources): StoreSettings {
  const chosen = chooseLocation(sources);
  if (!serverScheme.test(chosen)) return { url: resolve(sources.cwd, chosen) };
  const url = new URL(chosen);
  const username = decodeURIComponent(url.username) || variable(sources.env, "NEO4J_USERNAME");
  const password = decodeURIComponent(url.password) || variable(sources.env, "NEO4J_PASSWORD");
  const database = variable(sources.env, "NEO4J_DATABASE");
  url.username = "";
  url.password = "";
  return {
    url: url.href,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
  };
}
