import Graphology from "graphology";
import { nodeAttributes, relationshipAttributes } from "./attributes.js";
import { collectGraph } from "./collect-graph.js";
import type { Articles, TextExport } from "./export-format.js";

export async function toGraphology(articles: Articles): Promise<Graphology.MultiDirectedGraph> {
  const { nodes, relationships } = await collectGraph(articles);
  const graph = new Graphology.MultiDirectedGraph();
  for (const node of nodes) graph.addNode(node.id, nodeAttributes(node));
  for (const relationship of relationships) {
    graph.addDirectedEdgeWithKey(
      relationship.id,
      relationship.from,
      relationship.to,
      relationshipAttributes(relationship),
    );
  }
  return graph;
}

export const graphologyExport: TextExport = {
  kind: "text",
  async *write(articles) {
    yield `${JSON.stringify((await toGraphology(articles)).export())}\n`;
  },
};
