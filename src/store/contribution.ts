import { deflateSync, inflateRawSync, inflateSync } from "node:zlib";
import type { ArticleGraph, GraphNode, GraphRelationship } from "../model/graph-document.js";
import { declaredProperties, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { Properties, PropertyValue } from "../model/property.js";

type Parts = Pick<ArticleGraph, "nodes" | "relationships">;
type Cell = PropertyValue | null;

/** Nodes of a label, or relationships of a type: the keys of their properties go along once, as does each id of a node. */
interface NodeTable {
  readonly label: Label;
  readonly keys: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
interface RelationshipTable {
  readonly type: RelationshipType;
  readonly keys: readonly string[];
  /** Its id, the numbers of its ends among the nodes, the article's own the first, and its properties. */
  readonly rows: readonly (readonly [id: string, from: number, to: number, ...values: Cell[]])[];
}
interface Tables {
  readonly nodes: readonly NodeTable[];
  readonly relationships: readonly RelationshipTable[];
}

/** In the order of their declaration, those that any has. */
function keysOf(name: Label | RelationshipType, all: readonly Properties[]): readonly string[] {
  return [...declaredProperties(name).keys()].filter((key) => all.some((one) => one[key] !== undefined));
}

const cells = (keys: readonly string[], properties: Properties): Cell[] => keys.map((key) => properties[key] ?? null);

function fromCells(keys: readonly string[], values: readonly Cell[]): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const [at, key] of keys.entries()) {
    const value = values[at] ?? null;
    if (value !== null) properties[key] = value;
  }
  return properties;
}

function runs<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly (readonly [K, readonly T[]])[] {
  const found: [K, T[]][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last !== undefined && last[0] === keyOf(item)) last[1].push(item);
    else found.push([keyOf(item), [item]]);
  }
  return found;
}

/** An article's graph without the article's own properties, as JSON: equal texts are equal graphs. */
export function contributionText({ article, nodes, relationships }: ArticleGraph): string {
  const others = nodes.filter(({ label }) => label !== "Article");
  const numbers = new Map([article.id, ...others.map(({ id }) => id)].map((id, at) => [id, at]));
  const number = (id: string) => numbers.get(id) ?? 0;
  const tables: Tables = {
    nodes: runs(others, ({ label }) => label).map(([label, all]) => {
      const properties = all.map((one) => one.properties as unknown as Properties);
      const keys = keysOf(label, properties);
      return { label, keys, rows: properties.map((one) => cells(keys, one)) };
    }),
    relationships: runs(relationships, ({ type }) => type).map(([type, all]) => {
      const properties = all.map((one) => one.properties as unknown as Properties);
      const keys = keysOf(type, properties);
      const rows = all.map(
        ({ id, from, to }, at) => [id, number(from), number(to), ...cells(keys, properties[at] ?? {})] as const,
      );
      return { type, keys, rows };
    }),
  };
  return JSON.stringify(tables);
}

function readTables(text: string, articleId: string): Parts {
  const tables = JSON.parse(text) as Tables;
  const nodes = tables.nodes.flatMap(({ label, keys, rows }) =>
    rows.map((row) => {
      const properties = fromCells(keys, row);
      return { id: properties["id"], label, properties } as unknown as GraphNode;
    }),
  );
  const ids = [articleId, ...nodes.map(({ id }) => id)];
  const relationships = tables.relationships.flatMap(({ type, keys, rows }) =>
    rows.map(([id, from, to, ...values]) => {
      const ends = { from: ids[from], to: ids[to] };
      return { id, type, ...ends, properties: fromCells(keys, values) } as unknown as GraphRelationship;
    }),
  );
  return { nodes, relationships };
}

/** Names, statements and mentions are words of the article, which stands beside them: so much of it helps to pack them. */
const dictionaryOf = (articleText: string) => Buffer.from(articleText.slice(0, 10_000), "utf8");

const mark = "2:";

/** What `contributionText` gave, as the text that the article's node keeps. */
export function packContribution(text: string, articleText: string): string {
  return mark + deflateSync(text, { level: 1, dictionary: dictionaryOf(articleText) }).toString("base64");
}

export function unpackContribution(packed: string, article: { readonly id: string; readonly text: string }): Parts {
  if (packed.startsWith(mark)) {
    const bytes = Buffer.from(packed.slice(mark.length), "base64");
    return readTables(inflateSync(bytes, { dictionary: dictionaryOf(article.text) }).toString("utf8"), article.id);
  }
  // As stores of schema 6 and earlier have it.
  return JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString("utf8")) as Parts;
}
