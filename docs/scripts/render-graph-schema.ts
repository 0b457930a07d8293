import {
  publicProperties,
  graphSchemaVersion,
  labels,
  nodeLabels,
  relationshipTypeNames,
  relationshipTypes,
  type Label,
  type RelationshipType,
} from "../../src/model/graph-schema.js";
import type { MergeRule, PropertyDeclaration } from "../../src/model/property.js";

const merges: Readonly<Record<MergeRule, string>> = {
  union: "the sorted set of all articles' values",
  fullest: "the one with most words, then most letters",
  least: "the one that sorts first",
};

function describe({ description, values, merge }: PropertyDeclaration): string {
  const set = values === undefined ? "" : ` One of ${values.map((value) => `\`${value}\``).join(", ")}.`;
  const rule = merge === undefined ? "" : ` Where articles differ: ${merges[merge]}.`;
  return `${description}${set}${rule}`.replaceAll("|", "\\|");
}

function propertyTable(name: Label | RelationshipType, left: ReadonlySet<string> = new Set()): readonly string[] {
  const shown = [...publicProperties(name)].filter(([key]) => !left.has(key));
  if (shown.length === 0) return [];
  return [
    "| property | type | always there | what it holds |",
    "|---|---|---|---|",
    ...shown.map(
      ([key, property]) =>
        `| \`${key}\` | ${property.type} | ${property.required ? "yes" : "no"} | ${describe(property)} |`,
    ),
    "",
  ];
}

/** The properties that every relationship type has: described once, before the types. */
function sharedProperties(): ReadonlySet<string> {
  const [first, ...rest] = relationshipTypeNames.map((type) => new Set(publicProperties(type).keys()));
  return new Set([...(first ?? [])].filter((key) => rest.every((keys) => keys.has(key))));
}

const list = (names: readonly string[]): string => names.join(", ");

function relationshipSection(type: RelationshipType, shared: ReadonlySet<string>): readonly string[] {
  const { description, from, to, symmetric } = relationshipTypes[type];
  const sameLabel = "sameLabel" in relationshipTypes[type] ? ", between two of one label" : "";
  const direction = symmetric ? " Has no direction of its own: goes from the smaller id to the larger." : "";
  return [
    `### ${type}`,
    "",
    `${description}${direction}`,
    "",
    `${list(from)} → ${list(to)}${sameLabel}`,
    "",
    ...propertyTable(type, shared),
  ];
}

/** `docs/graph-schema.md`, from the declaration in `src/model/graph-schema.ts`. */
export function renderGraphSchema(): string {
  const shared = sharedProperties();
  const others = new Set([...publicProperties("REPORTS").keys()].filter((key) => !shared.has(key)));
  return [
    "# The graph",
    "",
    `Schema version ${graphSchemaVersion}. This page is written by \`npm run docs\` from \`src/model/graph-schema.ts\`; ` +
      "change the declaration, not the page.",
    "",
    "Offsets are half-open and count UTF-16 code units of `Article.text`: `text.slice(startOffset, endOffset)` are the " +
      "words. What is absent is left out; there is no null. Lists are always there.",
    "",
    "## Nodes",
    "",
    "Each node has one label and is unique by `id`.",
    "",
    ...labels.flatMap((label) => [`### ${label}`, "", nodeLabels[label].description, "", ...propertyTable(label)]),
    "## Relationships",
    "",
    "Every relationship has an `id` of its own (a hash of its type, its ends, its article and its first span) and names " +
      "the words that support it:",
    "",
    ...propertyTable("REPORTS", others),
    ...relationshipTypeNames.flatMap((type) => relationshipSection(type, shared)),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}
