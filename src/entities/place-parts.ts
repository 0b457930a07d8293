import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { wordSet } from "../lexicon/words.js";
import type { NameMention } from "../model/mention.js";

const parts = wordSet(`
  north south east west northern southern eastern western northeastern northwestern southeastern southwestern
  north-eastern north-western south-eastern south-western northeast northwest southeast southwest
  central inner outer upper lower upstate downtown uptown midtown suburban rural urban mainland coastal
`);

/**
 * "southern Russia" and "downtown Taipei" are places of their own where the text also names the whole, or another part
 * of it; where it names nothing else of it, the whole is what it tells of.
 */
export function placeParts(analysed: AnalysedText, names: readonly NameMention[]): NameMention[] {
  const partOf = new Map<NameMention, number>();
  const forms = new Map<string, Set<string>>();
  for (const name of names) {
    if (name.label !== "Place") continue;
    const first = partBefore(analysed, name);
    if (first !== -1) partOf.set(name, first);
    const known = forms.get(name.name) ?? new Set<string>();
    forms.set(name.name, known.add(first === -1 ? "" : (analysed.tokens[first]?.lower ?? "")));
  }
  return names.map((name) => {
    const part = analysed.tokens[partOf.get(name) ?? -1];
    if (part === undefined || (forms.get(name.name)?.size ?? 0) < 2) return name;
    return { ...name, start: part.start, name: `${part.lower} ${name.name}` };
  });
}

/** The index of the word right before a name that says which part of the place is meant, else -1. */
function partBefore({ tokens }: AnalysedText, name: NameMention): number {
  const at = tokenAt(tokens, name.start);
  const before = tokens[at - 1];
  if (before === undefined || before.sentence !== tokens[at]?.sentence || !parts.has(before.lower)) return -1;
  // "flew south Tuesday", "headed west from": a bare direction behind a verb is where to.
  const isBare = /^(?:north|south|east|west)$/u.test(before.lower);
  return isBare && tokens[at - 2]?.pos === "VERB" ? -1 : at - 1;
}

/** "Russia" of "southern Russia"; nothing for a name that is not of a part. */
export function wholeOf(name: string): string | undefined {
  const [first, ...rest] = name.split(" ");
  return first !== undefined && rest.length > 0 && parts.has(first.toLowerCase()) ? rest.join(" ") : undefined;
}
