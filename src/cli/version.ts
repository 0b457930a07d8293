import { readFileSync } from "node:fs";
import { z } from "zod";
import { graphSchemaVersion } from "../model/graph-schema.js";
import { extractorVersion } from "../pipeline/version.js";

const manifest = z.object({ version: z.string() });

/** The package's own version; its manifest lies two folders up, from the sources and from the build alike. */
function packageVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return manifest.parse(JSON.parse(text)).version;
}

/** What a report of a fault has to say: the package, what extracts, the graph's form, the runtime. */
export function describeVersion(): string {
  return `onrecord ${packageVersion()} (extractor ${extractorVersion}, graph schema ${graphSchemaVersion}, Node ${process.version})`;
}
