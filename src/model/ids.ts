import { createHash } from "node:crypto";
import type { EntityLabel, RelationshipType } from "./graph-schema.js";

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Lower case, accents taken off, everything that is not a letter or digit made one hyphen. */
export function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const hyphenated = plain
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return hyphenated === "" ? sha256(name).slice(0, 12) : hyphenated.slice(0, 80);
}

/** From the key where there is one, so that an edited article keeps its id; else from the hash of its text. */
export function articleId(article: { readonly key?: string; readonly sha256: string }): string {
  if (article.key === undefined) return `article:${article.sha256.slice(0, 16)}`;
  const tail =
    article.key
      .replace(/[?#].*$/u, "")
      .replace(/[\\/]+$/u, "")
      .split(/[\\/]/u)
      .at(-1) ?? "";
  const name = slug(tail.replace(/\.[a-z0-9]{1,5}$/iu, "")).slice(0, 40);
  return `article:${name}-${sha256(article.key).slice(0, 12)}`;
}

/** The part of an article's id that names it, to build the ids of what belongs to it alone. */
function articleTail(article: string): string {
  return article.slice("article:".length);
}

export function entityId(label: EntityLabel, name: string): string {
  return `${label.toLowerCase()}:${slug(name)}`;
}

export function unnamedCollectiveId(article: string, name: string, start: number): string {
  return `collective:${articleTail(article)}:${slug(name)}-${start}`;
}

/** A source without a name, which belongs to its article. */
export function isUnnamedCollective(id: string): boolean {
  return /^collective:[^:]*:/u.test(id);
}

/** Of an event without a name, which belongs to its article. */
export function describedEventId(article: string, name: string, start: number): string {
  return `event:${articleTail(article)}:${slug(name)}-${start}`;
}

export function statementId(article: string, start: number, end: number): string {
  return `statement:${articleTail(article)}:${start}-${end}`;
}

/** Hash of what makes a relationship one: its type, its ends, its article and its first span. */
export function relationshipId(
  type: RelationshipType,
  from: string,
  to: string,
  provenance: { readonly article: string; readonly startOffset: number; readonly endOffset: number },
): string {
  const parts = [type, from, to, provenance.article, provenance.startOffset, provenance.endOffset];
  return sha256(JSON.stringify(parts)).slice(0, 20);
}
