import { compareText } from "../../model/canonical.js";
import { entityLabels, type EntityLabel, type Label } from "../../model/graph-schema.js";
import type { EchoLabel } from "../../repeats/echo.js";
import { isEntityLabel } from "../../resolution/share.js";
import type { NodeRow } from "../article-rows.js";
import { ArticleCache } from "./article-cache.js";
import { EchoCache } from "./echo-cache.js";
import type { StatementRunner } from "./engine.js";
import { EntityCache } from "./entity-cache.js";
import { TieCache } from "./tie-cache.js";
import { WordIndex } from "./word-index.js";

type Entry = readonly [id: string, keys: readonly string[]];

/** By which property nodes of a label are found. */
function keysProperty(label: Label): "keys" | "echoes" {
  return isEntityLabel(label) ? "keys" : "echoes";
}

/** Which entities of one label have which keys. Most keys have one holder, which stands for the set of itself. */
class NameIndex {
  readonly #ids = new Map<string, string | Set<string>>();
  readonly #keys = new Map<string, readonly string[]>();

  set(id: string, keys: readonly string[] | undefined): void {
    for (const key of this.#keys.get(id) ?? []) this.#take(key, id);
    this.#keys.delete(id);
    if (keys === undefined) return;
    this.#keys.set(id, keys);
    for (const key of keys) this.#give(key, id);
  }

  #give(key: string, id: string): void {
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, id);
    else if (typeof ids === "string") this.#ids.set(key, new Set([ids, id]));
    else ids.add(id);
  }

  #take(key: string, id: string): void {
    const ids = this.#ids.get(key);
    if (typeof ids === "object") ids.delete(id);
    if (ids === id || (typeof ids === "object" && ids.size === 0)) this.#ids.delete(key);
  }

  #holders(key: string): Iterable<string> {
    const ids = this.#ids.get(key) ?? [];
    return typeof ids === "string" ? [ids] : ids;
  }

  keysOf(id: string): readonly string[] {
    return this.#keys.get(id) ?? [];
  }

  find(keys: readonly string[]): readonly string[] {
    return [...new Set(keys.flatMap((key) => [...this.#holders(key)]))].sort(compareText);
  }
}

interface Indexes {
  readonly names: ReadonlyMap<Label, NameIndex>;
  readonly words: ReadonlyMap<Label, WordIndex>;
}

/**
 * The index of entities by name, and of statements and articles by their words. The engine has indexes on primary keys
 * only, and one process at a time writes the store: so the writer keeps it in memory, reads it once when it first needs
 * it, and brings it up to date with each commit. Beside it stands what the writer has met last, of bounded size, since
 * each look-up costs the engine more where a table has many rows.
 */
export class KeyIndex {
  #indexes: Indexes | undefined;
  readonly echoes = new EchoCache();
  readonly entities = new EntityCache();
  readonly articles = new ArticleCache();
  readonly proposals = new TieCache("POSSIBLY_SAME_AS", ["article", "reason", "score"]);
  readonly mentions = new TieCache("MENTIONS", ["article", "share", "resolution"]);
  #pending: (readonly [Label, string, readonly string[] | undefined])[] = [];

  async find(runner: StatementRunner, label: EntityLabel, keys: readonly string[]): Promise<readonly string[]> {
    this.#indexes ??= await readIndexes(runner);
    return this.#indexes.names.get(label)?.find(keys) ?? [];
  }

  /** The statements or articles that have a key, one more than `atMost` where there are more. */
  async holders(runner: StatementRunner, label: EchoLabel, key: string, atMost: number): Promise<readonly string[]> {
    this.#indexes ??= await readIndexes(runner);
    return this.#indexes.words.get(label)?.holders(key, atMost) ?? [];
  }

  /** The keys of an entity that was found. */
  keysOf(label: EntityLabel, id: string): readonly string[] {
    return this.#indexes?.names.get(label)?.keysOf(id) ?? [];
  }

  put(label: Label, rows: readonly NodeRow[]): void {
    this.entities.put(label, rows);
    const property = keysProperty(label);
    for (const { id, properties } of rows) this.#pending.push([label, id, properties[property] as readonly string[]]);
  }

  remove(label: Label, ids: readonly string[]): void {
    this.entities.remove(label, ids);
    for (const id of ids) this.#pending.push([label, id, undefined]);
  }

  committed(): void {
    this.articles.committed();
    const { names, words } = this.#indexes ?? {};
    for (const [label, id, keys] of this.#pending) (names?.get(label) ?? words?.get(label))?.set(id, keys);
    this.#pending = [];
  }

  rolledBack(): void {
    this.echoes.clear();
    this.entities.clear();
    this.articles.clear();
    this.proposals.clear();
    this.mentions.clear();
    this.#pending = [];
  }
}

/** Stands in no name and no word; where it does all the same, lists are read. */
const separator = "\u001f";

/** Reads what is found by which keys: as one text a node, since a list of texts takes the engine several times as long. */
async function readEntries(runner: StatementRunner, label: Label): Promise<readonly Entry[]> {
  const keys = `n.${keysProperty(label)}`;
  const texts = `concat(CAST(size(${keys}) AS STRING), '${separator}', n.id, '${separator}', list_to_string('${separator}', ${keys}))`;
  const matched = `MATCH (n:${label}) WHERE ${keys} IS NOT NULL RETURN`;
  const [joined] = await runner.run(`${matched} collect(${texts}) AS entries`, {});
  const entries: Entry[] = [];
  for (const text of (joined?.entries ?? []) as readonly string[]) {
    const [size, id, ...own] = text.split(separator);
    if (id === undefined || own.length !== Math.max(1, Number(size))) return readLists(runner, matched, keys);
    entries.push([id, size === "0" ? [] : own]);
  }
  return entries;
}

async function readLists(runner: StatementRunner, matched: string, keys: string): Promise<readonly Entry[]> {
  const [row] = await runner.run(`${matched} collect([[n.id], ${keys}]) AS entries`, {});
  const entries = (row?.entries ?? []) as readonly (readonly [readonly [string], readonly string[]])[];
  return entries.map(([[id], own]) => [id, own]);
}

async function readIndexes(runner: StatementRunner): Promise<Indexes> {
  const read = async <I extends NameIndex | WordIndex>(label: Label, index: I): Promise<readonly [Label, I]> => {
    for (const [id, keys] of await readEntries(runner, label)) index.set(id, keys);
    return [label, index];
  };
  const names = new Map<Label, NameIndex>();
  for (const label of entityLabels) names.set(...(await read(label, new NameIndex())));
  const words = new Map<Label, WordIndex>();
  for (const label of ["Statement", "Article"] as const) words.set(...(await read(label, new WordIndex())));
  return { names, words };
}
