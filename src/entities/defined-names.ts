import type { AnalysedText, Token } from "../article/analysed-text.js";
import type { NameMention } from "../model/mention.js";
import type { Span } from "../model/span.js";
import { wordSet } from "../lexicon/words.js";

/** Words of a long name that its acronym may pass over. */
const passedOver = wordSet("of for the and & to in on at against from with a an - , ’s 's ' ’");

/**
 * Names that the text itself shortens: "the Bank for International Settlements (BIS)" is one name and not "Bank" and
 * "International Settlements", there and wherever its words come again. The letters are matched from the last one back,
 * as Schwartz and Hearst do (A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text, 2003), each
 * with the first letter of a word.
 */
export function definedNames(analysed: AnalysedText, names: readonly NameMention[]): readonly NameMention[] {
  const { text } = analysed;
  const wholes = new Set(longForms(analysed).map(({ start, end }) => text.slice(start, end)));
  return [...wholes].reduce((found, whole) => withWhole(text, found, whole), names);
}

function longForms({ tokens }: AnalysedText): Span[] {
  return tokens.flatMap((token, at) => {
    const [open, close] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
    if (!/^\p{Lu}{2,8}s?$/u.test(token.text) || open !== "(" || close !== ")") return [];
    const first = firstOfLongForm(tokens, at - 2, token.text.replace(/s$/u, ""));
    const [start, end] = [tokens[first ?? -1], tokens[lastOfLongForm(tokens, at - 2)]];
    return start === undefined || end === undefined ? [] : [{ start: start.start, end: end.end }];
  });
}

/** "the Immigration and Customs Enforcement agency (ICE)": a noun may stand behind the name. */
function lastOfLongForm(tokens: readonly Token[], at: number): number {
  return /^\p{Ll}/u.test(tokens[at]?.text ?? "") ? at - 1 : at;
}

function firstOfLongForm(tokens: readonly Token[], at: number, letters: string): number | undefined {
  const last = lastOfLongForm(tokens, at);
  let left = letters.length;
  for (let i = last; tokens[i]?.sentence === tokens[at]?.sentence && i >= 0; i--) {
    const { text = "", lower = "" } = tokens[i] ?? {};
    if (text.startsWith(letters[left - 1] ?? "")) left--;
    else if (!passedOver.has(lower) || i === last) return undefined;
    if (left === 0) return last > i ? i : undefined;
  }
  return undefined;
}

/** One name where the words stand, in place of those that it is made of; a longer one stays. */
function withWhole(text: string, names: readonly NameMention[], whole: string): readonly NameMention[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + whole.length)) {
    spans.push({ start: at, end: at + whole.length });
  }
  return spans.reduce((found, { start, end }) => {
    const parts = found.filter((name) => name.end > start && name.start < end);
    // "U.S. Immigration" ends inside "Immigration and Customs Enforcement", "Customs Enforcement agency" behind it.
    const isPart = (name: NameMention): boolean =>
      name.label !== "Person" && (name.end <= end || /^\s\p{Ll}+$/u.test(text.slice(end, name.end)));
    const isWhole = parts.some((name) => name.start <= start && name.end >= end);
    const [own] = parts;
    if (own === undefined || isWhole || !parts.every(isPart)) return found;
    const label = parts.some((name) => name.label === "Event") ? "Event" : "Organization";
    const { method, confidence } = own;
    const name: NameMention = { start, end, label, name: whole.replace(/\s+/gu, " "), roles: [], method, confidence };
    return [...found.filter((other) => !parts.includes(other)), name].sort((a, b) => a.start - b.start);
  }, names);
}
