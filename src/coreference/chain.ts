import type { EntityLabel } from "../model/graph-schema.js";
import type { Entity } from "../model/entity.js";
import type { Gender } from "../model/mention.js";
import type { CorefMention } from "./coref-mention.js";
import { pronounClasses } from "./pronouns.js";

/** A coreference chain while it grows, with what its mentions tell together. */
export interface Chain {
  readonly id: number;
  readonly mentions: CorefMention[];
  /** Indexes of the named entities in it; more than one where two names proved to be of one bearer. */
  readonly entities: number[];
  label: EntityLabel | undefined;
  /** What kind of place it is ("city"), where it is one and that is known. */
  kind: string | undefined;
  /** Number of mentions by type: person, place, organization. */
  readonly types: [number, number, number];
  number: "one" | "many" | undefined;
  gender: Gender | undefined;
  /** Which classes of pronouns it holds, by `pronounClasses`. */
  readonly pronouns: boolean[];
  subjects: number;
  /** The sentences of which one of its mentions is a subject. */
  readonly subjectSentences: Set<number>;
  /** Its names and descriptions in full, by `formOf`. */
  readonly forms: Set<string>;
  /** Heads of its descriptions and last words of its names. */
  readonly heads: Set<string>;
  /** All content words of its names and descriptions. */
  readonly words: Set<string>;
  /** The words of its names, in lower case. */
  readonly names: Set<string>;
  readonly roles: Set<string>;
  /** How the words begin that say of what it holds a role ("fren" for "French President Macron"). */
  readonly holders: Set<string>;
  /** Of what peoples it is, by `peopleOf`. */
  readonly peoples: Set<string>;
  readonly ages: Set<string>;
  /** Roles that it held once. */
  readonly former: Set<string>;
  /** How often the whole text names it. */
  named: number;
}

const typeIndex = { person: 0, place: 1, organization: 2 } as const;

export function openChain(id: number): Chain {
  return {
    id,
    mentions: [],
    entities: [],
    label: undefined,
    kind: undefined,
    types: [0, 0, 0],
    number: undefined,
    gender: undefined,
    pronouns: pronounClasses.map(() => false),
    subjects: 0,
    subjectSentences: new Set(),
    forms: new Set(),
    heads: new Set(),
    words: new Set(),
    names: new Set(),
    roles: new Set(),
    holders: new Set(),
    peoples: new Set(),
    ages: new Set(),
    former: new Set(),
    named: 0,
  };
}

export function extendChain(chain: Chain, mention: CorefMention): void {
  chain.mentions.push(mention);
  chain.types[typeIndex[mention.type]] += 1;
  chain.number ??= mention.number;
  chain.gender ??= mention.gender;
  if (mention.age !== undefined) chain.ages.add(mention.age);
  if (mention.role === "subject") {
    chain.subjects += 1;
    chain.subjectSentences.add(mention.sentence);
  }
  if (mention.pronoun !== undefined) {
    chain.pronouns[pronounClasses.indexOf(mention.pronoun.class)] = true;
    return;
  }
  if (isFormer(mention)) chain.former.add(mention.headWord);
  chain.forms.add(formOf(mention));
  chain.heads.add(mention.headWord);
  chain.words.add(mention.headWord);
  for (const word of mention.modifiers) chain.words.add(word);
  for (const word of holdersOf(mention)) addHolder(chain, word);
}

/** "The former mayor" */
export function isFormer({ modifiers }: CorefMention): boolean {
  return modifiers.some((word) => /^(?:former|ex|onetime|late)$/u.test(word));
}

/** Equal where head and modifiers are. */
export function formOf(mention: CorefMention): string {
  return [...mention.modifiers, mention.headWord].join(" ");
}

/** "France" and "French", "Korea" and "Korean" begin alike. */
export function holderKey(word: string): string {
  const key = word.toLowerCase().replaceAll(".", "").slice(0, 4);
  return key === "unit" || key === "amer" || key === "usa" ? "us" : key;
}

/** The capitals of a description and those of what it is of: "the French president", "the president of France". */
export function holdersOf(mention: CorefMention): readonly string[] {
  return mention.kind === "description" ? [...mention.capitals, ...mention.of] : [];
}

function addHolder(chain: Chain, word: string): void {
  if (word.length > 1 && /^\p{Lu}/u.test(word)) chain.holders.add(holderKey(word));
}

/** Ties a chain to the named entity whose name it holds. */
export function nameChain(chain: Chain, index: number, entity: Entity, text: string): void {
  chain.entities.push(index);
  chain.label ??= entity.label;
  chain.kind ??= entity.kind;
  chain.gender ??= entity.gender;
  chain.number ??= entity.label === "Collective" ? "many" : "one";
  chain.named += entity.mentions.length;
  for (const alias of entity.aliases)
    for (const word of alias.toLowerCase().split(/[\s-]+/u)) {
      chain.words.add(word);
      chain.names.add(word);
    }
  for (const { role, former, of } of entity.roles) {
    if (former && !entity.roles.some((other) => other.role === role && !other.former)) chain.former.add(role);
    if (of !== undefined) for (const word of text.slice(of.start, of.end).split(/[^\p{L}]+/u)) addHolder(chain, word);
    chain.roles.add(role);
    const last = role.split(/[\s-]/u).at(-1);
    if (last !== undefined) chain.roles.add(last);
  }
}
