import gexf from "graphology-gexf";
import { declaredProperties, labels, relationshipTypeNames } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { TextExport } from "./export-format.js";
import { toGraphology } from "./graphology.js";
import { xmlValues } from "./xml-value.js";

const floats: ReadonlySet<string> = new Set(
  [...labels, ...relationshipTypeNames]
    .flatMap((name) => [...declaredProperties(name)])
    .filter(([, { type }]) => type === "float")
    .map(([name]) => name),
);

/** The writer takes types from the values at hand: a float that has no fraction in any of them is still a float. */
function declareFloats(text: string): string {
  return text.replace(/<attribute id="(\w+)" title="\w+" type="integer"/gu, (declaration, name: string) =>
    floats.has(name) ? declaration.replace("integer", "double") : declaration,
  );
}

function format(_key: string, attributes: object) {
  const { label, ...rest } = xmlValues(attributes as Properties);
  return { label: String(label), attributes: rest };
}

export const gexfExport: TextExport = {
  kind: "text",
  async *write(articles) {
    const graph = await toGraphology(articles);
    yield declareFloats(`${gexf.write(graph, { version: "1.3", formatNode: format, formatEdge: format })}\n`);
  },
};
