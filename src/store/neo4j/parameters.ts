import neo4j from "neo4j-driver";
import { declaredProperties, type Label, type RelationshipType } from "../../model/graph-schema.js";
import type { Properties, PropertyValue } from "../../model/property.js";
import type { QueryValue } from "../query-result.js";
import { storedProperties } from "../stored-properties.js";

function typed(type: string | undefined, value: PropertyValue): unknown {
  if (type === "integer") return neo4j.int(value as number);
  if (type === "integer[]") return (value as readonly number[]).map((one) => neo4j.int(one));
  return value;
}

/**
 * Of the keys by which words are found, one text is kept: the full-text index takes it apart at the blanks, at less than
 * half of what a list of texts costs it.
 */
const isJoined = (key: string) => key === "echoes";

function stored(key: string, type: string | undefined, value: PropertyValue): unknown {
  return isJoined(key) && Array.isArray(value) ? value.join(" ") : typed(type, value);
}

/** Properties as the driver has to be given them: whole numbers by their declared type. */
export function storedForm(name: Label | RelationshipType, properties: Properties): Record<string, unknown> {
  const declared = declaredProperties(name);
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, stored(key, declared.get(key)?.type, value)]),
  );
}

/** A statement's part that makes a node or relationship from the values of `row` after the first `skipped`. */
export interface RowForm {
  readonly map: string;
  /** The values in the order of the map; null, which is no property, where there is none. */
  readonly values: (properties: Properties) => unknown[];
}

const rowForms = new Map<string, RowForm>();

/** Lists of values take less time than maps, whose keys go along with each row. */
export function rowForm(name: Label | RelationshipType, skipped: number, besides: readonly string[] = []): RowForm {
  const known = rowForms.get(name);
  if (known !== undefined) return known;
  const declared = declaredProperties(name);
  const keys = [...new Set([...besides, ...declared.keys()])];
  const types = keys.map((key) => [key, declared.get(key)?.type] as const);
  const form: RowForm = {
    map: `{${keys.map((key, at) => `${key}: row[${at + skipped}]`).join(", ")}}`,
    values: (properties) =>
      types.map(([key, type]) => {
        const value = properties[key];
        return value === undefined ? null : stored(key, type, value);
      }),
  };
  rowForms.set(name, form);
  return form;
}

/** The keys of a text that holds several; of an older store, they are a list. */
export function takenApart(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split(" ").filter((part) => part !== "");
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The properties of a node or relationship as they were before `storedForm`. */
export function readForm(name: Label | RelationshipType, value: Readonly<Record<string, unknown>>): Properties {
  const joined = Object.entries(value).filter(([key, text]) => isJoined(key) && typeof text === "string");
  const lists = Object.fromEntries(joined.map(([key, text]) => [key, takenApart(text)]));
  return storedProperties(name, joined.length === 0 ? value : { ...value, ...lists });
}

/** A query's parameter: a whole number is an integer, so that it can stand after LIMIT. */
export function queryParameter(value: QueryValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((one: QueryValue) => queryParameter(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, queryParameter(one as QueryValue)]));
}
