import type { Chunk, NounChunk, VerbChunk } from "./chunk.js";

export interface PrepositionalPhrase {
  readonly preposition: string;
  readonly nouns: readonly NounChunk[];
  /** The noun right before it, to which it may belong instead of the verb. */
  readonly behind?: NounChunk;
}

/** What stands behind a verb. */
export interface Complements {
  readonly objects: readonly NounChunk[];
  readonly prepositions: readonly PrepositionalPhrase[];
}

/** A verb with what stands around it: who does what, to whom, where. Passives are turned: `subject` always acts. */
export interface Clause extends Complements {
  readonly sentence: number;
  readonly verb: VerbChunk;
  /** Base form of the verb. */
  readonly lemma: string;
  readonly subject: readonly NounChunk[];
  /** What is said of the subject behind a form of "be" or "become". */
  readonly complement: readonly NounChunk[];
  readonly passive: boolean;
  /** Told as a fact: neither negated nor asked, possible, wanted, planned or conditional. */
  readonly asserted: boolean;
}

/** The chunks of one sentence, and its clauses in the order of their verbs. */
export interface SentenceSyntax {
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
}
