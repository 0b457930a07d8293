import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { OnrecordError } from "../errors.js";

export type StoreAddress =
  | { readonly engine: "embedded"; readonly path: string }
  | {
      readonly engine: "neo4j";
      /** Without credentials. */
      readonly uri: string;
      readonly username?: string;
      readonly password?: string;
    };

const neo4jSchemes = new Set(["neo4j:", "neo4j+s:", "neo4j+ssc:", "bolt:", "bolt+s:", "bolt+ssc:"]);

function refuse(url: string, why: string, cause?: unknown): never {
  const message = `${url} is no address of a store: ${why} Give neo4j://host:7687, bolt://host:7687 or a path to a file.`;
  throw new OnrecordError("store-url", message, { cause, details: { url } });
}

function neo4jAddress(url: string, parsed: URL): StoreAddress {
  if (parsed.hostname === "") refuse(url, "it names no host.");
  const { protocol, host, username, password } = parsed;
  return {
    engine: "neo4j",
    uri: `${protocol}//${host}`,
    ...(username === "" ? {} : { username: decodeURIComponent(username) }),
    ...(password === "" ? {} : { password: decodeURIComponent(password) }),
  };
}

/** Tells from its URL where a store is and what keeps it: a path, `file:`, `lbug:`, or one of Neo4j's schemes. */
export function parseStoreUrl(url: string): StoreAddress {
  if (url.trim() === "") refuse('""', "it is empty.");
  const scheme = /^([a-z][a-z0-9+.-]+):/iu.exec(url)?.[0].toLowerCase();
  if (scheme === undefined) return { engine: "embedded", path: resolve(url) };
  if (scheme === "lbug:") return { engine: "embedded", path: resolve(url.slice(scheme.length).replace(/^\/\//u, "")) };
  try {
    const parsed = new URL(url);
    if (scheme === "file:") return { engine: "embedded", path: fileURLToPath(parsed) };
    if (neo4jSchemes.has(scheme)) return neo4jAddress(url, parsed);
  } catch (thrown) {
    if (thrown instanceof OnrecordError) throw thrown;
    refuse(url, "it cannot be read as a URL.", thrown);
  }
  return refuse(url, `${scheme}// is none of the known kinds.`);
}
