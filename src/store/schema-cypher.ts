import {
  declaredProperties,
  endpointPairs,
  entityLabels,
  graphSchemaVersion,
  labels,
  relationshipTypeNames,
  relationshipTypes,
  type Label,
  type RelationshipType,
} from "../model/graph-schema.js";
import type { PropertyType } from "../model/property.js";
import type { StoreEngine } from "./graph-store.js";

export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

const embeddedTypes: Readonly<Record<PropertyType, string>> = {
  string: "STRING",
  integer: "INT64",
  float: "DOUBLE",
  boolean: "BOOLEAN",
  "string[]": "STRING[]",
  "integer[]": "INT64[]",
};

/** The column with all that the writer reads of an entity: read row by row, each column costs the engine. */
export const packedColumn = "packed";

function columnsOf(name: Label | RelationshipType): ReadonlyMap<string, PropertyType> {
  const isEntity = (entityLabels as readonly string[]).includes(name);
  const own = [...declaredProperties(name)].filter(
    ([key, { internal }]) => !isEntity || internal !== true || key === "keys",
  );
  const columns = own.map(([key, { type }]): [string, PropertyType] => [key, type]);
  return new Map(isEntity ? [...columns, [packedColumn, "string"]] : columns);
}

const columnsByName = new Map([...labels, ...relationshipTypeNames].map((name) => [name, columnsOf(name)] as const));

/** The columns of the embedded store's table. What only the writer reads of an entity is packed, but for its keys. */
export function embeddedColumns(name: Label | RelationshipType): ReadonlyMap<string, PropertyType> {
  return columnsByName.get(name) ?? new Map<string, PropertyType>();
}

/** The engine's type of a column. */
export function embeddedType(name: Label | RelationshipType, key: string): string {
  return embeddedTypes[embeddedColumns(name).get(key) ?? "string"];
}

const header = (title: string) =>
  `// ${title}\n// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version ${graphSchemaVersion}.\n\n`;

function columnLines(name: Label | RelationshipType): string[] {
  return [...embeddedColumns(name)].map(([key, type]) => `  ${key} ${embeddedTypes[type]}`);
}

function nodeTable(label: Label): string {
  return `CREATE NODE TABLE ${label} (\n${columnLines(label).join(",\n")},\n  PRIMARY KEY (id)\n);\n`;
}

function relationshipTable(type: RelationshipType, unless = ""): string {
  const pairs = endpointPairs(type).map(([from, to]) => `  FROM ${from} TO ${to}`);
  return `CREATE REL TABLE ${unless}${type} (\n${[...pairs, "  id STRING", ...columnLines(type)].join(",\n")}\n);\n`;
}

const correctionTable = "CREATE NODE TABLE Correction (text STRING, PRIMARY KEY (text));\n";

function embeddedTables(): string {
  return [
    header("Tables of a new embedded store; the other files bring older ones up to date"),
    ...labels.map(nodeTable),
    ...relationshipTypeNames.map((type) => relationshipTable(type)),
    correctionTable,
    "CREATE MACRO type(relationship) AS label(relationship);\n",
  ].join("");
}

function addedColumns(added: readonly (readonly [Label | RelationshipType, readonly string[]])[]): string {
  return added
    .flatMap(([name, keys]) =>
      keys.map((key) => `ALTER TABLE ${name} ADD IF NOT EXISTS ${key} ${embeddedType(name, key)};\n`),
    )
    .join("");
}

/** What stores that were made before it lack. */
function embeddedResolution(): string {
  const added: readonly (readonly [Label | RelationshipType, readonly string[]])[] = [
    ["Article", ["contribution"]],
    ...entityLabels.map((label) => [label, ["keys", "marks"]] as const),
    ["MENTIONS", ["resolution"]],
    ["Event", ["kind"]],
    ["MEMBER_OF", ["former"]],
  ];
  const newTypes = [
    ...(["LIVES_IN", "TRAVELLED_TO", "BORN_IN", "DIED_IN", "OWNS", "FOUNDED"] as const),
    ...(["CHARGED_IN", "CONVICTED_IN", "SENTENCED_IN"] as const),
  ];
  const newPairs = ["Organization", "Collective"].map(
    (label) => `ALTER TABLE MEMBER_OF ADD IF NOT EXISTS FROM Place TO ${label};\n`,
  );
  return (
    header(
      "The keys by which resolution finds entities, the corrections made by hand, and relations new in version 2",
    ) +
    addedColumns(added) +
    [...newTypes.map((type) => relationshipTable(type, "IF NOT EXISTS ")), ...newPairs].join("") +
    correctionTable
  );
}

