import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { declaredProperties, labels, relationshipTypeNames } from "../../src/model/graph-schema.js";

const keywords = [
  "MATCH",
  "OPTIONAL MATCH",
  "WHERE",
  "RETURN",
  "WITH",
  "ORDER BY",
  "LIMIT",
  "SKIP",
  "UNWIND",
  "count()",
];

const properties = [
  ...new Set([...labels, ...relationshipTypeNames].flatMap((name) => [...declaredProperties(name).keys()])),
];

function options(names: readonly string[], type: string) {
  return names.map((label) => ({ label, type }));
}

/** Offers the schema's labels and relationship types after a colon, its properties after a dot, else keywords. */
export function completeCypher(context: CompletionContext): CompletionResult | null {
  const name = context.matchBefore(/[:.|]\w*$/u);
  if (name !== null) {
    const from = name.from + 1;
    if (name.text.startsWith(".")) return { from, options: options(properties, "property") };
    const names = [...options(labels, "class"), ...options(relationshipTypeNames, "type")];
    return { from, options: names };
  }
  const word = context.matchBefore(/\w+$/u);
  if (word === null) return null;
  return { from: word.from, options: options(keywords, "keyword") };
}
