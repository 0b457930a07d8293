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
const joined = (value: PropertyValue) => (Array.isArray(value) ? value.join(" ") : value);

/** Properties as the driver has to be given them: whole numbers by their declared type. */
export function storedForm(name: Label | RelationshipType, properties: Properties): Record<string, unknown> {
  const declared = declaredProperties(name);
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      isJoined(key) ? joined(value) : typed(declared.get(key)?.type, value),
    ]),
  );
}

/** Texts that stand in many rows: each goes along once, as does its number for each of them. */
const isShared = (key: string) => ["article", "method", "kind", "mode", "polarity", "cue"].includes(key);

/** What the rows of a batch share, by number: a list that goes along as a parameter of its own. */
export class Table {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

/** How a statement makes the properties of a node or relationship from `$texts` and the values of `row`. */
export interface RowForm {
  /** The part of the statement's map. */
  readonly map: string;
  /** The values in the order of the map; null, which is no property, where there is none. */
  readonly values: (properties: Properties, texts: Table) => unknown[];
}

const rowForms = new Map<string, RowForm>();

/** What a statement makes of a value: the driver takes long to pack the integers that it has a class for. */
const fromRow: Readonly<Record<string, (place: string) => string>> = {
  shared: (place) => `$texts[toInteger(${place})]`,
  integer: (place) => `toInteger(${place})`,
  "integer[]": (place) => `[number IN ${place} | toInteger(number)]`,
};

/** Lists of values take less time than maps, whose keys go along with each row; other values may stand before them. */
export function rowForm(name: Label | RelationshipType, before: number): RowForm {
  const known = rowForms.get(name);
  if (known !== undefined) return known;
  const columns = [...declaredProperties(name)].map(([key, { type }], at) => {
    const place = `row[${at + before}]`;
    const form = isShared(key) && type === "string" ? "shared" : isJoined(key) ? "joined" : type;
    return { key, form, value: fromRow[form]?.(place) ?? place };
  });
  const form: RowForm = {
    map: columns.map(({ key, value }) => `${key}: ${value}`).join(", "),
    values: (properties, texts) =>
      columns.map(({ key, form }) => {
        const value = properties[key];
        if (value === undefined) return null;
        if (form === "shared") return texts.number(String(value));
        return form === "joined" ? joined(value) : value;
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
