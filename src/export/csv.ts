import { stringify } from "csv-stringify/sync";
import type { GraphNode, GraphRelationship } from "../model/graph-document.js";
import {
  publicProperties,
  labels,
  relationshipTypeNames,
  type Label,
  type RelationshipType,
} from "../model/graph-schema.js";
import type { Properties, PropertyDeclaration, PropertyType, PropertyValue } from "../model/property.js";
import { collectGraph } from "./collect-graph.js";
import type { ExportFile, FolderExport } from "./export-format.js";

const columnTypes: Readonly<Record<PropertyType, string>> = {
  string: "string",
  integer: "long",
  float: "double",
  boolean: "boolean",
  "string[]": "string[]",
  "integer[]": "long[]",
};

/** The unit separator: the importer has no way to escape its list delimiter, and no name holds this one. */
const listDelimiter = "\u001F";

type Cell = string | number | undefined;

function cell(value: PropertyValue | undefined): Cell {
  if (typeof value === "object") {
    return value.map((item) => String(item).replaceAll(listDelimiter, "\uFFFD")).join(listDelimiter);
  }
  return typeof value === "boolean" ? String(value) : value;
}

/**
 * Text in quotes and what is absent bare: `""` is an empty string to the importer, nothing at all is no property. An
 * empty list it can only read as no property; no spelling of one is known to it.
 */
function line(cells: readonly Cell[]): string {
  return stringify([[...cells]], { quoted_string: true });
}

type Columns = readonly (readonly [name: string, declaration: PropertyDeclaration])[];

const header = ([name, { type }]: Columns[number]): string => `${name}:${columnTypes[type]}`;

function* nodeRows(label: Label, nodes: readonly GraphNode[]): Generator<string> {
  const columns: Columns = [...publicProperties(label)].filter(([name]) => name !== "id");
  yield `${["id:ID", ":LABEL", ...columns.map(header)].join(",")}\n`;
  for (const node of nodes) {
    if (node.label !== label) continue;
    const properties = node.properties as Properties;
    yield line([node.id, label, ...columns.map(([name]) => cell(properties[name]))]);
  }
}

function* relationshipRows(type: RelationshipType, relationships: readonly GraphRelationship[]): Generator<string> {
  const columns: Columns = [...publicProperties(type)];
  yield `${[":START_ID", ":END_ID", ":TYPE", "id:string", ...columns.map(header)].join(",")}\n`;
  for (const relationship of relationships) {
    if (relationship.type !== type) continue;
    const { from, to, id } = relationship;
    const properties = relationship.properties as Properties;
    yield line([from, to, type, id, ...columns.map(([name]) => cell(properties[name]))]);
  }
}

const nodeFile = (label: Label): string => `nodes-${label}.csv`;
const relationshipFile = (type: RelationshipType): string => `relationships-${type}.csv`;

/** For `neo4j-admin database import full @import.args`, run in the folder itself. */
const importArguments = [
  "--id-type=string",
  "--array-delimiter=U+001F",
  "--multiline-fields=true",
  ...labels.map((label) => `--nodes=${nodeFile(label)}`),
  ...relationshipTypeNames.map((type) => `--relationships=${relationshipFile(type)}`),
];

export const csvExport: FolderExport = {
  kind: "folder",
  async write(articles): Promise<readonly ExportFile[]> {
    const { nodes, relationships } = await collectGraph(articles);
    return [
      ...labels.map((label) => ({ name: nodeFile(label), chunks: nodeRows(label, nodes) })),
      ...relationshipTypeNames.map((type) => ({
        name: relationshipFile(type),
        chunks: relationshipRows(type, relationships),
      })),
      { name: "import.args", chunks: [`${importArguments.join("\n")}\n`] },
    ];
  },
};
