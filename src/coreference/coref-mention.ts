import type { Gender, MentionKind } from "../model/mention.js";
import type { Span } from "../model/span.js";
import type { Pronoun } from "./pronouns.js";

export type EntityType = "person" | "place" | "organization";
export type Determiner = "definite" | "indefinite" | "possessive" | "demonstrative" | "none";
/** What a mention is to its clause, as far as the words beside it tell. */
export type Role = "subject" | "object" | "oblique" | "possessive" | "other";

export type Complement = "none" | "of" | "place" | "clause";

/** Words that stand for somebody or something, with all that the words beside them tell; indexes are those of tokens. */
export interface CorefMention extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly pronoun: Pronoun | undefined;
  readonly number: "one" | "many" | undefined;
  readonly gender: Gender | undefined;
  readonly determiner: Determiner;
  readonly role: Role;
  /** The verb that the role belongs to, -1 where none was found. */
  readonly verb: number;
  /** The head in lower case, its plural read as one. */
  readonly headWord: string;
  /** Content words beside the head, in lower case. */
  readonly modifiers: readonly string[];
  /** Those of a description that are in capitals ("French", "U.S."). */
  readonly capitals: readonly string[];
  /** What stands behind it and says which one is meant: "of Porto", "who won". */
  readonly complement: Complement;
  /** The capitals in "of …", "for …" behind it. */
  readonly of: readonly string[];
  /** In years, where the words tell it: "Ana Reis, 29,", "the 29-year-old". */
  readonly age: string | undefined;
  /** The named entity whose name this is, by its index, else -1. */
  readonly entity: number;
  /** The quotation that it stands in, else -1. */
  readonly quotation: number;
  /** The mention that is the source of the words around it, else -1; set by `findSpeakers`. */
  source: number;
  /** The mention of whom the words around it are spoken to, where two take turns, else -1; set by `findSpeakers`. */
  hearer: number;
  /** Whether it is the source of some words, with or without a mention in them; set by `findSpeakers`. */
  isSource: boolean;
  /** Whether it stands beside the source in the words that name it ("Reis, who beat Kim, said"); set by `findSpeakers`. */
  isBesideSource: boolean;
  /** Whether it stands in quoted words that are a sentence of their own; set by `findSpeakers`. */
  isSpoken: boolean;
  /** How sure it is that the mention belongs to its chain, 0 to 1; set when it is resolved. */
  confidence: number;
}
