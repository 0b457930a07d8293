import { canonicalGraph } from "../../src/model/canonical.js";
import type { ArticleGraph, GraphNode, GraphRelationship } from "../../src/model/graph-document.js";
import type { EntityLabel, RelationshipType } from "../../src/model/graph-schema.js";
import { articleId, entityId, relationshipId, sha256, statementId } from "../../src/model/ids.js";

export interface NamedEntity {
  readonly label?: EntityLabel;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly [property: string]: unknown;
}

export interface SaidWords {
  readonly words: string;
  /** Index of the entity that says it. */
  readonly by?: number;
}

/** The graph of an article that mentions some entities, each once, and reports what some of them say. */
export function nameArticle(
  key: string,
  entities: readonly NamedEntity[],
  said: readonly SaidWords[] = [],
  more: object = {},
): ArticleGraph {
  const names = entities.map(({ name }) => name);
  const text = [
    `News of ${key}.`,
    ...names.map((name) => `${name} was there.`),
    ...said.map(({ words }) => words),
  ].join("\n");
  const id = articleId({ key, sha256: sha256(text) });
  const properties = {
    id,
    title: `News of ${key}`,
    text,
    sha256: sha256(text),
    key,
    language: "en",
    extractor: "test 1",
    ...more,
  };
  const nodes: unknown[] = [{ id, label: "Article", properties }];
  const relationships: unknown[] = [];
  const relate = (type: RelationshipType, from: string, to: string, start: number, end: number, rest: object = {}) => {
    const provenance = { article: id, startOffset: start, endOffset: end, method: "test", confidence: 0.9 };
    relationships.push({
      id: relationshipId(type, from, to, provenance),
      type,
      from,
      to,
      properties: { ...provenance, ...rest },
    });
  };
  const taken = new Set<string>();
  const ids = entities.map(({ label = "Person", name, aliases = [], ...given }, index) => {
    const plain = entityId(label, name);
    const own = taken.has(plain) ? `${plain}-${index}` : plain;
    taken.add(own);
    const defaults = {
      Person: { roles: [] },
      Place: { kind: "site" },
      Organization: {},
      Collective: { kind: "people" },
      Event: {},
    };
    nodes.push({
      id: own,
      label,
      properties: { id: own, name, aliases: [...new Set([name, ...aliases])].sort(), ...defaults[label], ...given },
    });
    const start = text.indexOf(`${name} was there.`);
    relate("MENTIONS", id, own, start, start + name.length, {
      count: 1,
      startOffsets: [start],
      endOffsets: [start + name.length],
      surfaces: [name],
      kinds: ["name"],
    });
    return { own, label, start, end: start + name.length };
  });
  for (const { words, by } of said) {
    const start = text.lastIndexOf(words);
    const end = start + words.length;
    const own = statementId(id, start, end);
    nodes.push({
      id: own,
      label: "Statement",
      properties: {
        id: own,
        text: words,
        kind: "direct",
        mode: "said",
        polarity: "affirmed",
        article: id,
        startOffset: start,
        endOffset: end,
        spans: [start, end],
      },
    });
    relate("REPORTS", id, own, start, end);
    const speaker = by === undefined ? undefined : ids[by];
    if (speaker !== undefined && speaker.label !== "Event") {
      relate("SAID", speaker.own, own, speaker.start, end, {
        speaker: text.slice(speaker.start, speaker.end),
        speakerStart: speaker.start,
        speakerEnd: speaker.end,
      });
    }
  }
  const [first, second] = ids;
  if (first !== undefined && second !== undefined) {
    relate("RELATED_TO", first.own, second.own, first.start, first.end, { predicate: "meet" });
  }
  return canonicalGraph({
    source: key,
    article: properties,
    nodes: nodes as GraphNode[],
    relationships: relationships as GraphRelationship[],
    warnings: [],
  });
}
