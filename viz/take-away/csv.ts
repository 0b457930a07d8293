import type { Properties } from "../../src/model/property.js";
import { fullCaption } from "../graph/captions.js";
import type { Seen } from "./seen.js";

type Value = string | number | boolean | null | undefined | object;

function cell(value: Value): string {
  const text =
    value === undefined || value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Comma-separated values as RFC 4180 has them; lists and records as their JSON. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function propertyNames(all: readonly { readonly properties: Properties }[], but: readonly string[]): readonly string[] {
  const names = new Set(all.flatMap(({ properties }) => Object.keys(properties)));
  return [...names].filter((name) => !but.includes(name));
}

export function nodesCsv({ nodes }: Seen): string {
  const names = propertyNames(nodes, ["id"]);
  return writeCsv(
    ["id", "label", "caption", "x", "y", ...names],
    nodes.map((node) => [
      node.id,
      node.label,
      fullCaption(node),
      node.x,
      node.y,
      ...names.map((name) => node.properties[name]),
    ]),
  );
}

export function relationshipsCsv({ nodes, relationships }: Seen): string {
  const captions = new Map(nodes.map((node) => [node.id, fullCaption(node)]));
  const names = propertyNames(relationships, []);
  return writeCsv(
    ["id", "type", "from", "to", "fromCaption", "toCaption", ...names],
    relationships.map(({ id, type, from, to, properties }) => [
      id,
      type,
      from,
      to,
      captions.get(from),
      captions.get(to),
      ...names.map((name) => properties[name]),
    ]),
  );
}
