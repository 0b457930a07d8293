import { resolve } from "node:path";
import { OnrecordError } from "./errors.js";
import { parseStoreUrl, type StoreAddress } from "./store/store-url.js";

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

interface Choice {
  /** The flag or variable that a complaint has to name. */
  readonly origin: string;
  readonly value: string;
}

/** An empty variable counts as none. */
function variable(env: SettingsSources["env"], name: string): string | undefined {
  const value = env[name];
  return value === undefined || value === "" ? undefined : value;
}

function choose({ flags, env }: SettingsSources): Choice {
  if (flags.store !== undefined) return { origin: "--store", value: flags.store };
  for (const origin of ["ONRECORD_STORE", "NEO4J_URI"]) {
    const value = variable(env, origin);
    if (value !== undefined) return { origin, value };
  }
  return { origin: "the default", value: "onrecord.lbug" };
}

/** The complaint keeps no cause and no credentials: it may be printed. */
function readAddress({ origin, value }: Choice): StoreAddress {
  const refuse = (message: string): never => {
    const safe = message.replaceAll(/\/\/[^/\s]*@/gu, "//");
    throw new OnrecordError("store-url", `${origin}: ${safe}`, { details: { origin } });
  };
  const parse = (): StoreAddress => {
    try {
      return parseStoreUrl(value);
    } catch (thrown) {
      return refuse(thrown instanceof OnrecordError ? thrown.message : "this cannot be read as an address.");
    }
  };
  const address = parse();
  return origin === "NEO4J_URI" && address.engine !== "neo4j" ? refuse("this is no Neo4j server's address.") : address;
}

/** Flags before environment before the default: an embedded store in the working folder. */
export function readStoreSettings(sources: SettingsSources): StoreSettings {
  const choice = choose(sources);
  const address = readAddress(choice);
  if (address.engine === "embedded") {
    const plainPath = !/^(?:lbug|file):/iu.test(choice.value);
    return { url: plainPath ? resolve(sources.cwd, choice.value) : address.path };
  }
  const { uri, username = variable(sources.env, "NEO4J_USERNAME") } = address;
  const { password = variable(sources.env, "NEO4J_PASSWORD") } = address;
  return { url: uri, username, password, database: variable(sources.env, "NEO4J_DATABASE") };
}
