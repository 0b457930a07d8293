import type { EntityLabel } from "../model/graph-schema.js";
import type { Mention } from "../model/mention.js";
import type { Span } from "../model/span.js";
import type { Speaker } from "../model/statement.js";

/** Entities that words stand for; or the words of a thing; or an unnamed source, a new entity of the article. */
export type ResolvedSource =
  | { readonly kind: "entities"; readonly speakers: readonly Speaker[]; readonly mention: Mention }
  | { readonly kind: "thing"; readonly words: Span }
  | { readonly kind: "unnamed"; readonly words: Span; /** Who is taken up again. */ readonly of?: Span };

/** A mention of somebody or something that can speak. */
export interface SpeakingMention {
  readonly entity: string;
  readonly label: EntityLabel;
  readonly mention: Mention;
}
