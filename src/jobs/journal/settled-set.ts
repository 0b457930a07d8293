import { createHash } from "node:crypto";

/**
 * Which articles were settled, 16 bytes each at most, so that a job of a million articles can be taken up again in
 * little memory: an open hash table of the first 64 bits of a SHA-256 (two of a million articles share them once in
 * 40 million jobs).
 */
export class SettledSet {
  #table = new BigUint64Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(source: string, version: string): void {
    if (this.#size * 2 >= this.#table.length) this.#grow();
    if (this.#insert(this.#table, hashOf(source, version))) this.#size += 1;
  }

  has(source: string, version: string): boolean {
    const hash = hashOf(source, version);
    return this.#table[this.#slot(this.#table, hash)] === hash;
  }

  #slot(table: BigUint64Array, hash: bigint): number {
    const mask = table.length - 1;
    let at = Number(hash & BigInt(mask));
    while (table[at] !== 0n && table[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #insert(table: BigUint64Array, hash: bigint): boolean {
    const at = this.#slot(table, hash);
    if (table[at] === hash) return false;
    table[at] = hash;
    return true;
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#table.length * 2);
    for (const hash of this.#table) if (hash !== 0n) this.#insert(larger, hash);
    this.#table = larger;
  }
}

/** Never 0, which stands for an empty slot. */
function hashOf(source: string, version: string): bigint {
  const digest = createHash("sha256").update(source).update("\0").update(version).digest();
  return digest.readBigUInt64LE(0) || 1n;
}
