import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { SchemaResponse, StatusResponse } from "../../src/server/api-types.js";
import { parameterNames } from "./parameters.js";

/** What the store can hold, and how much of it it holds now. */
export interface LiveSchema {
  readonly schema: SchemaResponse;
  readonly counts: StatusResponse["counts"];
}

const keywords =
  "MATCH|OPTIONAL MATCH|WHERE|RETURN|RETURN DISTINCT|WITH|ORDER BY|DESC|LIMIT|SKIP|UNWIND|UNION|AS|AND|OR|NOT|IN|" +
  "IS NULL|IS NOT NULL|STARTS WITH|ENDS WITH|CONTAINS|CASE|WHEN|THEN|ELSE|END|EXISTS";

/** Functions that both engines know under the same name. */
export const functionNames =
  "abs|avg|ceil|coalesce|collect|count|floor|labels|left|length|max|min|nodes|range|relationships|replace|reverse|" +
  "right|size|sqrt|substring|sum|toLower|toUpper|trim|type";

const words: readonly Completion[] = [
  ...keywords.split("|").map((label) => ({ label, type: "keyword" })),
  ...functionNames.split("|").map((name) => ({ label: `${name}()`, apply: `${name}(`, type: "function" })),
];

function kindOptions({ schema, counts }: LiveSchema, bracket: string | undefined): readonly Completion[] {
  const option = (type: string, count: number, { name, description }: { name: string; description: string }) => ({
    label: name,
    type,
    info: description,
    detail: `${count.toLocaleString("en")} here`,
    boost: count > 0 ? 1 : 0,
  });
  const labels = schema.labels.map((one) => option("class", counts.nodes[one.name], one));
  const types = schema.relationshipTypes.map((one) => option("type", counts.relationships[one.name], one));
  return bracket === "(" ? labels : bracket === "[" ? types : [...labels, ...types];
}

/** Properties of these labels and types; of all where none of them is known. */
function propertyOptions({ schema }: LiveSchema, names: readonly string[]): readonly Completion[] {
  const all = [...schema.labels, ...schema.relationshipTypes];
  const meant = all.filter(({ name }) => names.includes(name));
  const properties = (meant.length === 0 ? all : meant).flatMap((one) => one.properties);
  const byName = new Map(properties.map((property) => [property.name, property]));
  return [...byName.values()].map(({ name, type, description }) => ({
    label: name,
    type: "property",
    detail: type,
    info: description,
  }));
}

/** The labels or types that the query gives a variable. */
function kindsOf(variable: string, cypher: string): readonly string[] {
  const given = new RegExp(`[(\\[]\\s*${variable}\\s*:\\s*([\\w|:&\\s]+)`, "gu");
  return [...cypher.matchAll(given)].flatMap(([, names = ""]) => names.split(/[|:&\s]+/u));
}

function variables(cypher: string): readonly Completion[] {
  const found = [...cypher.matchAll(/[([]\s*([A-Za-z_]\w*)\s*[:)\]{]|\bAS\s+([A-Za-z_]\w*)/giu)];
  return [...new Set(found.flatMap(([, bound, named]) => bound ?? named ?? []))].map((label) => ({
    label,
    type: "variable",
  }));
}

/**
 * Offers labels or relationship types after a colon, the properties of a variable's label after a dot and in braces,
 * parameters after a dollar, else variables, keywords and functions.
 */
export function completeCypher(context: CompletionContext, live: LiveSchema | undefined): CompletionResult | null {
  const cypher = context.state.doc.toString();
  const before = cypher.slice(0, context.pos);
  const typed = /\w*$/u.exec(before)?.[0] ?? "";
  const from = context.pos - typed.length;
  const lead = before.slice(0, from);
  const offer = (options: readonly Completion[]): CompletionResult => ({ from, options, validFor: /^\w*$/u });

  if (lead.endsWith("$")) {
    const others = parameterNames(`${lead.slice(0, -1)} ${cypher.slice(context.pos)}`);
    return offer(others.map((label) => ({ label, type: "variable" })));
  }
  if (live !== undefined) {
    const [, variable] = /([A-Za-z_]\w*)\.$/u.exec(lead) ?? [];
    if (variable !== undefined) return offer(propertyOptions(live, kindsOf(variable, cypher)));
    const [, kinds] = /[([]\s*\w*\s*:\s*([\w|:&]+)\s*\{(?:[^{}]*,)?\s*$/u.exec(lead) ?? [];
    if (kinds !== undefined) return offer(propertyOptions(live, kinds.split(/[|:&]/u)));
    if (/[:|]\s*$/u.test(lead)) return offer(kindOptions(live, /[([](?=[^()[\]]*$)/u.exec(lead)?.[0]));
  }
  if (typed === "" && !context.explicit) return null;
  return offer([...variables(cypher.slice(0, from) + cypher.slice(context.pos)), ...words]);
}
