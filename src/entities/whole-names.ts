import type { AnalysedText } from "../article/analysed-text.js";
import { legalForms } from "../lexicon/legal-forms.js";
import { organizationWords } from "../lexicon/names.js";
import type { NameMention } from "../model/mention.js";
import { tokenAt } from "../article/token-at.js";

const bodies = /^(?:municipality|diocese|archdiocese|republic|kingdom|house|state|city)$/u;
const directions = /^(?:north|south|east|west|northern|southern|eastern|western|central|latin|upper|lower)$/u;

/**
 * Names in their whole length: "University" before "of Helsinki" is the University of Helsinki, "Australia" behind
 * "South" is South Australia. The tagger's names are runs of proper nouns, which end at "of" and begin behind adjectives.
 */
export function wholeNames(analysed: AnalysedText, names: readonly NameMention[]): NameMention[] {
  const startsAt = new Map(names.map((name) => [name.start, name]));
  return names.flatMap((name): NameMention[] => {
    if (name.label === "Place") {
      const wider = withDirection(analysed, name);
      if (wider !== undefined) return [wider];
    }
    if (name.label !== "Organization" && name.label !== "Place") return [name];
    const of = ofWhat(analysed, name, startsAt);
    if (of === undefined) return [name];
    const label = organizationWords.has(lastWord(name)) ? "Organization" : name.label;
    return [{ ...name, label, end: of.end, name: analysed.text.slice(name.start, of.end).replace(/\s+/gu, " ") }];
  });
}

function lastWord(name: NameMention): string {
  return name.name.toLowerCase().split(/\s+/u).at(-1) ?? "";
}

/** The name behind "of" or "of the", where the first word asks for one. */
function ofWhat(
  { tokens }: AnalysedText,
  name: NameMention,
  startsAt: ReadonlyMap<number, NameMention>,
): NameMention | undefined {
  const last = lastWord(name);
  if (legalForms.has(last) || (!organizationWords.has(last) && !bodies.test(last))) return undefined;
  const link = tokenAt(tokens, name.end);
  if (tokens[link]?.lower !== "of") return undefined;
  const next = tokens[tokens[link + 1]?.lower === "the" ? link + 2 : link + 1];
  const other = next === undefined ? undefined : startsAt.get(next.start);
  return other?.label === "Person" ? undefined : other;
}

/** With the direction in capitals before it, where that does not open the sentence. */
function withDirection({ tokens, sentences, text }: AnalysedText, name: NameMention): NameMention | undefined {
  const at = tokenAt(tokens, name.start) - 1;
  const before = tokens[at];
  if (before === undefined || !directions.test(before.lower) || !/^\p{Lu}/u.test(before.text)) return undefined;
  if (sentences[before.sentence]?.firstToken === at) return undefined;
  return { ...name, start: before.start, name: text.slice(before.start, name.end).replace(/\s+/gu, " ") };
}
