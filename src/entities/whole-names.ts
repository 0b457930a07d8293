import type { AnalysedText } from "../article/analysed-text.js";
import { gazetteer } from "./gazetteer.js";
import { legalForms } from "../lexicon/legal-forms.js";
import { organizationWords } from "../lexicon/names.js";
import { wordSet } from "../lexicon/words.js";
import type { NameMention } from "../model/mention.js";
import { tokenAt } from "../article/token-at.js";

const bodies = /^(?:municipality|diocese|archdiocese|republic|kingdom|house|state|city)$/u;
/** What is mostly known by what it is of: "the Strait of Hormuz", "the Tower of London", "the Port of Beirut". */
const sites =
  /^(?:strait|straits|sea|bay|gulf|cape|horn|isle|port|tower|palace|pyramid|temple|church|cathedral|basilica|abbey|monastery|castle|fort|citadel|tomb|valley|plain|lake|rock|bridge|gate|hall|dome|field|garden|gardens|province|county|duchy|principality)$/u;
const directions = /^(?:north|south|east|west|northern|southern|eastern|western|central|latin|upper|lower)$/u;

/**
 * Names in their whole length: "University" before "of Helsinki" is the University of Helsinki, "Australia" behind
 * "South" is South Australia. The tagger's names are runs of proper nouns, which end at "of" and begin behind adjectives.
 */
