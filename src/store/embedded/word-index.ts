import { hashOf } from "../../repeats/fingerprints.js";
import { IdList } from "./id-list.js";

const firstSlots = 1 << 10;
/** Of the slots, how many may be taken: more would make a search long. */
const fullest = 0.7;
/** By how much a list grows that is full. */
const growth = 1.25;

function enlarged(list: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(list);
  return larger;
}

/**
 * A key as two numbers of 32 bits: a letter and a hash of as many bits as they are, so that none is taken for another;
 * what is longer, by 63 bits of hash.
 */
function halves(key: string): readonly [high: number, low: number] {
  const hash = parseInt(key.slice(1), 36);
  if (hash <= 0xffffffff && hash.toString(36) === key.slice(1)) return [key.charCodeAt(0), hash];
  return [(hashOf(key) | 0x80000000) >>> 0, hashOf(key, 1)];
}

/** What a node has beside its keys, which start with other letters: by it, its number is found. */
const ownKey = (id: string): string => `i${id}`;

/**
 * Which statements, or articles, have which keys. An archive has millions of them: so each is kept as some numbers in
 * lists that no collection of garbage has to look at. Who is found is compared by its own keys.
 */
export class WordIndex {
  #ids = new IdList();
  /** Numbers whose nodes are gone or have other keys now. */
  #gone = new Set<number>();
  /** Two halves of a hash, and the last entry of its key, from 1. */
  #slots = new Uint32Array(firstSlots * 3);
  #taken = 0;
  /** The number of a holder, and the entry of the same key before, from 1. */
  #entries = new Uint32Array(firstSlots * 2);
  #used = 0;

  /** Puts the keys of a node in the place of those that it had; without keys, the node is gone. */
  set(id: string, keys: readonly string[] | undefined): void {
    const former = this.#numberOf(id);
    if (former !== undefined) {
      this.#gone.add(former);
      if (this.#gone.size > this.#ids.length / 2 + firstSlots) this.#sweep();
    }
    if (keys === undefined) return;
    const number = this.#ids.push(id);
    for (const key of new Set([ownKey(id), ...keys])) this.#give(halves(key), number);
  }

  #numberOf(id: string): number | undefined {
    for (const number of this.#numbers(ownKey(id))) if (this.#ids.at(number) === id) return number;
    return undefined;
  }

  /** The numbers of those that have a key, the last first. */
  *#numbers(key: string): Generator<number> {
    let entry = this.#slots[this.#slotOf(halves(key)) + 2] ?? 0;
    for (; entry !== 0; entry = this.#entries[entry * 2 - 1] ?? 0) {
      const number = this.#entries[entry * 2 - 2] ?? 0;
      if (!this.#gone.has(number)) yield number;
    }
  }

  /** The holders of a key, one more than `atMost` where there are more. */
  holders(key: string, atMost: number): readonly string[] {
    const found: string[] = [];
    for (const number of this.#numbers(key)) {
      if (found.push(this.#ids.at(number)) > atMost) break;
    }
    return found;
  }

  /** Where the hash stands, or is to stand. */
  #slotOf([high, low]: readonly [number, number]): number {
    const mask = this.#slots.length / 3 - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      if (this.#slots[at + 2] === 0 || (this.#slots[at] === high && this.#slots[at + 1] === low)) return at;
    }
  }

  #give(hash: readonly [number, number], number: number): void {
    if ((this.#taken + 1) * 3 > this.#slots.length * fullest) this.#spread();
    if ((this.#used + 1) * 2 > this.#entries.length) {
      this.#entries = enlarged(this.#entries, Math.ceil(this.#used * growth) * 2);
    }
    const at = this.#slotOf(hash);
    const before = this.#slots[at + 2] ?? 0;
    if (before === 0) this.#taken += 1;
    this.#entries.set([number, before], this.#used * 2);
    this.#used += 1;
    this.#slots.set([...hash, this.#used], at);
  }

  /** Gives the hashes twice as many slots. */
  #spread(): void {
    const former = this.#slots;
    this.#slots = new Uint32Array(former.length * 2);
    for (let at = 0; at < former.length; at += 3) {
      if (former[at + 2] === 0) continue;
      const [high = 0, low = 0, last = 0] = former.subarray(at, at + 3);
      this.#slots.set([high, low, last], this.#slotOf([high, low]));
    }
  }

  /** Leaves out what is gone. */
  #sweep(): void {
    const [ids, gone, slots, entries] = [this.#ids, this.#gone, this.#slots, this.#entries];
    this.#ids = new IdList();
    this.#gone = new Set();
    this.#slots = new Uint32Array(firstSlots * 3);
    this.#entries = new Uint32Array(firstSlots * 2);
    [this.#taken, this.#used] = [0, 0];
    const numbers = new Uint32Array(ids.length);
    for (let former = 0; former < ids.length; former++) {
      if (!gone.has(former)) numbers[former] = this.#ids.push(ids.at(former));
    }
    for (let at = 0; at < slots.length; at += 3) {
      const [high = 0, low = 0, last = 0] = slots.subarray(at, at + 3);
      for (let entry = last; entry !== 0; entry = entries[entry * 2 - 1] ?? 0) {
        const former = entries[entry * 2 - 2] ?? 0;
        if (!gone.has(former)) this.#give([high, low], numbers[former] ?? 0);
      }
    }
  }
}
