import type { Meaning } from "./meaning.js";
import { terminals, type TerminalName } from "./terminals.js";
import type { Word } from "./words.js";

/**
 * One rule of the time grammar. A pattern is a row of elements with spaces between: words (`of`, `last|past`), classes
 * of words in capitals (`MONTH`), other rules in angle brackets (`<date>`); `?` makes an element optional, and `+` before
 * it asks that no space stands before it. Two elements of one class are told apart by a mark (`YEAR:to`).
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
    this.#found.length = size;
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

interface Element {
  readonly optional: boolean;
  readonly glued: boolean;
  readonly name: string;
  readonly literals?: ReadonlySet<string>;
  readonly terminal?: TerminalName;
  readonly rule?: string;
}

interface CompiledPattern {
  readonly rule: Rule;
  readonly elements: readonly Element[];
}

export interface Match {
  readonly rule: Rule;
  readonly first: number;
  readonly next: number;
  readonly meaning: Meaning;
}

/** A grammar that is ready to read: patterns by the words that they can begin with. */
export class Grammar {
  readonly #byName = new Map<string, CompiledPattern[]>();
  readonly #byStart = new Map<string, CompiledPattern[]>();

  /** `helpers` are read only inside other rules. */
  constructor(rules: readonly Rule[], helpers: readonly Rule[]) {
    for (const rule of new Set([...helpers, ...rules])) {
      const compiled = rule.patterns.map((pattern) => ({ rule, elements: pattern.split(" ").map(elementOf) }));
      this.#byName.set(rule.name, [...(this.#byName.get(rule.name) ?? []), ...compiled]);
    }
    for (const rule of rules) {
      for (const pattern of this.#byName.get(rule.name) ?? []) {
        if (pattern.rule !== rule) continue;
        for (const start of this.#starts(pattern.elements)) {
          const known = this.#byStart.get(start);
          if (known === undefined) this.#byStart.set(start, [pattern]);
          else known.push(pattern);
        }
      }
    }
  }

  /** The longest match that begins at a word, the first declared of equally long ones. */
  longest(words: readonly Word[], at: number): Match | undefined {
    const word = words[at];
    if (word === undefined) return undefined;
    const patterns = this.#byStart.get(word.number === undefined ? word.lower : "#");
    return patterns === undefined ? undefined : this.#best(patterns, words, at);
  }

  #best(patterns: readonly CompiledPattern[], words: readonly Word[], at: number): Match | undefined {
    let best: Match | undefined;
    for (const { rule, elements } of patterns) {
      const captures = new Captures(words, at);
      const next = this.#match(elements, 0, words, at, at, captures);
      if (next <= (best?.next ?? at)) continue;
      if (rule.where?.({ words, first: at, next }) === false) continue;
      captures.next = next;
      const meaning = rule.meaning(captures);
      if (meaning !== undefined) best = { rule, first: at, next, meaning };
    }
    return best;
  }

  /** Index behind the match, or -1. Patterns are short and have no repetition: the work is bounded. */
  #match(elements: readonly Element[], e: number, words: readonly Word[], at: number, first: number, captures: Captures): number {
    const element = elements[e];
    if (element === undefined) return at;
    const size = captures.size;
    const next = this.#read(element, words, at, first, captures);
    if (next !== -1) {
      const end = this.#match(elements, e + 1, words, next, first, captures);
      if (end !== -1) return end;
    }
    captures.truncate(size);
    return element.optional ? this.#match(elements, e + 1, words, at, first, captures) : -1;
  }

  #read(element: Element, words: readonly Word[], at: number, first: number, captures: Captures): number {
    const word = words[at];
    if (word === undefined || (at > first && (word.opens || (element.glued && !word.glued)))) return -1;
    if (element.literals !== undefined) return element.literals.has(word.lower) ? at + 1 : -1;
    if (element.terminal !== undefined) {
      const reading = terminals[element.terminal].read(words, at);
      if (reading === undefined) return -1;
      captures.push(element.name, reading.value);
      return reading.next;
    }
    const match = this.#best(this.#byName.get(element.rule ?? "") ?? [], words, at);
    if (match === undefined) return -1;
    captures.push(element.name, match.meaning);
    return match.next;
  }

  #starts(elements: readonly Element[]): Set<string> {
    const starts = new Set<string>();
    for (const element of elements) {
      if (element.literals !== undefined) for (const word of element.literals) starts.add(word);
      else if (element.terminal !== undefined) for (const word of terminals[element.terminal].starts) starts.add(word);
      else {
        for (const pattern of this.#byName.get(element.rule ?? "") ?? []) {
          for (const word of this.#starts(pattern.elements)) starts.add(word);
        }
      }
      if (!element.optional) break;
    }
    return starts;
  }
}

function elementOf(source: string): Element {
  const glued = source.length > 1 && source.startsWith("+");
  const optional = source.length > 1 && source.endsWith("?");
  const name = source.slice(glued ? 1 : 0, optional ? -1 : undefined);
  const common = { optional, glued, name };
  const rule = /^<([a-z-]+)>/u.exec(name)?.[1];
  if (rule !== undefined) return { ...common, rule };
  const terminal = name.split(":")[0] ?? name;
  if (terminal in terminals) return { ...common, terminal: terminal as TerminalName };
  return { ...common, literals: new Set(name.split("|")) };
}
