import type { RelationshipType } from "./graph-schema.js";
import type { Span } from "./span.js";

/** A fact between two entities of an article, with the words that support it. */
export interface Relation {
  readonly type: Extract<RelationshipType, "HOLDS_ROLE" | "LOCATED_IN">;
  readonly from: string;
  readonly to: string;
  readonly evidence: Span;
  readonly role?: string;
  readonly former?: boolean;
  readonly method: string;
  readonly confidence: number;
}
