import { canonicalGraph } from "../model/canonical.js";
import type { ArticleGraph, GraphNode, GraphRelationship } from "../model/graph-document.js";
import { entityId, relationshipId } from "../model/ids.js";
import { slice } from "../model/span.js";
import type { Correction, EntityReference, StatementReference } from "./corrections.js";
import { articleOf, referenceKey } from "./hand-made.js";
import { nameForm } from "./read-name.js";
import { plainWords } from "./plain-words.js";
import { isEntityLabel } from "./share.js";

export type StatementCorrection = Extract<Correction, { kind: "reject" | "reassign" }>;
type StatementNode = Extract<GraphNode, { label: "Statement" }>;

export function isStatementCorrection(correction: Correction): correction is StatementCorrection {
  return correction.kind === "reject" || correction.kind === "reassign";
}

/** Share of the words that two texts have in common (Jaccard). */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(plainWords(a)), new Set(plainWords(b))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : shared / (left.size + right.size - shared);
}

const leastLikeness = 0.6;

/** The statement with these words; a new model may have cut them a little differently, an edit may have moved them. */
function findStatement(graph: ArticleGraph, { words, start }: StatementReference): StatementNode | undefined {
  const ranked = graph.nodes
    .flatMap((node) => (node.label === "Statement" ? [node] : []))
    .map((node) => ({
      node,
      like: likeness(node.properties.text, words),
      far: Math.abs(node.properties.startOffset - start),
    }))
    .filter(({ like }) => like >= leastLikeness)
    .sort((a, b) => b.like - a.like || a.far - b.far);
  return ranked[0]?.node;
}

function reject(graph: ArticleGraph, { id }: StatementNode): ArticleGraph {
  return {
    ...graph,
    nodes: graph.nodes.filter((node) => node.id !== id),
    relationships: graph.relationships.filter(({ from, to }) => from !== id && to !== id),
  };
}

/** The entity of the article that the reference names; else a new one, which is mentioned by the words of the source. */
function speakerIn(
  graph: ArticleGraph,
  { label, name }: EntityReference,
): { readonly id: string; readonly node?: GraphNode } {
  const key = referenceKey({ label, name });
  const known = graph.nodes.find((node) => {
    if (!isEntityLabel(node.label) || node.label !== label) return false;
    return nameForm(label, node.id, node.properties).key === key;
  });
  if (known !== undefined) return { id: known.id };
  const id = entityId(label, name);
  const properties = {
    id,
    name,
    aliases: [name],
    ...(label === "Person" && { roles: [] }),
    ...(label === "Place" && { kind: "site" }),
    ...(label === "Collective" && { kind: "people" }),
  };
  return { id, node: { id, label, properties } as unknown as GraphNode };
}

function reassign(
  graph: ArticleGraph,
  { id, properties: statement }: StatementNode,
  to: EntityReference,
): ArticleGraph {
  const { text } = graph.article;
  const said = graph.relationships.find((one) => one.type === "SAID" && one.to === id);
  const words =
    said?.type === "SAID"
      ? { start: said.properties.speakerStart, end: said.properties.speakerEnd }
      : { start: statement.sourceStart ?? statement.startOffset, end: statement.sourceEnd ?? statement.endOffset };
  const speaker = speakerIn(graph, to);
  const base = { article: graph.article.id, method: "hand", confidence: 1 };
  const relate = (
    type: "SAID" | "MENTIONS",
    from: string,
    end: string,
    startOffset: number,
    endOffset: number,
    more: object,
  ) => {
    const properties = { ...base, startOffset, endOffset, ...more };
    return {
      id: relationshipId(type, from, end, properties),
      type,
      from,
      to: end,
      properties,
    } as unknown as GraphRelationship;
  };
  const [start, end] = [Math.min(words.start, statement.startOffset), Math.max(words.end, statement.endOffset)];
  const cue = said?.type === "SAID" ? said.properties : undefined;
  const added = [
    relate("SAID", speaker.id, id, cue?.startOffset ?? start, cue?.endOffset ?? end, {
      ...(cue?.cue !== undefined && { cue: cue.cue, cueStart: cue.cueStart, cueEnd: cue.cueEnd }),
      speaker: slice(text, words),
      speakerStart: words.start,
      speakerEnd: words.end,
    }),
    ...(speaker.node === undefined
      ? []
      : [
          relate("MENTIONS", graph.article.id, speaker.id, words.start, words.end, {
            count: 1,
            startOffsets: [words.start],
            endOffsets: [words.end],
            surfaces: [slice(text, words)],
            kinds: ["description"],
          }),
        ]),
  ];
  return {
    ...graph,
    nodes: [...graph.nodes, ...(speaker.node === undefined ? [] : [speaker.node])],
    relationships: [...graph.relationships.filter((one) => one.type !== "SAID" || one.to !== id), ...added],
  };
}

/**
 * The article's graph, in canonical order, with what readers set right in its statements; what it does not hold is passed
 * over, and where nothing is set right, the graph is the one that was given.
 */
export function correctStatements(given: ArticleGraph, corrections: readonly Correction[]): ArticleGraph {
  const corrected = corrections
    .filter(isStatementCorrection)
    .filter(({ statement }) => articleOf(statement.article) === given.article.id)
    .reduce((graph, correction) => {
      const node = findStatement(graph, correction.statement);
      if (node === undefined) return graph;
      return correction.kind === "reject" ? reject(graph, node) : reassign(graph, node, correction.speaker);
    }, given);
  return corrected === given ? given : canonicalGraph(corrected);
}
