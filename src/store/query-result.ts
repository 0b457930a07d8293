import type { Properties } from "../model/property.js";

/** A value in a result or a parameter, in one form for all engines and for JSON. */
export type QueryValue =
  | null
  | boolean
  | number
  | string
  | readonly QueryValue[]
  | NodeValue
  | RelationshipValue
  | PathValue
  | { readonly [key: string]: QueryValue };

export interface NodeValue {
  readonly $type: "node";
  readonly id: string;
  readonly label: string;
  readonly properties: Properties;
}

export interface RelationshipValue {
  readonly $type: "relationship";
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

export interface PathValue {
  readonly $type: "path";
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
  /** The row limit cut something off. */
  readonly truncated: boolean;
}
