import { createHash } from "node:crypto";
import { OnrecordError } from "../errors.js";
import { canonicalGraph } from "../model/canonical.js";
import type { ArticleGraph } from "../model/graph-document.js";
import { mayJoin, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { echoesOf, type Echoes } from "../repeats/echoes-of.js";
import { placeArticle, type Placement } from "../resolution/place-article.js";
import type { Proposal } from "../resolution/resolve-shares.js";
import { isEntityLabel, writeShares } from "../resolution/share.js";
import { contributionText } from "./contribution.js";

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

/** An article's graph as it was given, checked and in canonical form. */
export interface GivenArticle {
  readonly articleId: string;
  /** The graph without the article's own properties, as one text; like the fingerprint computed when first asked for. */
  readonly contribution: string;
  /** Hash of the graph; the name of its source and its warnings are no part of it. */
  readonly fingerprint: string;
  readonly graph: ArticleGraph;
}

function fingerprintOf({ article }: ArticleGraph, contribution: string): string {
  return createHash("sha256")
    .update(`${JSON.stringify(article)}\n${contribution}`, "utf8")
    .digest("hex");
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

function checkRelationships(graph: ArticleGraph, labelOf: ReadonlyMap<string, Label>): void {
  const seen = new Set<string>();
  for (const { id, type, from, to, properties } of graph.relationships) {
    const fromLabel = labelOf.get(from) ?? refuse(graph, `${type} ${id} starts at ${from}, which it does not have.`);
    const toLabel = labelOf.get(to) ?? refuse(graph, `${type} ${id} ends at ${to}, which it does not have.`);
    if (!mayJoin(type, fromLabel, toLabel)) {
      refuse(graph, `${type} ${id} goes from ${fromLabel} to ${toLabel}, which the schema does not allow.`);
    }
    if (seen.has(id)) refuse(graph, `it has two relationships with the id ${id}.`);
    seen.add(id);
    if (properties.article !== graph.article.id) {
      refuse(graph, `${type} ${id} belongs to another article, ${properties.article}.`);
    }
  }
}

/** Checks that a graph holds together, so that what is stored can be found and taken back. */
export function checkArticle(given: ArticleGraph): GivenArticle {
  const graph = canonicalGraph(given);
  const labelOf = labelsById(graph);
  checkRelationships(graph, labelOf);
  const attached = new Set(
    graph.relationships.filter(({ type }) => type === "MENTIONS" || type === "REPORTS").map(({ to }) => to),
  );
  for (const { id, label } of graph.nodes) {
    if (label !== "Article" && !attached.has(id)) {
      refuse(graph, `no ${label === "Statement" ? "REPORTS" : "MENTIONS"} relationship ties ${id} to the article.`);
    }
  }
  let [contribution, fingerprint]: (string | undefined)[] = [];
  return {
    articleId: graph.article.id,
    get contribution() {
      return (contribution ??= contributionText(graph));
    },
    get fingerprint() {
      return (fingerprint ??= fingerprintOf(graph, this.contribution));
    },
    graph,
  };
}

/** The article's own node and its statements, with what the store keeps of the graph as it was given. */
export function ownedRows(
  graph: ArticleGraph,
  kept: { readonly fingerprint: string; readonly contribution: string },
  echoes: ReadonlyMap<string, Echoes> = echoesOf(graph),
): readonly NodeRow[] {
  return graph.nodes
    .filter(({ label }) => !isEntityLabel(label))
    .map(({ id, label, properties }) => {
      const own: Properties = { ...properties, ...echoes.get(id) };
      return { id, label, properties: label === "Article" ? { ...own, ...kept } : own };
    });
}

/** The relationships of an article whose entities have their places, with the shares that its mentions keep. */
export function relationshipRows(
  graph: ArticleGraph,
  places: ReadonlyMap<string, Placement>,
  proposals: readonly Proposal[],
): readonly RelationshipRow[] {
  const labelOf = new Map<string, Label>(graph.nodes.map(({ id, label }) => [places.get(id)?.node ?? id, label]));
  for (const { from, to, share } of proposals) for (const end of [from, to]) labelOf.set(end, share.label);
  const labelAt = (id: string): Label => labelOf.get(id) ?? refuse(graph, `there is no node ${id}.`);
  return placeArticle(graph, places, proposals).map(({ id, type, from, to, properties, shares }) => {
    const own = properties as unknown as Properties;
    const kept = shares === undefined ? own : { ...own, share: writeShares(shares) };
    return { id, type, from, fromLabel: labelAt(from), to, toLabel: labelAt(to), properties: kept };
  });
}
