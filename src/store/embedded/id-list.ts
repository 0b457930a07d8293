const firstIds = 1 << 8;
const firstBytes = 1 << 13;
/** By how much what is full grows. */
const growth = 1.25;

/** Ids by number, their letters one after the other in memory that no collection of garbage has to look at. */
export class IdList {
  #bytes = Buffer.allocUnsafeSlow(firstBytes);
  /** Where each ends. */
  #ends = new Uint32Array(firstIds);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Its number. */
  push(id: string): number {
    const start = this.#startOf(this.#length);
    const end = start + Buffer.byteLength(id);
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.ceil(end * growth));
      this.#bytes.copy(larger, 0, 0, start);
      this.#bytes = larger;
    }
    if (this.#length === this.#ends.length) {
      const larger = new Uint32Array(Math.ceil(this.#length * growth));
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#bytes.write(id, start);
    this.#ends[this.#length] = end;
    return this.#length++;
  }

  at(number: number): string {
    return this.#bytes.toString("utf8", this.#startOf(number), this.#ends[number]);
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }
}