export function wholeNames(analysed: AnalysedText, recognised: readonly NameMention[]): NameMention[] {
  const ends = new Set(recognised.map(({ end }) => end));
  const names = capitalOfUnion(analysed, recognised).map((name) =>
    withPossessor(analysed, withNumber(analysed, name), ends),
  );
  const startsAt = new Map(names.map((name) => [name.start, name]));
  return names.flatMap((name): NameMention[] => {
    const national = nationalBody(analysed, name);
    if (national !== undefined) return [national];
    if (name.label === "Place") {
      const wider = withDirection(analysed, name);
      if (wider !== undefined) return [wider];
    }
    if (name.label !== "Organization" && name.label !== "Place") return [name];
    const site = siteOf(analysed, name);
    if (site !== undefined) return [site];
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
  const isUniversity = /^University of /u.test(name.name);
  if (!isUniversity && (legalForms.has(last) || (!organizationWords.has(last) && !bodies.test(last)))) return undefined;
  const link = tokenAt(tokens, name.end);
  // "University of Leeds at Wakefield" is a campus of its own, and so is "University of California, Berkeley".
  const isOfState = isUniversity && isState(name.name.replace("University of ", "")) && tokens[link]?.text === ",";
  if (tokens[link]?.lower !== (isUniversity ? "at" : "of") && !isOfState) return undefined;
  const next = tokens[tokens[link + 1]?.lower === "the" ? link + 2 : link + 1];
  const other = next === undefined ? undefined : startsAt.get(next.start);
  return other?.label === "Person" ? undefined : other;
}

function isState(name: string): boolean {
  const [place] = gazetteer().placesNamed(name);
  return place?.kind === "region" && place.countryCode === "US";
}

/** "Strait" with "of Hormuz": alone it is no name, and another one stands behind another "of". */
function siteOf({ tokens, text }: AnalysedText, name: NameMention): NameMention | undefined {
  const link = tokenAt(tokens, name.end);
  const isAlone = name.label === "Place" && sites.test(name.name.toLowerCase());
  if (!isAlone || tokens[link]?.lower !== "of") return undefined;
  const first = tokens[link + 1]?.lower === "the" ? link + 2 : link + 1;
  let end = first;
  while (tokens[end]?.sentence === tokens[link]?.sentence && /^\p{Lu}/u.test(tokens[end]?.text ?? "")) end++;
  const last = tokens[end - 1];
  if (end === first || last === undefined) return undefined;
  return { ...name, end: last.end, name: text.slice(name.start, last.end).replace(/\s+/gu, " ") };
}

/** "King's" before "College", "People's" before "Army": a possessor in capitals that is nobody's name is part of this one. */
function withPossessor({ tokens, text }: AnalysedText, name: NameMention, ends: ReadonlySet<number>): NameMention {
  if (name.label !== "Organization" || !organizationWords.has(name.name.toLowerCase())) return name;
  const at = tokenAt(tokens, name.start);
  const [possessor, mark] = [tokens[at - 2], tokens[at - 1]];
  if (possessor === undefined || !/^['’]s?$/u.test(mark?.text ?? "") || ends.has(possessor.end)) return name;
  if (possessor.sentence !== tokens[at]?.sentence || !/^\p{Lu}/u.test(possessor.text)) return name;
  // "Democratic People's Congress"
  let first = at - 2;
  const goesOn = (i: number): boolean =>
    /^\p{Lu}/u.test(tokens[i]?.text ?? "") && !ends.has(tokens[i]?.end ?? -1) && tokens[i]?.pos !== "DET";
  while (peoples.test(possessor.lower) && tokens[first - 1]?.sentence === possessor.sentence && goesOn(first - 1))
    first--;
  const start = tokens[first]?.start ?? possessor.start;
  return { ...name, start, name: text.slice(start, name.end).replace(/\s+/gu, " ") };
}

const peoples = /^(?:people|workers|women|farmers|citizens)$/u;

/** What bodies of a country are for, where its name stands behind: "Swim England", "Transport Scotland". */
const nationalFields = wordSet(`
  sport swim swimming historic natural creative transport visit tourism skills homes highways universities athletics
  archery badminton basketball boxing cricket gymnastics hockey judo netball rowing rugby tennis triathlon volleyball
`);

/** "Sport England", of which the name is often no more than "England". */
function nationalBody({ tokens, text }: AnalysedText, name: NameMention): NameMention | undefined {
  if (name.label !== "Place" && name.label !== "Organization") return undefined;
  const words = name.name.split(/\s+/u);
  const isCountry = (word = ""): boolean =>
    /^(?:England|Scotland|Wales|UK)$/u.test(word) || gazetteer().placesNamed(word)[0]?.kind === "country";
  if (!isCountry(words.at(-1)) || words.length > 2) return undefined;
  if (words.length === 2)
    return nationalFields.has(words[0]?.toLowerCase() ?? "") ? { ...name, label: "Organization" } : undefined;
  const at = tokenAt(tokens, name.start);
  const [before, own] = [tokens[at - 1], tokens[at]];
  const isField = before !== undefined && /^\p{Lu}/u.test(before.text) && nationalFields.has(before.lower);
  if (!isField || before.sentence !== own?.sentence) return undefined;
  return { ...name, label: "Organization", start: before.start, name: text.slice(before.start, name.end) };
}

/** With the direction in capitals before it, where that does not open the sentence. */
function withDirection({ tokens, sentences, text }: AnalysedText, name: NameMention): NameMention | undefined {
  const at = tokenAt(tokens, name.start) - 1;
  const before = tokens[at];
  if (before === undefined || !directions.test(before.lower) || !/^\p{Lu}/u.test(before.text)) return undefined;
  if (sentences[before.sentence]?.firstToken === at) return undefined;
  return { ...name, start: before.start, name: text.slice(before.start, name.end).replace(/\s+/gu, " ") };
}

const romanNumeral = /^(?:II|III|IV|VI{1,3}|IX|X[IV]{1,4}|XX)$/u;
const numbered =
  /^(?:district|area|zone|ward|route|highway|interstate|building|camp|unit|precinct|sector|region|line|terminal)$/u;

/** "Johan II" is not Johan, "District 9" not District 4. */
function withNumber({ tokens, text }: AnalysedText, name: NameMention): NameMention {
  const at = tokenAt(tokens, name.end);
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (last === undefined || next === undefined || next.sentence !== last.sentence) return name;
  const isOrdinal = name.label === "Person" && romanNumeral.test(next.text);
  if (!isOrdinal && !(numbered.test(last.lower) && /^\d/u.test(next.text))) return name;
  let end = at + 1;
  while (!isOrdinal && tokens[end]?.glued === true && /^[-–]$|^[\p{L}\d]/u.test(tokens[end]?.text ?? "")) end++;
  const whole = tokens[end - 1]?.end ?? name.end;
  return { ...name, end: whole, name: `${name.name} ${text.slice(next.start, whole)}` };
}

/** "Washington, D.C." is one place, and not the president. */
function capitalOfUnion({ tokens, text }: AnalysedText, names: readonly NameMention[]): readonly NameMention[] {
  const ends = new Map<number, number>();
  for (const { start, name } of names) {
    const at = tokenAt(tokens, start);
    const behind = tokens[at + 1]?.text === "," ? tokens[at + 2] : tokens[at + 1];
    if (!name.startsWith("Washington") || !/^D\.?C\.?$/u.test(behind?.text ?? "")) continue;
    const end = behind?.end ?? 0;
    ends.set(start, text[end] === "." && behind?.text === "D.C" ? end + 1 : end);
  }
  return names.flatMap((name): NameMention[] => {
    const end = ends.get(name.start);
    if (end !== undefined) return [{ ...name, label: "Place", end, name: "Washington D.C." }];
    return [...ends].some(([start, to]) => start < name.start && name.start < to) ? [] : [name];
  });
}
