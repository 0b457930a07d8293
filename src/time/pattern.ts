import type { Meaning } from "./meaning.js";
import { Captures, type Rule } from "./rule.js";
import { terminals, type TerminalName } from "./terminals.js";
import type { Word } from "./words.js";

interface Element {
  readonly optional: boolean;
  readonly glued: boolean;
  /** It must follow, and is no part of the expression. */
  readonly ahead: boolean;
  readonly name: string;
  readonly literals?: ReadonlySet<string>;
  readonly terminal?: TerminalName;
  readonly rule?: string;
}

interface CompiledPattern {
  readonly rule: Rule;
  readonly elements: readonly Element[];
  /** Where the look ahead begins. */
  readonly own: number;
}

export interface Match {
  readonly rule: Rule;
  readonly first: number;
  readonly next: number;
  readonly meaning: Meaning;
}

/** A grammar that is ready to read: patterns by the first two words that they can begin with. */
export class Grammar {
  readonly #patterns = new Map<string, readonly CompiledPattern[]>();
  readonly #starts = new Map<string, PatternIndex>();
  readonly #top: PatternIndex;

  /** `helpers` are read only inside other rules. */
  constructor(rules: readonly Rule[], helpers: readonly Rule[]) {
    const all = new Set([...helpers, ...rules]);
    for (const rule of all) {
      const compiled = rule.patterns.map((pattern) => compile(rule, pattern));
      this.#patterns.set(rule.name, [...(this.#patterns.get(rule.name) ?? []), ...compiled]);
    }
    const startsOf = (elements: readonly Element[]): ReadonlySet<string> => this.#startsOf(elements);
    for (const [name, patterns] of this.#patterns) this.#starts.set(name, new PatternIndex(patterns, startsOf));
    const top = new Set(rules);
    const ordered = rules.flatMap((rule) => this.#patterns.get(rule.name) ?? []).filter(({ rule }) => top.has(rule));
    this.#top = new PatternIndex([...new Set(ordered)], startsOf);
  }

  /** The longest match that begins at a word, the first declared of equally long ones. */
  longest(words: readonly Word[], at: number): Match | undefined {
    return this.#best(this.#top, words, at);
  }

  #best(index: PatternIndex, words: readonly Word[], at: number): Match | undefined {
    const patterns = index.at(words[at], words[at + 1]);
    if (patterns.length === 0) return undefined;
    const captures = new Captures(words, at);
    let best: Match | undefined;
    for (const { rule, elements, own } of patterns) {
      captures.truncate(0);
      captures.next = at;
      if (this.#match(elements, 0, own, words, at, captures) === -1) continue;
      const { next } = captures;
      if (next <= (best?.next ?? at)) continue;
      if (rule.where?.({ words, first: at, next }) === false) continue;
      const meaning = rule.meaning(captures);
      if (meaning !== undefined) best = { rule, first: at, next, meaning };
    }
    return best;
  }

  /** Index behind the match, or -1. Patterns are short and have no repetition: the work is bounded. */
  #match(
    elements: readonly Element[],
    e: number,
    own: number,
    words: readonly Word[],
    at: number,
    captures: Captures,
  ): number {
    const element = elements[e];
    if (e === own) captures.next = at;
    if (element === undefined) return at;
    const size = captures.size;
    const next = this.#read(element, words, at, captures);
    if (next !== -1) {
      const end = this.#match(elements, e + 1, own, words, next, captures);
      if (end !== -1) return end;
    }
    captures.truncate(size);
    return element.optional ? this.#match(elements, e + 1, own, words, at, captures) : -1;
  }

  #read(element: Element, words: readonly Word[], at: number, captures: Captures): number {
    const word = words[at];
    if (word === undefined || (at > captures.first && (word.opens || (element.glued && !word.glued)))) return -1;
    if (element.literals !== undefined) return element.literals.has(word.lower) ? at + 1 : -1;
    if (element.terminal !== undefined) {
      const reading = terminals[element.terminal].read(words, at);
      if (reading === undefined || crossesLine(words, at, reading.next)) return -1;
      captures.push(element.name, reading.value);
      return reading.next;
    }
    const index = this.#starts.get(element.rule ?? "");
    const match = index === undefined ? undefined : this.#best(index, words, at);
    if (match === undefined) return -1;
    captures.push(element.name, match.meaning);
    return match.next;
  }

