import { lookupKeys, type AnyEcho } from "../repeats/echo.js";
import type { RelationshipRow } from "./article-rows.js";
import type { GraphTransaction, StandingEcho } from "./graph-transaction.js";

/**
 * A key that more statements, or more articles, hold finds nothing: it is a set phrase, or the words that a publisher
 * puts under everything. So what one more article costs does not grow with the store.
 */
export const holdersAtMost = 60;

const nobody: readonly AnyEcho[] = [];

function byKey(echoes: readonly AnyEcho[]): ReadonlyMap<string, readonly AnyEcho[]> {
  const found = new Map<string, AnyEcho[]>();
  for (const echo of echoes) {
    for (const key of lookupKeys(echo)) {
      const holders = found.get(key);
      if (holders === undefined) found.set(key, [echo]);
      else holders.push(echo);
    }
  }
  return found;
}

/** Who holds which keys before and after a change: what is `gone` or changed, and what has `come` in its place. */
export class EchoHolders {
  readonly #asked = new Set<string>();
  /** Of the keys that were asked for, those that anybody holds. */
  readonly #stored = new Map<string, ReadonlySet<string>>();
  readonly #common = new Set<string>();
  readonly #echoes = new Map<string, StandingEcho>();
  readonly #staying = new Map<string, readonly AnyEcho[]>();
  readonly #come: ReadonlyMap<string, readonly AnyEcho[]>;
  readonly #moved: ReadonlySet<string>;
  readonly #limit: number;

  constructor(
    readonly transaction: GraphTransaction,
    readonly gone: readonly AnyEcho[],
    come: readonly AnyEcho[],
  ) {
    this.#come = byKey(come);
    this.#moved = new Set([...gone, ...come].map(({ id }) => id));
    const leaving = [...byKey(gone).values()].map((holders) => holders.length);
    this.#limit = holdersAtMost + Math.max(0, ...leaving);
  }

  /** Looks up the keys that were not asked for before. */
  async ask(keys: Iterable<string>): Promise<void> {
    const due = new Set<string>();
    for (const key of keys) if (!this.#asked.has(key)) due.add(key);
    if (due.size === 0) return;
    const { echoes, common } = await this.transaction.findEchoes([...due].sort(), this.#limit);
    const holders = new Map<string, Set<string>>();
    for (const standing of echoes) {
      const { id, keys: held } = standing.echo;
      if (!this.#echoes.has(id)) this.#echoes.set(id, standing);
      for (const key of held) {
        if (!due.has(key)) continue;
        const ids = holders.get(key);
        if (ids === undefined) holders.set(key, new Set([id]));
        else ids.add(id);
      }
    }
    for (const key of due) this.#asked.add(key);
    for (const key of common) if (due.has(key)) this.#common.add(key);
    for (const [key, ids] of holders) {
      this.#stored.set(key, ids);
      if (ids.size > this.#limit) this.#common.add(key);
    }
  }

  /** Those who held the key and still do as they did. */
  staying(key: string): readonly AnyEcho[] {
    const stored = this.#stored.get(key);
    if (stored === undefined || this.#common.has(key)) return nobody;
    const known = this.#staying.get(key);
    if (known !== undefined) return known;
    const staying = [...stored].flatMap((id) => (this.#moved.has(id) ? [] : (this.#echoes.get(id)?.echo ?? [])));
    this.#staying.set(key, staying);
    return staying;
  }

  coming(key: string): readonly AnyEcho[] {
    return this.#come.get(key) ?? nobody;
  }

  /** Whether the key finds anything before the change. */
  wasOpen(key: string): boolean {
    return !this.#common.has(key) && (this.#stored.get(key)?.size ?? 0) <= holdersAtMost;
  }

  isOpen(key: string): boolean {
    return !this.#common.has(key) && this.staying(key).length + this.coming(key).length <= holdersAtMost;
  }

  /** After the change, who shares a key with it that finds something, in another article. */
  candidates(echo: AnyEcho): readonly AnyEcho[] {
    const found = new Map<string, AnyEcho>();
    for (const key of lookupKeys(echo)) {
      const [staying, coming] = [this.staying(key), this.coming(key)];
      // One of them is the echo itself.
      if (staying.length + coming.length < 2 || !this.isOpen(key)) continue;
      for (const others of [staying, coming]) {
        for (const other of others) {
          if (other.article !== echo.article && other.label === echo.label) found.set(other.id, other);
        }
      }
    }
    return [...found.values()];
  }

  known(id: string): AnyEcho | undefined {
    return this.#echoes.get(id)?.echo;
  }

  /** What ties it to an earlier one before the change. */
  rowsFrom({ id }: AnyEcho): readonly RelationshipRow[] {
    return this.#echoes.get(id)?.rows ?? [];
  }
}
