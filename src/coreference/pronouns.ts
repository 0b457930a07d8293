import type { Gender } from "../model/mention.js";

/** Pronouns that behave alike in coreference. */
export const pronounClasses = ["i", "we", "you", "he", "she", "it", "they", "who", "this"] as const;
export type PronounClass = (typeof pronounClasses)[number];

export interface Pronoun {
  readonly class: PronounClass;
  readonly number?: "one" | "many";
  readonly gender?: Gender;
  readonly reflexive: boolean;
  readonly possessive: boolean;
}

const forms: Readonly<Record<PronounClass, string>> = {
  i: "i me my mine myself",
  we: "we us our ours ourselves 's",
  you: "you your yours yourself yourselves",
  he: "he him his himself",
  she: "she her hers herself",
  it: "it its itself",
  they: "they them their theirs themselves themself 'em",
  who: "who whom whose which that",
  this: "this these those here there one",
};

const numbers: Readonly<Partial<Record<PronounClass, "one" | "many">>> = {
  i: "one",
  we: "many",
  he: "one",
  she: "one",
  it: "one",
};
const genders: Readonly<Partial<Record<PronounClass, Gender>>> = { he: "male", she: "female" };
const possessives = new Set(["my", "our", "your", "his", "her", "its", "their", "whose", "mine", "ours", "theirs"]);

const known: ReadonlyMap<string, Pronoun> = new Map(
  pronounClasses.flatMap((name) =>
    forms[name].split(" ").map((word): [string, Pronoun] => {
      const [number, gender] = [numbers[name], genders[name]];
      const reflexive = /sel(?:f|ves)$/u.test(word);
      const traits = { reflexive, possessive: possessives.has(word) };
      return [word, { class: name, ...traits, ...(number && { number }), ...(gender && { gender }) }];
    }),
  ),
);

/** The pronoun that a word in lower case is. */
export function pronounOf(word: string): Pronoun | undefined {
  return known.get(word);
}
