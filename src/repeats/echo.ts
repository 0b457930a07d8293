/** What an article tells of its place among others. */
export interface EchoArticle {
  readonly id: string;
  readonly key?: string;
  /** ISO date or date-time. */
  readonly published?: string;
}

interface Echo {
  readonly id: string;
  /** Id of its article. */
  readonly article: string;
  /** Sorts its article among the others, the earliest first. */
  readonly rank: string;
  /** Keys of the index by which others with the same words find it, and marks of the clauses that it denies. */
  readonly keys: readonly string[];
}

/** A statement, with what tells whether another one repeats or denies it. */
export interface StatementEcho extends Echo {
  readonly label: "Statement";
  readonly text: string;
  readonly mode: string;
  readonly polarity: string;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Ids of those who said it, sources without a name left out. */
  readonly speakers: readonly string[];
}

/** An article, with what tells whether it is a copy of another one. */
export interface ArticleEcho extends Echo {
  readonly label: "Article";
  readonly sketch: string;
}

export type AnyEcho = StatementEcho | ArticleEcho;

const undated = "~";

/** The moment of an ISO date or date-time as a text that sorts; without a zone it is taken as UTC on every machine. */
function momentOf(published: string | undefined): string {
  if (published === undefined) return undated;
  const zoned = /T[\d:.]+$/u.test(published) ? `${published}Z` : published;
  const moment = Date.parse(zoned);
  return Number.isNaN(moment) ? undated : String(moment + 1e15).padStart(16, "0");
}

/** Sorts articles from the earliest: by publication, those without a date last, then by key. */
export function articleRank({ published, key, id }: EchoArticle): string {
  return `${momentOf(published)} ${key ?? id}`;
}

export type EchoLabel = AnyEcho["label"];

/** The key of a clause, and of its denial: both are found by it. */
export const clauseKey = (clause: string): string => `c${clause}`;
/** What a statement holds besides the key where it denies the clause; nothing is looked up by it. */
export const deniedMark = (clause: string): string => `n${clause}`;

/** Of the keys of a statement or an article, those by which others are looked up. */
export function lookedUp(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !key.startsWith("n"));
}

/** The keys by which others are looked up. */
export function lookupKeys({ keys }: AnyEcho): readonly string[] {
  return lookedUp(keys);
}

/** The clauses that a statement holds, and whether it denies each. */
export function heldClauses({ keys }: AnyEcho): ReadonlyMap<string, boolean> {
  const marks = new Set(keys);
  const clauses = keys.filter((key) => key.startsWith("c")).map((key) => key.slice(1));
  return new Map(clauses.map((clause) => [clause, marks.has(deniedMark(clause))]));
}

/** Whether statements or articles hold the key. */
export function labelOfKey(key: string): EchoLabel {
  return key.startsWith("a") ? "Article" : "Statement";
}
