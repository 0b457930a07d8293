import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { wordSet } from "../lexicon/words.js";
import type { NameMention } from "../model/mention.js";
import type { Gazetteer } from "./gazetteer.js";

const parts = wordSet(`
  north south east west northern southern eastern western northeastern northwestern southeastern southwestern
  north-eastern north-western south-eastern south-western northeast northwest southeast southwest
  central inner outer upper lower upstate downtown uptown midtown suburban rural urban mainland coastal
`);

/** What is called like its capital or another town in it. */
const around = wordSet("province county prefecture governorate oblast voivodeship district");

/** A part of a place, or what lies around it, as the text names it. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The word that makes it another place. */
  readonly word: string;
}

/**
 * "southern Russia", "downtown Taipei" and "Kandahar province" are places of their own where the text also names Russia,
 * Taipei and Kandahar, or another part of them; where it names nothing else of it, the whole is what it tells of.
 */
export function placeParts(analysed: AnalysedText, names: readonly NameMention[], places: Gazetteer): NameMention[] {
  const found = new Map<NameMention, Part>();
  const forms = new Map<string, Set<string>>();
  for (const name of names) {
    if (name.label !== "Place") continue;
    const part = partBefore(analysed, name) ?? provinceBehind(analysed, name, places);
    if (part !== undefined) found.set(name, part);
    const known = forms.get(name.name) ?? new Set<string>();
    forms.set(name.name, known.add(part?.word ?? ""));
  }
  return names.map((name) => {
    const part = found.get(name);
    if (part === undefined || (forms.get(name.name)?.size ?? 0) < 2) return name;
    return { ...name, start: part.start, end: part.end, name: part.name };
  });
}

/** With the word right before a name that says which part of the place is meant. */
function partBefore({ tokens }: AnalysedText, name: NameMention): Part | undefined {
  const at = tokenAt(tokens, name.start);
  const before = tokens[at - 1];
  if (before === undefined || before.sentence !== tokens[at]?.sentence || !parts.has(before.lower)) return undefined;
  // "flew south Tuesday", "headed west from": a bare direction behind a verb is where to.
  const isBare = /^(?:north|south|east|west)$/u.test(before.lower);
  if (isBare && tokens[at - 2]?.pos === "VERB") return undefined;
  return { start: before.start, end: name.end, name: `${before.lower} ${name.name}`, word: before.lower };
}

/** Of "Zambezia province", where no town is called so, the name alone tells of the same. */
function provinceBehind({ tokens }: AnalysedText, name: NameMention, places: Gazetteer): Part | undefined {
  if (!places.placesNamed(name.name).some(({ kind }) => kind === "city")) return undefined;
  const behind = tokens[tokenAt(tokens, name.end)];
  if (behind === undefined || !around.has(behind.text)) return undefined;
  return { start: name.start, end: behind.end, name: `${name.name} ${behind.text}`, word: behind.text };
}

/** "Russia" of "southern Russia", "Kandahar" of "Kandahar province"; nothing for other names. */
export function wholeOf(name: string): string | undefined {
  const words = name.split(" ");
  if (words.length < 2) return undefined;
  if (parts.has(words[0]?.toLowerCase() ?? "")) return words.slice(1).join(" ");
  return around.has(words.at(-1) ?? "") ? words.slice(0, -1).join(" ") : undefined;
}
