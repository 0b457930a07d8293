import type { Meaning } from "./meaning.js";
import type { Word } from "./words.js";

/**
 * One rule of the time grammar. A pattern is a row of elements with spaces between: words (`of`, `last|past`), classes
 * of words in capitals (`MONTH`), other rules in angle brackets (`<date>`); `?` makes an element optional, and `+` before
 * it asks that no space stands before it, `&` that it follows without being part of the expression. Two elements of one class are told apart by a mark (`YEAR:to`).
 */
export interface Rule {
  readonly name: string;
  readonly patterns: readonly string[];
  /** The meaning of what was read; undefined where the words turn out to mean no time. */
  readonly meaning: (read: Captures) => Meaning | undefined;
  /** What must hold around the words. */
  readonly where?: (place: Place) => boolean;
  readonly confidence: number;
}

/** Where a rule matched. */
export interface Place {
  readonly words: readonly Word[];
  readonly first: number;
  readonly next: number;
}

/** What the elements of a pattern read. */
export class Captures {
  readonly #found: { readonly name: string; readonly value: number | Meaning }[] = [];

  constructor(
    readonly words: readonly Word[],
    readonly first: number,
  ) {}

  get size(): number {
    return this.#found.length;
  }

  push(name: string, value: number | Meaning): void {
    this.#found.push({ name, value });
  }

  truncate(size: number): void {
    if (this.#found.length > size) this.#found.length = size;
  }

  optional(name: string): number | undefined {
    const value = this.#found.find((found) => found.name === name)?.value;
    return typeof value === "number" ? value : undefined;
  }

  number(name: string): number {
    return this.optional(name) ?? 0;
  }

  meaning(name: string): Meaning | undefined {
    const value = this.#found.find((found) => found.name === name)?.value;
    return typeof value === "number" ? undefined : value;
  }

  /** Index behind the match. */
  next = 0;

  /** Whether one of some words stands in the match. */
  says(...said: readonly string[]): boolean {
    for (let i = this.first; i < this.next; i++) if (said.includes(this.words[i]?.lower ?? "")) return true;
    return false;
  }

  /** The first word of the match. */
  get opening(): string {
    return this.words[this.first]?.lower ?? "";
  }
}
