import { orderProperties } from "../model/canonical.js";
import type { RelationshipProperties, RelationshipType } from "../model/graph-schema.js";
import { isUnnamedCollective, relationshipId } from "../model/ids.js";
import type { Properties } from "../model/property.js";
import { articleRank, type AnyEcho, type EchoArticle } from "../repeats/echo.js";
import { relationOf } from "../repeats/relate.js";
import type { NodeRow, RelationshipRow } from "./article-rows.js";

export const echoTypes = ["REPEATS", "CONTRADICTS", "DUPLICATE_OF"] as const satisfies readonly RelationshipType[];

/** Whether the relationship was found by comparing articles, and does not stand in one. */
export function isEchoRow({ type, properties: { article, otherArticle } }: RelationshipRow): boolean {
  return (echoTypes as readonly string[]).includes(type) && otherArticle !== undefined && otherArticle !== article;
}

/** A node of a store as it is compared; nothing where it is neither a statement nor an article. */
export function echoOf(
  { id, label, properties }: NodeRow,
  article: EchoArticle,
  speakers: readonly string[],
): AnyEcho | undefined {
  const keys = (properties["echoes"] ?? []) as readonly string[];
  const base = { id, article: article.id, rank: articleRank(article), keys };
  if (label === "Article") return { ...base, label, sketch: String(properties["sketch"] ?? "0") };
  if (label !== "Statement") return undefined;
  return {
    ...base,
    label,
    text: String(properties["text"]),
    mode: String(properties["mode"]),
    polarity: String(properties["polarity"]),
    startOffset: Number(properties["startOffset"]),
    endOffset: Number(properties["endOffset"]),
    speakers: [...new Set(speakers.filter((speaker) => !isUnnamedCollective(speaker)))].sort(),
  };
}

export function echoArticle(properties: Properties): EchoArticle {
  const { id, key, published } = properties;
  return {
    id: String(id),
    ...(typeof key === "string" && { key }),
    ...(typeof published === "string" && { published }),
  };
}

/** What an article's rows hold that can be compared. */
export function echoesOfRows(owned: readonly NodeRow[], relationships: readonly RelationshipRow[]): readonly AnyEcho[] {
  const node = owned.find(({ label }) => label === "Article");
  if (node === undefined) return [];
  const speakers = new Map<string, string[]>();
  for (const { type, from, to } of relationships) {
    if (type === "SAID") speakers.set(to, [...(speakers.get(to) ?? []), from]);
  }
  const article = echoArticle(node.properties);
  return owned.flatMap((row) => echoOf(row, article, speakers.get(row.id) ?? []) ?? []);
}

type EchoProperties = {
  [T in (typeof echoTypes)[number]]: RelationshipProperties<T>;
};

function row<T extends keyof EchoProperties>(
  type: T,
  from: AnyEcho,
  to: AnyEcho,
  properties: EchoProperties[T] & RelationshipProperties<"REPORTS">,
): RelationshipRow {
  return {
    id: relationshipId(type, from.id, to.id, properties),
    type,
    from: from.id,
    fromLabel: from.label,
    to: to.id,
    toLabel: to.label,
    properties: orderProperties(type, properties),
  };
}

/** The relationship of a statement or an article to the earlier one that it repeats, denies or copies. */
export function echoRow(echo: AnyEcho, candidates: readonly AnyEcho[]): RelationshipRow | undefined {
  const relation = relationOf(echo, candidates);
  if (relation === undefined) return undefined;
  if (relation.type === "DUPLICATE_OF") {
    const { to, found } = relation;
    return row("DUPLICATE_OF", echo, to, {
      article: echo.article,
      startOffset: 0,
      endOffset: found.length,
      method: found.method,
      confidence: found.confidence,
      similarity: found.similarity,
      otherArticle: to.article,
      otherStart: 0,
      otherEnd: found.otherLength,
    });
  }
  const { from, to, found } = relation;
  const places = {
    article: from.article,
    startOffset: from.startOffset,
    endOffset: from.endOffset,
    method: found.method,
    confidence: found.confidence,
    otherArticle: to.article,
    otherStart: to.startOffset,
    otherEnd: to.endOffset,
  };
  if (relation.type === "CONTRADICTS") {
    return row("CONTRADICTS", from, to, { ...places, reason: relation.found.reason });
  }
  const { similarity, difference } = relation.found;
  return row("REPEATS", from, to, { ...places, similarity, difference });
}
