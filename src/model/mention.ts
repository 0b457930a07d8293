import type { EntityLabel } from "./graph-schema.js";
import type { Span } from "./span.js";

export const mentionKinds = ["name", "description", "pronoun"] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** Words of an article that stand for an entity. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** The rule or model head that found it. */
  readonly method: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export type Gender = "female" | "male";

/** A role or title that stands beside a name. */
export interface RoleMention extends Span {
  /** In lower case, as `president` or `secretary of state`. */
  readonly role: string;
  readonly former: boolean;
  /** The words that say of what: a country, a body. */
  readonly of?: Span;
}

/** A name found in the text, not yet joined with the other names of its bearer. */
export interface NameMention extends Span {
  readonly label: EntityLabel;
  /** Without title and in normal case. */
  readonly name: string;
  readonly gender?: Gender;
  /** The name of another one, whose relative the text calls this one. */
  readonly relativeOf?: string;
  /** The words before it tell whose relative this one is: "his daughter Ana Reis". */
  readonly isRelative?: boolean;
  /** Another name of the text, of the same bearer. */
  readonly standsFor?: string;
  /** Somebody plays this one on a stage or a screen. */
  readonly isCharacter?: boolean;
  /** Of a body as many countries or towns have: what it is, and whose where that is told. */
  readonly body?: { readonly core: string; readonly jurisdiction?: string };
  readonly roles: readonly RoleMention[];
  readonly method: string;
  readonly confidence: number;
}
