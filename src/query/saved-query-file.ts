import { z } from "zod";
import { OnrecordError } from "../errors.js";
import type { StoreEngine } from "../store/graph-store.js";

const parameterTypes = ["string", "integer", "number", "boolean", "string[]"] as const;

const parameterSchema = z
  .object({
    name: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
    type: z.enum(parameterTypes),
    description: z.string().min(1),
    /** Required where there is none. */
    defaultValue: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
  })
  .readonly();

const excerptSchema = z
  .object({ column: z.string(), start: z.string(), end: z.string(), width: z.string() })
  .readonly();

const fileSchema = z
  .object({
    name: z.string().regex(/^[a-z][a-z0-9-]*$/u),
    title: z.string().min(1),
    description: z.string().min(1),
    parameters: z.array(parameterSchema).readonly(),
    /** A column whose text is cut to what stands around a span of it, as Unicode lengths differ between engines. */
    excerpt: excerptSchema.optional(),
    cypher: z.object({ embedded: z.string().min(1), neo4j: z.string().min(1) }).readonly(),
  })
  .readonly();

export type SavedQuery = z.infer<typeof fileSchema>;
export type QueryParameter = z.infer<typeof parameterSchema>;

const headerLine = /^\/\/ (title|description|parameter|excerpt)(?: (\S+?))?: (.*)$/u;
const parameterLine = /^(\S+?)(?: = (.+?))? \| (.+)$/u;
const excerptLine = /^(\S+) around (\S+) (\S+) by (\S+)$/u;
const engineLine = /^\/\/ engine: (neo4j|embedded)$/u;

function readParameter(name: string, text: string): unknown {
  const [, type, given, description] = parameterLine.exec(text) ?? [];
  return { name, type, description, ...(given === undefined ? {} : { defaultValue: JSON.parse(given) as unknown }) };
}

function readExcerpt(text: string): unknown {
  const [, column, start, end, width] = excerptLine.exec(text) ?? [];
  return { column, start, end, width };
}

function readTexts(lines: readonly string[]): Readonly<Record<StoreEngine, string>> {
  const texts: Record<StoreEngine, string[]> = { embedded: [], neo4j: [] };
  let engines: readonly StoreEngine[] = ["embedded", "neo4j"];
  for (const line of lines) {
    const engine = engineLine.exec(line)?.[1] as StoreEngine | undefined;
    if (engine !== undefined) engines = [engine];
    else for (const one of engines) texts[one].push(line);
  }
  return { embedded: texts.embedded.join("\n").trim(), neo4j: texts.neo4j.join("\n").trim() };
}

/**
 * Reads a saved query: a header of `// title:`, `// description:` and `// parameter NAME: TYPE = DEFAULT | WHAT` lines,
 * then Cypher for both engines, or a text for each after `// engine: neo4j` and `// engine: embedded`.
 */
export function parseSavedQuery(name: string, text: string): SavedQuery {
  const found: Record<string, unknown> = { name };
  const parameters: unknown[] = [];
  const rest: string[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const [, key, subject = "", value = ""] = headerLine.exec(line) ?? [];
    if (key === undefined) rest.push(line);
    else if (key === "parameter") parameters.push(readParameter(subject, value));
    else found[key] = key === "excerpt" ? readExcerpt(value) : value;
  }
  const checked = fileSchema.safeParse({ ...found, parameters, cypher: readTexts(rest) });
  if (checked.success) return checked.data;
  throw new OnrecordError(
    "query-invalid",
    `The saved query ${name} is not well formed: ${z.prettifyError(checked.error)}`,
    {
      cause: checked.error,
    },
  );
}
