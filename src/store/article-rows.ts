import { createHash } from "node:crypto";
import { OnrecordError } from "../errors.js";
import { canonicalGraph, orderProperties } from "../model/canonical.js";
import type { ArticleGraph } from "../model/graph-document.js";
import {
  endpointPairs,
  entityLabels,
  type EntityLabel,
  type Label,
  type RelationshipType,
} from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { writeShare } from "./merge-shares.js";

export interface NodeRow {
  readonly id: string;
  readonly label: Label;
  readonly properties: Properties;
}

export interface RelationshipRow {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: string;
  readonly fromLabel: Label;
  readonly to: string;
  readonly toLabel: Label;
  readonly properties: Properties;
}

/** An article's graph as a store writes it: what it owns, and what it contributes to shared entities. */
export interface ArticleRows {
  readonly articleId: string;
  readonly fingerprint: string;
  /** The Article and its Statements. */
  readonly owned: readonly NodeRow[];
  /** Its contribution to each entity that it mentions. */
  readonly shares: readonly (NodeRow & { readonly label: EntityLabel })[];
  readonly relationships: readonly RelationshipRow[];
}

function isEntityLabel(label: string): label is EntityLabel {
  return (entityLabels as readonly string[]).includes(label);
}

/** Hash of the graph in its canonical form; the name of its source and its warnings are no part of it. */
function fingerprintOf(graph: ArticleGraph): string {
  const { article, nodes, relationships } = canonicalGraph(graph);
  return createHash("sha256").update(JSON.stringify({ article, nodes, relationships }), "utf8").digest("hex");
}

function refuse(graph: ArticleGraph, why: string): never {
  throw new OnrecordError(
    "graph-invalid",
    `The graph of ${graph.source} (${graph.article.id}) cannot be stored: ${why}`,
    { details: { articleId: graph.article.id } },
  );
}

function labelsById(graph: ArticleGraph): ReadonlyMap<string, Label> {
  const found = new Map<string, Label>();
  for (const { id, label, properties } of graph.nodes) {
    if (found.has(id)) refuse(graph, `it has two nodes with the id ${id}.`);
    if (properties.id !== id) refuse(graph, `the node ${id} calls itself ${properties.id} in its properties.`);
    if (label === "Article" && id !== graph.article.id) refuse(graph, `it has a node for another article, ${id}.`);
    if (label === "Statement" && properties.article !== graph.article.id) {
      refuse(graph, `its statement ${id} belongs to another article, ${properties.article}.`);
    }
    found.set(id, label);
  }
  if (found.get(graph.article.id) !== "Article") refuse(graph, "it has no node for the article itself.");
  return found;
}

function relationshipRows(graph: ArticleGraph, labelOf: ReadonlyMap<string, Label>): RelationshipRow[] {
  const shares = new Map(
    graph.nodes.flatMap(({ id, label, properties }) =>
      isEntityLabel(label) ? [[id, writeShare(label, properties)] as const] : [],
    ),
  );
  const seen = new Set<string>();
  return graph.relationships.map(({ id, type, from, to, properties }) => {
    const fromLabel = labelOf.get(from) ?? refuse(graph, `${type} ${id} starts at ${from}, which it does not have.`);
    const toLabel = labelOf.get(to) ?? refuse(graph, `${type} ${id} ends at ${to}, which it does not have.`);
    if (!endpointPairs(type).some((pair) => pair[0] === fromLabel && pair[1] === toLabel)) {
      refuse(graph, `${type} ${id} goes from ${fromLabel} to ${toLabel}, which the schema does not allow.`);
    }
    if (seen.has(id)) refuse(graph, `it has two relationships with the id ${id}.`);
    seen.add(id);
    if (properties.article !== graph.article.id) {
      refuse(graph, `${type} ${id} belongs to another article, ${properties.article}.`);
    }
    const own = orderProperties(type, properties);
    const share = shares.get(to) ?? "";
    const all: Properties = type === "MENTIONS" ? { ...own, share } : own;
    return { id, type, from, fromLabel, to, toLabel, properties: all };
  });
}

/** Checks that a graph holds together, so that what is stored can be found and taken back, and splits it into rows. */
export function articleRows(given: ArticleGraph): ArticleRows {
  const graph = canonicalGraph(given);
  const labelOf = labelsById(graph);
  const relationships = relationshipRows(graph, labelOf);
  const fingerprint = fingerprintOf(graph);
  const attached = new Set(
    relationships.filter(({ type }) => type === "MENTIONS" || type === "REPORTS").map(({ to }) => to),
  );
  const rows = graph.nodes.map(({ id, label, properties }): NodeRow => ({
    id,
    label,
    properties: orderProperties(label, properties),
  }));
  for (const { id, label } of rows) {
    if (label !== "Article" && !attached.has(id)) {
      refuse(graph, `no ${label === "Statement" ? "REPORTS" : "MENTIONS"} relationship ties ${id} to the article.`);
    }
  }
  return {
    articleId: graph.article.id,
    fingerprint,
    owned: rows
      .filter(({ label }) => !isEntityLabel(label))
      .map((row) => (row.label === "Article" ? { ...row, properties: { ...row.properties, fingerprint } } : row)),
    shares: rows.filter((row): row is NodeRow & { label: EntityLabel } => isEntityLabel(row.label)),
    relationships,
  };
}
