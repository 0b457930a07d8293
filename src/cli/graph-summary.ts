import type { ArticleGraph, GraphNode, GraphRelationship } from "../model/graph-document.js";
import { renderTable } from "./table.js";

type OfType<T extends GraphRelationship["type"]> = Extract<GraphRelationship, { readonly type: T }>;

function ofType<T extends GraphRelationship["type"]>(graph: ArticleGraph, type: T): readonly OfType<T>[] {
  return graph.relationships.filter((it): it is OfType<T> => it.type === type);
}

type Entity = Exclude<GraphNode, { readonly label: "Article" | "Statement" }>;

const isEntity = (node: GraphNode): node is Entity => node.label !== "Article" && node.label !== "Statement";

function entityTable(graph: ArticleGraph, width: number): string {
  const mentions = new Map(ofType(graph, "MENTIONS").map(({ to, properties }) => [to, properties.count]));
  const rows = graph.nodes
    .filter(isEntity)
    .map(({ id, label, properties }) => [
      label,
      properties.name,
      [
        ...("roles" in properties ? properties.roles : []),
        ...properties.aliases.filter((it) => it !== properties.name),
      ].join("; "),
      String(mentions.get(id) ?? 0),
    ]);
  return renderTable(["label", "name", "roles and other names", "mentions"], rows, { width, numeric: [3] });
}

function statementTable(graph: ArticleGraph, width: number): string {
  const names = new Map(graph.nodes.filter(isEntity).map(({ id, properties }) => [id, properties.name]));
  const said = ofType(graph, "SAID");
  const statements = graph.nodes
    .filter((node) => node.label === "Statement")
    .map(({ properties }) => properties)
    .sort((a, b) => a.startOffset - b.startOffset);
  const rows = statements.map(({ id, text, kind, cue, sourceText }) => {
    const sources = said.filter(({ to }) => to === id).map(({ from }) => names.get(from) ?? from);
    return [sources.join(", ") || (sourceText ?? "?"), cue ?? "", kind, text];
  });
  return renderTable(["source", "cue", "kind", "words"], rows, { width });
}

/** One article's graph for a reader: its headline, whom and what it names, who said what. */
export function graphSummary(graph: ArticleGraph, width: number): string {
  const count = graph.nodes.filter(({ label }) => label === "Statement").length;
  return [
    `${graph.article.title} (${graph.source}, ${graph.article.language})\n`,
    entityTable(graph, width),
    count === 0 ? "No statements.\n" : statementTable(graph, width),
    "\n",
  ].join("");
}
