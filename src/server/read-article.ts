import { OnrecordError } from "../errors.js";
import { compareText } from "../model/canonical.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { Span } from "../model/span.js";
import type { GraphStore } from "../store/graph-store.js";
import type { ArticleMentions, ArticleResponse, ArticleStatement, Finding, StatementSource } from "./api-types.js";
import { asNode, asRelationship, asText } from "./read-values.js";

/** Above what the longest article holds of mentions or statements. */
const rowLimit = 100_000;

function finding(properties: Properties): Finding {
  return { method: String(properties.method), confidence: Number(properties.confidence) };
}

function numbers(value: Properties[string] | undefined): readonly number[] {
  return Array.isArray(value) ? (value as readonly number[]) : [];
}

function strings(value: Properties[string] | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function optionalSpan(start: Properties[string] | undefined, end: Properties[string] | undefined): Span | undefined {
  return typeof start === "number" && typeof end === "number" ? { start, end } : undefined;
}

/** `[start, end, start, end, …]` as spans. */
export function pairs(flat: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index + 1 < flat.length; index += 2) {
    spans.push({ start: flat[index] ?? 0, end: flat[index + 1] ?? 0 });
  }
  return spans;
}

async function readMentions(store: GraphStore, article: string): Promise<readonly ArticleMentions[]> {
  const cypher = "MATCH (a:Article)-[r:MENTIONS]->(n) WHERE a.id = $article RETURN r, n, n.id AS other";
  const { rows } = await store.query(cypher, { parameters: { article }, rowLimit });
  const all = rows.map(([relationship, node, id]) => {
    const { id: relationshipId, properties } = asRelationship(relationship, article, id);
    const entity = asNode(node);
    const ends = numbers(properties.endOffsets);
    const surfaces = strings(properties.surfaces);
    const kinds = strings(properties.kinds);
    return {
      relationship: relationshipId,
      node: entity.id,
      label: entity.label as EntityLabel,
      name: String(entity.properties.name),
      ...finding(properties),
      mentions: numbers(properties.startOffsets).map((start, index) => ({
        start,
        end: ends[index] ?? start,
        surface: surfaces[index] ?? "",
        kind: kinds[index] ?? "",
      })),
    };
  });
  return all.sort((a, b) => compareText(a.node, b.node));
}

async function readSources(store: GraphStore, article: string): Promise<ReadonlyMap<string, StatementSource[]>> {
  const cypher =
    "MATCH (n)-[r:SAID]->(s:Statement) WHERE s.article = $article " +
    "RETURN r, n.id AS speaker_id, s.id AS statement_id, n.name AS speaker_name";
  const { rows } = await store.query(cypher, { parameters: { article }, rowLimit });
  const sources = new Map<string, StatementSource[]>();
  for (const [relationship, node, statement, name] of rows) {
    const { id, properties, from, to } = asRelationship(relationship, node, statement);
    const cue = optionalSpan(properties.cueStart, properties.cueEnd);
    const source: StatementSource = {
      relationship: id,
      node: from,
      name: asText(name),
      speaker: { start: Number(properties.speakerStart), end: Number(properties.speakerEnd) },
      ...(cue === undefined ? {} : { cue }),
      ...finding(properties),
    };
    sources.set(
      to,
      [...(sources.get(to) ?? []), source].sort((a, b) => compareText(a.node, b.node)),
    );
  }
  return sources;
}

async function readStatements(store: GraphStore, article: string): Promise<readonly ArticleStatement[]> {
  const sources = await readSources(store, article);
  const cypher = "MATCH (s:Statement) WHERE s.article = $article RETURN s";
  const { rows } = await store.query(cypher, { parameters: { article }, rowLimit });
  const statements = rows.map(([value]) => {
    const { id, properties } = asNode(value);
    const sourceSpan = optionalSpan(properties.sourceStart, properties.sourceEnd);
    return {
      id,
      properties,
      spans: pairs(numbers(properties.spans)),
      sources: sources.get(id) ?? [],
      ...(sourceSpan === undefined ? {} : { sourceSpan }),
    };
  });
  const start = (statement: ArticleStatement) => statement.spans[0]?.start ?? 0;
  return statements.sort((a, b) => start(a) - start(b) || compareText(a.id, b.id));
}

/** An article with its text and the spans of everything that was found in it. */
export async function readArticle(store: GraphStore, id: string): Promise<ArticleResponse> {
  const { rows } = await store.query("MATCH (a:Article) WHERE a.id = $id RETURN a", { parameters: { id } });
  if (rows[0] === undefined) throw new OnrecordError("article-unknown", `The store holds no article "${id}".`);
  const { properties } = asNode(rows[0][0]);
  const { text, ...others } = properties;
  return {
    id,
    properties: others,
    text: asText(text),
    mentions: await readMentions(store, id),
    statements: await readStatements(store, id),
  };
}
