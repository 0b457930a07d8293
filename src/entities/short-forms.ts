import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { kinNouns } from "../lexicon/relation-words.js";
import type { NameMention } from "../model/mention.js";
import { wordsIn } from "./name-words.js";
import { acronymOf } from "./organization-names.js";
import { genderOfRole } from "./titles.js";

/** Tells of names for which longer or other ones of the text they stand: "INGD", "Mrs Rennie". */
export function withShortForms({ tokens }: AnalysedText, names: readonly NameMention[]): readonly NameMention[] {
  const bodies = abbreviated(tokens, names);
  const relatives = relativesOf(tokens, names);
  return names.map((name) => {
    const whole = name.label === "Organization" ? bodies.get(name.name) : relativeOf(names, relatives, name);
    return whole === undefined || whole === name.name ? name : { ...name, standsFor: whole };
  });
}

/** "National Institute for Disaster Risk (INGD)": the letters need not be the initials in English. */
function abbreviated(tokens: readonly Token[], names: readonly NameMention[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [i, name] of names.entries()) {
    const next = names[i + 1];
    if (next?.label !== "Organization" || name.label !== "Organization" || !/^\p{Lu}{2,8}$/u.test(next.name)) continue;
    const at = tokenAt(tokens, next.start);
    const isInBrackets =
      tokens[at - 1]?.text === "(" && tokens[at - 1]?.start === name.end + 1 && tokens[at + 1]?.text === ")";
    const initials = acronymOf(name.name) ?? "";
    if (isInBrackets && [...next.name].some((letter) => initials.includes(letter))) found.set(next.name, name.name);
  }
  return found;
}

/** One who is named by a first name alone, as a relative of somebody with a surname. */
interface Relative {
  readonly name: string;
  readonly surname: string;
  readonly gender: string;
  readonly start: number;
}

/** "Doug Rennie and his wife Catriona" */
function relativesOf(tokens: readonly Token[], names: readonly NameMention[]): readonly Relative[] {
  const people = names.filter(({ label }) => label === "Person");
  return people.flatMap((name, i): Relative[] => {
    const at = tokenAt(tokens, name.start);
    const noun = tokens[at - 1]?.text === "," ? tokens[at - 2] : tokens[at - 1];
    const surname = surnameOf(people[i - 1]);
    const gender = genderOfRole(noun?.lower ?? "");
    const isKin = kinNouns.has(noun?.lower ?? "") && gender !== undefined;
    if (!isKin || surname === undefined || wordsIn(name.name).length > 1) return [];
    return [{ name: name.name, surname, gender, start: name.start }];
  });
}

function surnameOf(name: NameMention | undefined): string | undefined {
  return name === undefined ? undefined : wordsIn(name.name).at(-1);
}

/** "Mrs Rennie" is Catriona, where nobody else who may be called so is named in full. */
function relativeOf(
  names: readonly NameMention[],
  relatives: readonly Relative[],
  { label, name, gender, start }: NameMention,
): string | undefined {
  const words = wordsIn(name);
  if (label !== "Person" || words.length !== 1 || gender === undefined) return undefined;
  const fitting = relatives.filter((one) => one.surname === words[0] && one.gender === gender && one.start < start);
  if (fitting.length !== 1) return undefined;
  const isOther = names.some(
    (one) =>
      one.label === "Person" &&
      wordsIn(one.name).length > 1 &&
      surnameOf(one) === words[0] &&
      one.gender !== opposite(gender),
  );
  return isOther ? undefined : fitting[0]?.name;
}

const opposite = (gender: string): string => (gender === "female" ? "male" : "female");
