import type { ReadInput } from "./input.js";

/** Counts what a container holds besides articles, so that it can be told once in the end. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  *tell(source: string): Generator<ReadInput> {
    if (this.#counts.size === 0) return;
    const counts = [...this.#counts].sort().map(([what, count]) => `${count} ${what}`);
    yield { kind: "left-out", source, message: `left out what is no article: ${counts.join(", ")}` };
  }
}
