import type { Complement, Determiner, EntityType, Role } from "./coref-mention.js";
import { pronounClasses, type PronounClass } from "./pronouns.js";

export const kinds = ["name", "description", "pronoun"] as const;
export const types: readonly EntityType[] = ["person", "place", "organization"];
export const numbers = ["one", "many", "unknown"] as const;
export const determiners: readonly Determiner[] = ["definite", "indefinite", "possessive", "demonstrative", "none"];
export const roles: readonly Role[] = ["subject", "object", "oblique", "possessive", "other"];
export const complements: readonly Complement[] = ["none", "of", "place", "clause"];
export const labels = ["Person", "Place", "Organization", "Collective"] as const;

/** Classes of pronouns as the model sees them: men and women are one to it. */
const seenClasses = pronounClasses.filter((name) => name !== "she");
export const seenClass = (name: PronounClass): number => seenClasses.indexOf(name === "she" ? "he" : name);

function family<Prefix extends string, Value extends string>(
  prefix: Prefix,
  values: readonly Value[],
): `${Prefix}=${Value}`[] {
  return values.map((value): `${Prefix}=${Value}` => `${prefix}=${value}`);
}

/** What is known of a mention alone; the order is that of the model's file. */
export const mentionFeatureNames = [
  ...family("kind", kinds),
  ...family("pronoun", seenClasses),
  "reflexive",
  "possessive-pronoun",
  ...family("type", types),
  ...family("number", numbers),
  "gendered",
  ...family("determiner", determiners),
  ...family("role", roles),
  "quoted",
  "attributed",
  "sentence-initial",
  "paragraph-initial",
  "in-title",
  "modifiers",
  "role-noun",
  "before-name",
  "after-comma",
  "after-be",
  ...family("complement", complements),
  "of-name",
  "name-behind",
  "name-behind-comma",
  "speaks",
] as const;

/** What tells whether it opens a chain: how well the best candidates fit. */
export const freshFeatureNames = [
  "no-candidate",
  "candidates",
  "head-seen",
  "words-seen",
  "role-held",
  "person-named",
  "place-named",
  "organization-named",
] as const;

/** What is known of a mention and a chain that may hold it. */
export const pairFeatureNames = [
  ...family("near-kind", kinds),
  ...family("near-role", roles),
  ...family("has-pronoun", seenClasses),
  ...family("chain-type", types),
  ...family("chain-number", numbers),
  ...family("chain-label", labels),
  "unnamed",
  "chain-size",
  "chain-named",
  "chain-in-title",
  "chain-in-lead",
  "chain-subjects",
  "most-mentioned",
  "near-quoted",
  "near-sentence-initial",
  "near-definite",
  "near-indefinite",
  "gender-fits",
  "gender-open",
  "number-fits",
  "number-open",
  "type-fits",
  ...family("sentences", ["0", "1", "2", "3-4", "5-8", "9+"]),
  ...family("paragraphs", ["0", "1", "2", "3+"]),
  "ahead",
  "token-distance",
  ...family("rank", ["0", "1", "2", "3-5", "6+"]),
  "only",
  "same-role",
  "both-subjects",
  "subject-before",
  "last-subject",
  "subject-here",
  "other-subject-here",
  "subject-last-sentence",
  "other-subject-last-sentence",
  ...family("rivals", ["0", "1", "2+"]),
  "same-verb",
  "verb-between",
  "recent-mentions",
  "paragraph-mentions",
  ...family("subject-sentences", ["0", "1", "2", "3+"]),
  "pronoun-recent",
  "first-of-sentence",
  "near-conjunct",
  "near-full-name",
  "near-possessed",
  "mentions-between",
  "subjects-between",
  "first-of-text",
  "share-of-names",
  "gender-known",
  "same-quotation",
  "is-speaker",
  "is-speaker-quoted",
  "same-speaker",
  "pronoun-same",
  "string-same",
  "head-same",
  "head-near",
  "head-in-words",
  "head-conflict",
  "modifiers-same",
  "modifiers-conflict",
  "role-held",
  "holder-same",
  "holder-conflict",
  "names-share-word",
  "name-contains",
  "initials",
  "apposition",
  "before-name",
  "copula",
  "possessor",
  "names-it",
  "names-it-behind-comma",
] as const;

function positions<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}
/** Where each feature stands; the first of a family ("kind=name") is where the family begins. */
export const M = positions(mentionFeatureNames);
export const N = positions(freshFeatureNames);
export const P = positions(pairFeatureNames);
