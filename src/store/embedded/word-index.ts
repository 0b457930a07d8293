import { hashOf } from "../../repeats/fingerprints.js";

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

/**
 * Which statements, or articles, have which keys. An archive has millions of them: so each is kept as some numbers in
 * lists that no collection of garbage has to look at. Who is found is compared by its own keys.
 */
export class WordIndex {
  /** By number; undefined of what is gone. */
  #ids: (string | undefined)[] = [];
  #numbers = new Map<string, number>();
  /** Two halves of a hash, and the last entry of its key, from 1. */
  #slots = new Uint32Array(firstSlots * 3);
  #taken = 0;
  /** The number of a holder, and the entry of the same key before, from 1. */
  #entries = new Uint32Array(firstSlots * 2);
  #used = 0;

  /** Puts the keys of a node in the place of those that it had; without keys, the node is gone. */
  set(id: string, keys: readonly string[] | undefined): void {
    const former = this.#numbers.get(id);
    if (former !== undefined) {
      this.#ids[former] = undefined;
      this.#numbers.delete(id);
      if (this.#ids.length > 2 * this.#numbers.size + firstSlots) this.#sweep();
    }
    if (keys === undefined) return;
    // A piece of a longer text would keep all of it in memory.
    const own = Buffer.from(id).toString();
    const number = this.#ids.push(own) - 1;
    this.#numbers.set(own, number);
    for (const key of new Set(keys)) this.#give(halves(key), number);
  }

  /** The holders of a key, one more than `atMost` where there are more. */
  holders(key: string, atMost: number): readonly string[] {
    const found: string[] = [];
    let entry = this.#slots[this.#slotOf(halves(key)) + 2] ?? 0;
    for (; entry !== 0 && found.length <= atMost; entry = this.#entries[entry * 2 - 1] ?? 0) {
      const id = this.#ids[this.#entries[entry * 2 - 2] ?? 0];
      if (id !== undefined) found.push(id);
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
    const [ids, slots, entries] = [this.#ids, this.#slots, this.#entries];
    this.#ids = ids.filter((id) => id !== undefined);
    this.#numbers = new Map(this.#ids.map((id, number) => [id ?? "", number]));
    this.#slots = new Uint32Array(firstSlots * 3);
    this.#entries = new Uint32Array(firstSlots * 2);
    [this.#taken, this.#used] = [0, 0];
    for (let at = 0; at < slots.length; at += 3) {
      const [high = 0, low = 0, last = 0] = slots.subarray(at, at + 3);
      for (let entry = last; entry !== 0; entry = entries[entry * 2 - 1] ?? 0) {
        const number = this.#numbers.get(ids[entries[entry * 2 - 2] ?? 0] ?? "");
        if (number !== undefined) this.#give([high, low], number);
      }
    }
  }
}
