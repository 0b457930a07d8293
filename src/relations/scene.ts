import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import type { Gazetteer } from "../entities/gazetteer.js";
import type { Entity } from "../model/entity.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { Mention } from "../model/mention.js";
import { partitionPoint } from "../model/partition-point.js";
import type { Span } from "../model/span.js";
import type { Statement } from "../model/statement.js";
import type { NounChunk } from "../syntax/chunk.js";
import type { DatedWords } from "./clause-date.js";
import { isRelational, namedBodies, settlements } from "../lexicon/relation-words.js";
import type { SentenceSyntax } from "../syntax/clause.js";
import { analyseClauses } from "../syntax/clauses.js";

/** An entity at one place of the text, as a half-open range of token indexes. */
export interface Anchor {
  readonly entity: Entity;
  readonly mention: Mention;
  readonly firstToken: number;
  readonly endToken: number;
  /** Of a person, where the name starts behind its titles. */
  readonly nameToken: number;
}

/** What the relation rules look at: clauses, and who or what stands where. */
export interface Scene {
  readonly analysed: AnalysedText;
  readonly places: Gazetteer;
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly dates: readonly DatedWords[];
  readonly sentences: readonly SentenceSyntax[];
  /** In the order of the text, the longer of two that start together first. */
  readonly anchors: readonly Anchor[];
  /** The name that covers a token; of nested ones the longest. */
  readonly nameAt: (token: number) => Anchor | undefined;
  /** The description or pronoun that covers a token; of nested ones the shortest. */
  readonly referentAt: (token: number) => Anchor | undefined;
  /** The entity of a whole noun chunk, by its head. */
  readonly anchorOf: (chunk: NounChunk) => Anchor | undefined;
  /** The innermost statement whose words hold a token. */
  readonly statementAt: (token: number) => Statement | undefined;
  readonly countryNamed: (demonym: string) => Entity | undefined;
  /** The dates told between two offsets. */
  readonly datesBetween: (start: number, end: number) => readonly DatedWords[];
  /** The date of a "since 2019" or "from 2019 to 2021" that stands at a token. */
  readonly sinceBehind: (token: number) => string | undefined;
}

export function lookAt(
  analysed: AnalysedText,
  entities: readonly Entity[],
  statements: readonly Statement[],
  places: Gazetteer,
  dates: readonly DatedWords[],
  syntax?: readonly SentenceSyntax[],
): Scene {
  const anchors = findAnchors(analysed, entities);
  const size = analysed.tokens.length;
  const names = new Array<Anchor | undefined>(size);
  const others = new Array<Anchor | undefined>(size);
  const longestFirst = [...anchors].sort((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken));
  for (const anchor of longestFirst) {
    if (anchor.mention.kind !== "name") continue;
    for (let i = anchor.firstToken; i < anchor.endToken; i++) names[i] ??= anchor;
  }
  // Of descriptions the shortest: "the leader" inside "the leader of the party".
  for (const anchor of longestFirst.reverse()) {
    if (anchor.mention.kind === "name") continue;
    for (let i = anchor.firstToken; i < anchor.endToken; i++) others[i] ??= anchor;
  }
  const nameEnd = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const name = names[i];
    if (name?.firstToken === i) nameEnd.set(i, name.endToken);
  }
  const statementOf = innermost(analysed, statements);
  const countries = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.label === "Place" && entity.kind === "country" && entity.countryCode !== undefined)
      countries.set(entity.countryCode, entity);
  }
  return {
    analysed,
    places,
    entities,
    statements,
    anchors,
    dates,
    sentences: syntax ?? analyseClauses(analysed, nameEnd),
    nameAt: (token) => names[token],
    referentAt: (token) => others[token],
    anchorOf: (chunk) => {
      const name = names[chunk.head] ?? namedBefore(analysed, chunk, names) ?? namedBehind(analysed, chunk, names);
      if (name !== undefined) return name;
      const other = others[chunk.head];
      return other !== undefined && other.firstToken >= chunk.firstToken ? other : undefined;
    },
    statementAt: (token) => {
      const index = statementOf[token] ?? -1;
      return index === -1 ? undefined : statements[index];
    },
    countryNamed: (demonym) => {
      const code = places.demonym(demonym);
      return code === undefined ? undefined : countries.get(code);
    },
    datesBetween: (start, end) => datesBetween(dates, start, end),
    sinceBehind: (token) => {
      const [word, next] = [analysed.tokens[token], analysed.tokens[token + 1]];
      if (next === undefined || !/^(?:since|from|between)$/u.test(word?.lower ?? "")) return undefined;
      return datesBetween(dates, next.start, next.end + 20).find((date) => date.start <= next.start)?.value;
    },
  };
}

