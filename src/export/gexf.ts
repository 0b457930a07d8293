import gexf from "graphology-gexf";
import type { Properties } from "../model/property.js";
import type { TextExport } from "./export-format.js";
import { toGraphology } from "./graphology.js";
import { xmlValues } from "./xml-value.js";

function format(_key: string, attributes: object) {
  const { label, ...rest } = xmlValues(attributes as Properties);
  return { label: String(label), attributes: rest };
}

export const gexfExport: TextExport = {
  kind: "text",
  async *write(articles) {
    const graph = await toGraphology(articles);
    yield `${gexf.write(graph, { version: "1.3", formatNode: format, formatEdge: format })}\n`;
  },
};
