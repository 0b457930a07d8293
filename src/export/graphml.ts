import { fragment } from "xmlbuilder2";
import {
  publicProperties,
  labels,
  relationshipTypeNames,
  type Label,
  type RelationshipType,
} from "../model/graph-schema.js";
import type { Properties, PropertyType } from "../model/property.js";
import { nodeAttributes, relationshipAttributes } from "./attributes.js";
import { collectGraph } from "./collect-graph.js";
import type { TextExport } from "./export-format.js";
import { xmlText, xmlValues } from "./xml-value.js";

const graphmlTypes: Readonly<Record<PropertyType, string>> = {
  string: "string",
  integer: "long",
  float: "double",
  boolean: "boolean",
  "string[]": "string",
  "integer[]": "string",
};

type Domain = "node" | "edge";

function declaredTypes(names: readonly (Label | RelationshipType)[]): ReadonlyMap<string, PropertyType> {
  const types = new Map<string, PropertyType>();
  for (const name of names) {
    for (const [key, property] of publicProperties(name)) {
      types.set(key, property.type);
    }
  }
  return types;
}

const keys: Readonly<Record<Domain, ReadonlyMap<string, PropertyType>>> = {
  node: new Map([["label", "string"], ["nodeLabel", "string"], ...declaredTypes(labels)]),
  edge: new Map([["label", "string"], ["relationshipType", "string"], ...declaredTypes(relationshipTypeNames)]),
};

const keyId = (domain: Domain, name: string): string => `${domain[0]}-${name}`;

/** The builder takes `&lt;` in a text for markup that is escaped already, and leaves a carriage return as it is. */
const escaped = (text: string): string => xmlText(text).replaceAll("&", "&amp;");
const finished = (markup: string): string => `${markup.replaceAll("\r", "&#xD;")}\n`;

function* keyLines(domain: Domain): Generator<string> {
  for (const [name, type] of keys[domain]) {
    const attributes = { id: keyId(domain, name), for: domain, "attr.name": name, "attr.type": graphmlTypes[type] };
    yield finished(fragment().ele("key", attributes).up().toString());
  }
}

function element(domain: Domain, attributes: Readonly<Record<string, string>>, properties: Properties): string {
  const written = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, escaped(value)]));
  const parent = fragment().ele(domain, written);
  for (const [name, value] of Object.entries(xmlValues(properties))) {
    parent.ele("data", { key: keyId(domain, name) }).txt(escaped(String(value)));
  }
  return finished(parent.up().toString());
}

export const graphmlExport: TextExport = {
  kind: "text",
  async *write(articles) {
    const { nodes, relationships } = await collectGraph(articles);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield* keyLines("node");
    yield* keyLines("edge");
    yield '<graph id="onrecord" edgedefault="directed">\n';
    for (const node of nodes) yield element("node", { id: node.id }, nodeAttributes(node));
    for (const relationship of relationships) {
      const { id, from: source, to: target } = relationship;
      yield element("edge", { id, source, target }, relationshipAttributes(relationship));
    }
    yield "</graph>\n</graphml>\n";
  },
};