  /** The words with which elements can begin, `#` for digits. */
  #startsOf(elements: readonly Element[]): Set<string> {
    const starts = new Set<string>();
    for (const element of elements) {
      for (const word of element.literals ?? []) starts.add(word);
      if (element.terminal !== undefined) for (const word of terminals[element.terminal].starts) starts.add(word);
      for (const pattern of this.#patterns.get(element.rule ?? "") ?? []) {
        for (const word of this.#startsOf(pattern.elements)) starts.add(word);
      }
      if (!element.optional) break;
    }
    return starts;
  }
}

const none: readonly CompiledPattern[] = [];
const anyWord = "";

/** Patterns by their first word and, where that is a word of its own, by the one behind it. */
class PatternIndex {
  readonly #byFirst = new Map<string, Map<string, CompiledPattern[]>>();

  constructor(patterns: readonly CompiledPattern[], startsOf: (elements: readonly Element[]) => ReadonlySet<string>) {
    const pairs = new Map<string, { seconds: ReadonlySet<string> | undefined; pattern: CompiledPattern }[]>();
    for (const pattern of patterns) {
      const [opener, ...rest] = pattern.elements;
      for (const first of startsOf(pattern.elements)) {
        const literal = opener?.literals?.has(first) === true && rest.some((element) => !element.optional);
        const entry = { pattern, seconds: literal ? startsOf(rest) : undefined };
        pairs.set(first, [...(pairs.get(first) ?? []), entry]);
      }
    }
    for (const [first, entries] of pairs) {
      const seconds = new Set([anyWord, ...entries.flatMap((entry) => [...(entry.seconds ?? [])])]);
      const bySecond = [...seconds].map((second): [string, CompiledPattern[]] => [
        second,
        entries.filter((entry) => entry.seconds?.has(second) ?? true).map((entry) => entry.pattern),
      ]);
      this.#byFirst.set(first, new Map(bySecond));
    }
  }

  at(first: Word | undefined, second: Word | undefined): readonly CompiledPattern[] {
    if (first === undefined) return none;
    const bySecond = this.#byFirst.get(keyOf(first));
    if (bySecond === undefined) return none;
    return (second === undefined ? undefined : bySecond.get(keyOf(second))) ?? bySecond.get(anyWord) ?? none;
  }
}

function keyOf(word: Word): string {
  return word.number === undefined ? word.lower : "#";
}

function compile(rule: Rule, pattern: string): CompiledPattern {
  const elements = pattern.split(" ").map(elementOf);
  const ahead = elements.findIndex((element) => element.ahead);
  return { rule, elements, own: ahead === -1 ? elements.length : ahead };
}

function elementOf(source: string): Element {
  const ahead = source.startsWith("&");
  const bare = ahead ? source.slice(1) : source;
  const glued = bare.length > 1 && bare.startsWith("+");
  const optional = bare.length > 1 && bare.endsWith("?");
  const name = bare.slice(glued ? 1 : 0, optional ? -1 : undefined);
  const common = { optional, glued, ahead, name };
  const rule = /^<([a-z-]+)>/u.exec(name)?.[1];
  if (rule !== undefined) return { ...common, rule };
  const terminal = name.split(":")[0] ?? name;
  if (terminal in terminals) return { ...common, terminal: terminal as TerminalName };
  return { ...common, literals: new Set(name.split("|")) };
}

/** "5" at the end of a line and "a.m." at the start of the next are no hour. */
function crossesLine(words: readonly Word[], first: number, next: number): boolean {
  for (let i = first + 1; i < next; i++) if (words[i]?.opens === true) return true;
  return false;
}
