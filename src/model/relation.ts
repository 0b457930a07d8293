import type { RelationshipProperties } from "./graph-schema.js";
import type { Span } from "./span.js";

/** The relationship types that say something about the world, between two entities. */
export type RelationType =
  | "HOLDS_ROLE"
  | "MEMBER_OF"
  | "KIN"
  | "LOCATED_IN"
  | "WAS_IN"
  | "LIVES_IN"
  | "TRAVELLED_TO"
  | "BORN_IN"
  | "DIED_IN"
  | "MET"
  | "PARTICIPATED_IN"
  | "OWNS"
  | "FOUNDED"
  | "CHARGED_IN"
  | "CONVICTED_IN"
  | "SENTENCED_IN"
  | "RELATED_TO";

type Provenance = "article" | "startOffset" | "endOffset" | "method" | "confidence";

/** What a relationship type says besides its provenance. */
export type RelationProperties<T extends RelationType> = Omit<RelationshipProperties<T>, Provenance>;

interface RelationOf<T extends RelationType> {
  readonly type: T;
  readonly from: string;
  readonly to: string;
  readonly properties: RelationProperties<T>;
  readonly evidence: Span;
  readonly method: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A fact between two entities of an article, with the words that support it. */
export type Relation = { [T in RelationType]: RelationOf<T> }[RelationType];
