import type { QueryValue } from "../../src/store/query-result.js";
import type { SavedQueriesResponse } from "../../src/server/api-types.js";

export type SavedQuery = SavedQueriesResponse["queries"][number];
type Declared = SavedQuery["parameters"][number];

/** How the text in a parameter's field is read. */
export const valueKinds = {
  text: "Text",
  number: "Number",
  boolean: "Yes or no",
  list: "List",
  json: "JSON",
} as const;

export type ValueKind = keyof typeof valueKinds;

/** What stands in a field. */
export interface Entry {
  readonly kind: ValueKind;
  readonly text: string;
}

export type Entries = Readonly<Record<string, Entry>>;

export interface ParameterField extends Entry {
  readonly name: string;
  /** Where a saved query says what it takes; its kind stands then. */
  readonly declared: Declared | undefined;
}

const kindOfType: Readonly<Record<Declared["type"], ValueKind>> = {
  string: "text",
  integer: "number",
  number: "number",
  boolean: "boolean",
  "string[]": "list",
};

const strings = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:[^`]|``)*`/u.source;
const comments = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/u.source;
const piece = new RegExp(`${strings}|${comments}|\\$([\\p{L}\\p{N}\\p{Pc}]+)`, "gu");

/** The parameters that a query asks for, in its order; a `$` in a string or a comment is none. */
export function parameterNames(cypher: string): readonly string[] {
  return [...new Set([...cypher.matchAll(piece)].flatMap(([, name]) => (name === undefined ? [] : [name])))];
}

/** One field for each parameter: of the saved query as it is declared, of any other text as it asks. */
export function parameterFields(
  cypher: string,
  saved: SavedQuery | undefined,
  entries: Entries,
): readonly ParameterField[] {
  const declared = new Map(saved?.parameters.map((parameter) => [parameter.name, parameter]));
  const names = saved !== undefined && cypher === saved.cypher ? [...declared.keys()] : parameterNames(cypher);
  return names.map((name) => {
    const parameter = declared.get(name);
    const { kind, text } = entries[name] ?? { kind: "text", text: "" };
    return { name, declared: parameter, kind: parameter === undefined ? kind : kindOfType[parameter.type], text };
  });
}

/** Says what is wrong with a field. */
class Misfit extends Error {}

function typed({ kind, text }: Entry): QueryValue {
  const words = text.trim();
  switch (kind) {
    case "text":
      return text;
    case "number":
      if (words === "" || !Number.isFinite(Number(words))) throw new Misfit("Not a number");
      return Number(words);
    case "boolean":
      return words === "true";
    case "list":
      return words === "" ? [] : words.split(",").map((one) => one.trim());
    case "json":
      try {
        return JSON.parse(words) as QueryValue;
      } catch (thrown) {
        throw new Misfit(`Not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
  }
}

function valueOf(field: ParameterField): QueryValue {
  const { declared, text } = field;
  if (declared === undefined || text.trim() !== "") return typed(field);
  if (declared.defaultValue === undefined) throw new Misfit("Needs a value");
  return declared.defaultValue;
}

export interface Filled {
  readonly values: Readonly<Record<string, QueryValue>>;
  /** By the field's name; a query whose fields have any cannot be asked. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Each field's text as its kind; what is left empty is the default of the saved query. */
export function fillParameters(fields: readonly ParameterField[]): Filled {
  const values: Record<string, QueryValue> = {};
  const problems = new Map<string, string>();
  for (const field of fields) {
    try {
      values[field.name] = valueOf(field);
    } catch (thrown) {
      if (!(thrown instanceof Misfit)) throw thrown;
      problems.set(field.name, thrown.message);
    }
  }
  return { values, problems };
}