/** The same text with entities that were found in it since; their names are those of before. */
export function lookAgain(scene: Scene, entities: readonly Entity[]): Scene {
  return lookAt(scene.analysed, entities, scene.statements, scene.places, scene.dates, scene.sentences);
}

function datesBetween(dates: readonly DatedWords[], start: number, end: number): readonly DatedWords[] {
  const first = partitionPoint(dates, (date) => date.start < start);
  let last = first;
  while (last < dates.length && (dates[last]?.end ?? 0) <= end) last++;
  return dates.slice(first, last);
}

/** "the Ata-Jurt party", "the Apurimac region": the name before a noun that only says what it names. */
function namedBefore(
  { tokens }: AnalysedText,
  chunk: NounChunk,
  names: readonly (Anchor | undefined)[],
): Anchor | undefined {
  const name = names[chunk.head - 1];
  if (name?.endToken !== chunk.head || /^an?$/u.test(tokens[chunk.firstToken]?.lower ?? "")) return undefined;
  const head = tokens[chunk.head]?.lower ?? "";
  if (name.entity.label === "Organization") return namedBodies.has(head) ? name : undefined;
  return name.entity.label === "Place" && settlements.has(head) ? name : undefined;
}

/** "the city of Mombasa", "Reis's brother, Mario Reis,": the name behind a noun that it belongs to. */
function namedBehind(
  { tokens }: AnalysedText,
  chunk: NounChunk,
  names: readonly (Anchor | undefined)[],
): Anchor | undefined {
  const head = tokens[chunk.head]?.lower ?? "";
  const link = tokens[chunk.endToken];
  const name = names[chunk.endToken + 1];
  if (name?.firstToken !== chunk.endToken + 1 || link?.sentence !== tokens[name.firstToken]?.sentence) return undefined;
  if (link?.lower === "of") return settlements.has(head) && name.entity.label === "Place" ? name : undefined;
  if (link?.text !== "," || name.entity.label !== "Person" || tokens[chunk.head]?.pos !== "NOUN") return undefined;
  const after = tokens[name.endToken];
  if (after?.text !== ",") return isRelational(head) && isVerb(after) ? name : undefined;
  const next = tokens[name.endToken + 1];
  if (isVerb(next) || next?.lower === "who") return name;
  const owned = /^(?:his|her|its|their)$/u.test(tokens[chunk.firstToken]?.lower ?? "");
  if (owned && next?.pos === "ADP") return name;
  return isRelational(head) && next?.lower !== "and" && names[name.endToken + 1] === undefined ? name : undefined;
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === "VERB" || token?.pos === "AUX";
}

function findAnchors(analysed: AnalysedText, entities: readonly Entity[]): Anchor[] {
  const anchors = entities.flatMap((entity) =>
    entity.mentions.map((mention): Anchor => {
      const firstToken = tokenAt(analysed.tokens, mention.start);
      let endToken = firstToken + 1;
      while ((analysed.tokens[endToken]?.start ?? mention.end) < mention.end) endToken++;
      const nameToken =
        mention.kind === "name" ? nameStart(analysed, entity, mention, firstToken, endToken) : firstToken;
      return { entity, mention, firstToken, endToken, nameToken };
    }),
  );
  return anchors.sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
}

/** "Secretary of State Mike Pompeo": where a known name starts. */
function nameStart(analysed: AnalysedText, entity: Entity, mention: Span, first: number, end: number): number {
  if (entity.label !== "Person") return first;
  const plain = (words: string): string => words.replace(/[’ʼ]/gu, "'").toLowerCase();
  const known = new Set([entity.name, ...entity.aliases].map(plain));
  for (let i = first; i < end; i++) {
    const words = plain(analysed.text.slice(analysed.tokens[i]?.start ?? 0, mention.end));
    if (known.has(words)) return i;
  }
  let i = first;
  while (i < end - 1 && /^\p{Ll}/u.test(analysed.tokens[i]?.text ?? "")) i++;
  return i;
}

function innermost(analysed: AnalysedText, statements: readonly Statement[]): Int32Array {
  const found = new Int32Array(analysed.tokens.length).fill(-1);
  const size = (statement: Statement): number => statement.spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const order = statements.map((_, index) => index).sort((a, b) => sizeAt(b) - sizeAt(a) || a - b);
  function sizeAt(index: number): number {
    const statement = statements[index];
    return statement === undefined ? 0 : size(statement);
  }
  for (const index of order) {
    for (const span of statements[index]?.spans ?? []) {
      for (let i = tokenAt(analysed.tokens, span.start); (analysed.tokens[i]?.start ?? span.end) < span.end; i++)
        found[i] = index;
    }
  }
  return found;
}

export function isA(anchor: Anchor | undefined, labels: readonly EntityLabel[]): anchor is Anchor {
  return anchor !== undefined && labels.includes(anchor.entity.label);
}
