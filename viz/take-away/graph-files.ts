import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import { declaredProperties, labels, relationshipTypeNames } from "../../src/model/graph-schema.js";
import type { Properties } from "../../src/model/property.js";
import { fullCaption } from "../graph/captions.js";
import type { Seen } from "./seen.js";
import { holdable, xml } from "./xml.js";

type Flat = Readonly<Record<string, string | number | boolean>>;

/** Lists as their JSON: neither format has a list that keeps every string apart. */
function flat(properties: Properties): Flat {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, typeof value === "object" ? JSON.stringify(value) : value]),
  );
}

const nodeData = (node: Seen["nodes"][number]): Flat => ({
  label: fullCaption(node),
  nodeLabel: node.label,
  ...flat(node.properties),
});

const edgeData = ({ type, properties }: Seen["relationships"][number]): Flat => ({
  label: type,
  relationshipType: type,
  ...flat(properties),
});

export function writeJson(seen: Seen): string {
  return `${JSON.stringify(seen, null, 2)}\n`;
}

/** For Gephi, with the places of the picture. Its writer escapes markup, and lets through what XML cannot hold. */
export function writeGexf({ nodes, relationships }: Seen): string {
  const graph = new MultiDirectedGraph();
  for (const node of nodes) graph.addNode(node.id, { data: nodeData(node), x: node.x, y: node.y });
  for (const one of relationships) graph.addDirectedEdgeWithKey(one.id, one.from, one.to, { data: edgeData(one) });
  const parts = (attributes: object) => {
    const { label, ...rest } = (attributes as { readonly data: Flat }).data;
    const clean = Object.entries(rest).map(([key, value]) => [
      key,
      typeof value === "string" ? holdable(value) : value,
    ]);
    return { label: holdable(String(label)), attributes: Object.fromEntries(clean) as Flat };
  };
  return gexf.write(graph, {
    version: "1.3",
    formatNode: (_id, attributes) => ({
      ...parts(attributes),
      viz: { x: Number(attributes.x), y: Number(attributes.y) },
    }),
    formatEdge: (_id, attributes) => parts(attributes),
  });
}

const graphmlTypes: Readonly<Record<string, string>> = { integer: "long", float: "double", boolean: "boolean" };

function types(names: readonly Parameters<typeof declaredProperties>[0][]): ReadonlyMap<string, string> {
  const declared = names.flatMap((name) => [...declaredProperties(name)]);
  return new Map(declared.map(([key, { type }]) => [key, graphmlTypes[type] ?? "string"]));
}

const declaredTypes = { node: types(labels), edge: types(relationshipTypeNames) } as const;

/** For yEd, networkx, igraph and others. */
export function writeGraphml({ nodes, relationships }: Seen): string {
  const items = [
    ...nodes.map((node) => ({
      kind: "node" as const,
      ends: "",
      id: node.id,
      data: { ...nodeData(node), x: node.x, y: node.y },
    })),
    ...relationships.map((one) => ({
      kind: "edge" as const,
      ends: ` source="${xml(one.from)}" target="${xml(one.to)}"`,
      id: one.id,
      data: edgeData(one),
    })),
  ];
  const keys = new Map<string, string>();
  for (const { kind, data } of items) {
    for (const [name, value] of Object.entries(data)) {
      const type = declaredTypes[kind].get(name) ?? (typeof value === "number" ? "double" : "string");
      keys.set(`${kind}-${name}`, `<key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>`);
    }
  }
  const elements = items.map(({ kind, id, ends, data }) => {
    const values = Object.entries(data).map(
      ([name, value]) => `<data key="${kind}-${name}">${xml(String(value))}</data>`,
    );
    return `<${kind} id="${xml(id)}"${ends}>${values.join("")}</${kind}>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.values(),
    '<graph id="onrecord" edgedefault="directed">',
    ...elements,
    "</graph>",
    "</graphml>\n",
  ].join("\n");
}
