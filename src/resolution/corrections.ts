import { compareText } from "../model/canonical.js";
import type { EntityLabel } from "../model/graph-schema.js";
import { sha256 } from "../model/ids.js";

/**
 * An entity as a correction names it: by label and name, and where the name alone does not tell, by the articles (their
 * key, else their id) in which it stands. No id of a node is in it, so that it outlives a new ingest and a new model.
 */
export interface EntityReference {
  readonly label: EntityLabel;
  readonly name: string;
  readonly articles?: readonly string[];
}

/** A statement as a correction names it: by its article's key, its words and where they start. */
export interface StatementReference {
  readonly article: string;
  readonly words: string;
  readonly start: number;
}

/** What a reader set right by hand. */
export type Correction =
  | { readonly kind: "merge"; readonly keep: EntityReference; readonly merge: EntityReference }
  | { readonly kind: "split"; readonly from: EntityReference; readonly part: EntityReference }
  | { readonly kind: "identify"; readonly entity: EntityReference; readonly wikidata: string }
  | { readonly kind: "reject"; readonly statement: StatementReference }
  | { readonly kind: "reassign"; readonly statement: StatementReference; readonly speaker: EntityReference };

function ordered(correction: Correction): unknown {
  const entity = ({ label, name, articles }: EntityReference) => ({
    label,
    name,
    ...(articles !== undefined && { articles: [...new Set(articles)].sort(compareText) }),
  });
  const statement = ({ article, words, start }: StatementReference) => ({ article, words, start });
  const { kind } = correction;
  switch (kind) {
    case "merge":
      return { kind, keep: entity(correction.keep), merge: entity(correction.merge) };
    case "split":
      return { kind, from: entity(correction.from), part: entity(correction.part) };
    case "identify":
      return { kind, entity: entity(correction.entity), wikidata: correction.wikidata };
    case "reject":
      return { kind, statement: statement(correction.statement) };
    case "reassign":
      return { kind, statement: statement(correction.statement), speaker: entity(correction.speaker) };
  }
}

/** One text for one correction, whatever the order in which its parts were given. */
export function writeCorrection(correction: Correction): string {
  return JSON.stringify(ordered(correction));
}

export function correctionId(correction: Correction): string {
  return sha256(writeCorrection(correction)).slice(0, 12);
}

/** Each correction once, sorted by its text. */
export function sortCorrections(corrections: readonly Correction[]): readonly Correction[] {
  const byText = new Map(corrections.map((correction) => [writeCorrection(correction), correction]));
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, correction]) => correction);
}