/** What finds repeats, denials and copies. */
function embeddedEchoes(): string {
  const other = ["otherArticle", "otherStart", "otherEnd"] as const;
  const added: readonly (readonly [Label | RelationshipType, readonly string[]])[] = [
    ["Article", ["echoes", "sketch"]],
    ["Statement", ["echoes"]],
    ["CONTRADICTS", other],
    ["DUPLICATE_OF", ["similarity", ...other]],
  ];
  return header("The keys by which repeats, denials and copies are found") + addedColumns(added);
}

/** With what short forms are compared. */
function embeddedCompany(): string {
  return (
    header("The company in which entities are met, with which short forms of their names are compared") +
    addedColumns(entityLabels.map((label) => [label, ["company", "shares"]] as const))
  );
}

/** Whose a body is such as many countries or towns have. */
function embeddedJurisdictions(): string {
  return header("Whose a public body is") + addedColumns([["Organization", ["jurisdiction"]]]);
}

/** In older stores, the columns that were packed stay as they were: the engine (0.19.1) fails where one is dropped. */
function embeddedPacked(): string {
  return (
    header("All that the writer reads of an entity, as one text") +
    addedColumns(entityLabels.map((label) => [label, [packedColumn]] as const))
  );
}

function neo4jConstraints(): string {
  const constraints = labels.map(
    (label) =>
      `CREATE CONSTRAINT onrecord_001_${label.toLowerCase()}_id IF NOT EXISTS\n` +
      `FOR (node:${label}) REQUIRE node.id IS UNIQUE;\n`,
  );
  return header("One node for each label and id") + constraints.join("");
}

/** The types whose relationships hang on neither their article nor its statements, and are found by this index. */
export const entityRelationshipTypes = relationshipTypeNames.filter((type) => {
  const ends: readonly Label[] = [...relationshipTypes[type].from, ...relationshipTypes[type].to];
  return ends.every((label) => (entityLabels as readonly Label[]).includes(label));
});

function neo4jIndexes(): string {
  const byArticle = entityRelationshipTypes.map(
    (type) =>
      `CREATE INDEX onrecord_002_${type.toLowerCase()}_article IF NOT EXISTS\n` +
      `FOR ()-[relationship:${type}]-() ON (relationship.article);\n`,
  );
  const fullText = (name: string, of: readonly Label[], properties: readonly string[]) =>
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS\n` +
    `FOR (node:${of.join("|")}) ON EACH [${properties.map((property) => `node.${property}`).join(", ")}];\n`;
  return (
    header("An article's relationships between entities, and full text") +
    byArticle.join("") +
    fullText("entityNames", entityLabels, ["name", "aliases"]) +
    fullText("statementText", ["Statement"], ["text"]) +
    fullText("articleText", ["Article"], ["title", "text"])
  );
}

function neo4jResolution(): string {
  return (
    header("The keys by which resolution finds entities, and the corrections made by hand") +
    "CREATE CONSTRAINT onrecord_003_correction_text IF NOT EXISTS\n" +
    "FOR (node:Correction) REQUIRE node.text IS UNIQUE;\n" +
    `CREATE FULLTEXT INDEX onrecord_003_entity_keys IF NOT EXISTS\n` +
    `FOR (node:${entityLabels.join("|")}) ON EACH [node.keys]\n` +
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};\n"
  );
}

function neo4jEchoes(): string {
  return (
    header("The keys by which repeats, denials and copies are found") +
    "DROP INDEX onrecord_004_echoes IF EXISTS;\n" +
    "CREATE FULLTEXT INDEX onrecord_004_echo_words IF NOT EXISTS\n" +
    "FOR (node:Article|Statement) ON EACH [node.echoes]\n" +
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};\n"
  );
}

/** The schema files of an engine as they must stand in `cypher/schema`. */
export function schemaFiles(engine: StoreEngine): readonly SchemaFile[] {
  return engine === "embedded"
    ? [
        { path: "embedded/001-tables.cypher", text: embeddedTables() },
        { path: "embedded/002-resolution.cypher", text: embeddedResolution() },
        { path: "embedded/003-echoes.cypher", text: embeddedEchoes() },
        { path: "embedded/004-company.cypher", text: embeddedCompany() },
        { path: "embedded/005-jurisdictions.cypher", text: embeddedJurisdictions() },
        { path: "embedded/006-packed.cypher", text: embeddedPacked() },
      ]
    : [
        { path: "neo4j/001-constraints.cypher", text: neo4jConstraints() },
        { path: "neo4j/002-indexes.cypher", text: neo4jIndexes() },
        { path: "neo4j/003-resolution.cypher", text: neo4jResolution() },
        { path: "neo4j/004-echoes.cypher", text: neo4jEchoes() },
      ];
}
