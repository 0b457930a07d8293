import { OnrecordError } from "../errors.js";
import type { Article } from "../article/article.js";
import { kinNouns } from "../lexicon/relation-words.js";
import { canonicalGraph, compareText } from "../model/canonical.js";
import { partyTag } from "../entities/party-tags.js";
import type { Entity } from "../model/entity.js";
import type { ArticleGraph, GraphNode, GraphRelationship } from "../model/graph-document.js";
import {
  mayJoin,
  type EventKind,
  type Label,
  type NodeProperties,
  type RelationshipType,
} from "../model/graph-schema.js";
import { relationshipId, statementId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import type { Relation } from "../model/relation.js";
import { slice, type Span } from "../model/span.js";
import { spanIndex, type SpanIndex } from "../model/span-index.js";
import type { Statement } from "../model/statement.js";

/** What the stages found in one article. */
export interface Findings {
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
}

interface Evidence extends Span {
  readonly method: string;
  readonly confidence: number;
}

/** Puts what was found into the form of the graph schema, in canonical order. */
export function buildGraph(article: Article, extractor: string, findings: Findings): ArticleGraph {
  const { id } = article.properties;
  const properties: NodeProperties<"Article"> = { ...article.properties, extractor };
  const text = article.properties.text;
  const entities = findings.entities.filter((entity) => entity.mentions.length > 0);
  const statements = new Map(
    findings.statements.map((statement, index) => [index, statementNode(id, text, statement)]),
  );
  const labels = new Map<string, Label>([
    [id, "Article"],
    ...entities.map((entity) => [entity.id, entity.label] as const),
    ...[...statements.values()].map((node) => [node.id, node.label] as const),
  ]);
  const relationships = new Map<string, GraphRelationship>();
  const relate = (type: RelationshipType, from: string, to: string, evidence: Evidence, more: object = {}): void => {
    // The words may point to somebody of a kind that the schema does not have there: "told Paris", a people in a race.
    if (!mayJoin(type, labels.get(from), labels.get(to))) return;
    const provenance = {
      article: id,
      startOffset: evidence.start,
      endOffset: evidence.end,
      method: evidence.method,
      confidence: Math.round(evidence.confidence * 100) / 100,
    };
    const relationship = relationshipId(type, from, to, provenance);
    const known = relationships.get(relationship);
    if (known !== undefined && known.properties.confidence >= provenance.confidence) return;
    const built = { id: relationship, type, from, to, properties: { ...provenance, ...more } };
    relationships.set(relationship, built as unknown as GraphRelationship);
  };

  for (const entity of entities) mention(relate, id, text, entity);
  const mentions = spanIndex(
    entities.flatMap((entity) => entity.mentions.map((found) => ({ entity: entity.id, found }))),
    ({ found }) => [found],
  );
  for (const [index, statement] of findings.statements.entries()) {
    const node = statements.get(index);
    if (node !== undefined) relateStatement(relate, id, text, mentions, statement, node, statements);
  }
  for (const relation of findings.relations) {
    relate(relation.type, relation.from, relation.to, { ...relation.evidence, ...relation }, relation.properties);
  }
  const nodes: GraphNode[] = [
    { id, label: "Article", properties },
    ...entities.map(entityNode),
    ...uniqueById([...statements.values()]),
  ];
  const graph = {
    source: article.source,
    article: properties,
    nodes,
    relationships: [...relationships.values()],
    warnings: article.warnings,
  };
  return checked(canonicalGraph(graph));
}

type Relate = (type: RelationshipType, from: string, to: string, evidence: Evidence, more?: object) => void;

function mention(relate: Relate, article: string, text: string, entity: Entity): void {
  const mentions = [...new Map(entity.mentions.map((found) => [`${found.start}-${found.end}`, found])).values()];
  const [first] = mentions;
  if (first === undefined) return;
  relate("MENTIONS", article, entity.id, first, {
    count: mentions.length,
    startOffsets: mentions.map((found) => found.start),
    endOffsets: mentions.map((found) => found.end),
    surfaces: mentions.map((found) => slice(text, found)),
    kinds: mentions.map((found) => found.kind),
  });
}

type StatementNode = Extract<GraphNode, { label: "Statement" }>;

function statementNode(article: string, text: string, statement: Statement): StatementNode {
  const start = statement.spans[0]?.start ?? 0;
  const end = statement.spans.at(-1)?.end ?? 0;
  const id = statementId(article, start, end);
  return {
    id,
    label: "Statement",
    properties: {
      id,
      text: statement.spans.map((span) => slice(text, span)).join(" "),
      kind: statement.kind,
      mode: statement.mode,
      polarity: statement.polarity,
      ...(statement.cue !== undefined && { cue: slice(text, statement.cue) }),
      article,
      startOffset: start,
      endOffset: end,
      spans: statement.spans.flatMap((span) => [span.start, span.end]),
      ...(statement.said !== undefined && { said: statement.said.value, saidWords: slice(text, statement.said.words) }),
      ...(statement.source !== undefined && {
        sourceText: slice(text, statement.source),
        sourceStart: statement.source.start,
        sourceEnd: statement.source.end,
      }),
    },
  };
}

function relateStatement(
  relate: Relate,
  article: string,
  text: string,
  mentions: SpanIndex<{ readonly entity: string; readonly found: Mention }>,
  statement: Statement,
  node: StatementNode,
  statements: ReadonlyMap<number, StatementNode>,
): void {
  const { startOffset: start, endOffset: end } = node.properties;
  const evidence = { start, end, method: statement.method, confidence: statement.confidence };
  relate("REPORTS", article, node.id, evidence);
  for (const speaker of statement.speakers) {
    const words = [speaker.words, ...(statement.cue === undefined ? [] : [statement.cue]), { start, end }];
    const whole = {
      start: Math.min(...words.map((span) => span.start)),
      end: Math.max(...words.map((span) => span.end)),
    };
    relate(
      "SAID",
      speaker.entity,
      node.id,
      { ...evidence, ...whole },
      {
        ...(statement.cue !== undefined && {
          cue: slice(text, statement.cue),
          cueStart: statement.cue.start,
          cueEnd: statement.cue.end,
        }),
        speaker: slice(text, speaker.words),
        speakerStart: speaker.words.start,
        speakerEnd: speaker.words.end,
      },
    );
  }
  const told = new Set<string>();
  for (const { entity, found } of mentions.overlapping(...statement.spans)) {
    // "Republican nominee Ana Reis": words that speak of her are not about her party.
    if (told.has(entity) || found.method === partyTag) continue;
    told.add(entity);
    relate("ABOUT", node.id, entity, { ...found, confidence: Math.min(found.confidence, statement.confidence) });
  }
  for (const addressee of statement.addressees) {
    relate("ADDRESSED_TO", node.id, addressee.entity, { ...addressee.words, method: "addressee", confidence: 0.85 });
  }
  const outer = statement.outer === undefined ? undefined : statements.get(statement.outer);
  if (outer !== undefined && outer.id !== node.id) relate("PART_OF", node.id, outer.id, evidence);
}

function entityNode(entity: Entity): GraphNode {
  const { id, name, aliases } = entity;
  const common = { id, name, aliases };
  switch (entity.label) {
    case "Person":
      return {
        id,
        label: "Person",
        properties: {
          ...common,
          // Whose brother somebody is, is a relationship.
          roles: [...new Set(entity.roles.map(({ role }) => role).filter((role) => !kinNouns.has(role)))].sort(
            compareText,
          ),
          ...(entity.gender !== undefined && { gender: entity.gender }),
        },
      };
    case "Place":
      return {
        id,
        label: "Place",
        properties: {
          ...common,
          kind: (entity.kind ?? "site") as NodeProperties<"Place">["kind"],
          ...(entity.countryCode !== undefined && { countryCode: entity.countryCode }),
          ...(entity.latitude !== undefined && { latitude: entity.latitude }),
          ...(entity.longitude !== undefined && { longitude: entity.longitude }),
        },
      };
    case "Organization":
      return {
        id,
        label: "Organization",
        properties: {
          ...common,
          ...(entity.kind !== undefined && { kind: entity.kind }),
          ...(entity.jurisdiction !== undefined && { jurisdiction: entity.jurisdiction }),
        },
      };
    case "Collective":
      return {
        id,
        label: "Collective",
        properties: { ...common, kind: entity.kind === "unnamed" ? "unnamed" : "people" },
      };
    case "Event":
      return {
        id,
        label: "Event",
        properties: {
          ...common,
          ...(entity.kind !== undefined && { kind: entity.kind as EventKind }),
          ...(entity.date !== undefined && { date: entity.date }),
        },
      };
  }
}

function uniqueById<N extends GraphNode>(nodes: readonly N[]): N[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

/**
 * The promises of the schema that no type can hold: ends that exist, spans that slice to their words.
 *
 * @throws OnrecordError `graph-invalid`: a fault of ours, told rather than stored.
 */
function checked(graph: ArticleGraph): ArticleGraph {
  const ids = new Set(graph.nodes.map((node) => node.id));
  const { text } = graph.article;
  const wrong = (what: string): OnrecordError =>
    new OnrecordError("graph-invalid", `${graph.source}: ${what}; please report this with the article`, {
      stage: "pipeline",
    });
  if (ids.size !== graph.nodes.length) throw wrong("two nodes share an id");
  for (const relationship of graph.relationships) {
    const { startOffset, endOffset } = relationship.properties;
    if (!ids.has(relationship.from) || !ids.has(relationship.to))
      throw wrong(`${relationship.type} has no node at one end`);
    if (startOffset < 0 || endOffset > text.length || startOffset >= endOffset)
      throw wrong(`${relationship.type} has a span outside the text`);
  }
  return graph;
}
