import type { Label, NodeProperties, RelationshipProperties, RelationshipType } from "./graph-schema.js";

/** One node; its properties are those that the schema declares for its label. */
export type GraphNode = {
  [L in Label]: { readonly id: string; readonly label: L; readonly properties: NodeProperties<L> };
}[Label];

/** One relationship; `from` and `to` are node ids. */
export type GraphRelationship = {
  [T in RelationshipType]: {
    readonly id: string;
    readonly type: T;
    readonly from: string;
    readonly to: string;
    readonly properties: RelationshipProperties<T>;
  };
}[RelationshipType];

export interface GraphWarning {
  readonly code: string;
  readonly message: string;
}

/**
 * The graph of one article, in canonical order: nodes by label (in schema order) and id, relationships by type (in
 * schema order), from, to and first offset, properties in the order of their declaration.
 */
export interface ArticleGraph {
  readonly source: string;
  readonly article: NodeProperties<"Article">;
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly warnings: readonly GraphWarning[];
}

/** What stands in an article's place where it could not be read or extracted. */
export interface ArticleFailure {
  readonly source: string;
  readonly error: { readonly code: string; readonly message: string };
}
