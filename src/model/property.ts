/** What a property of a node or a relationship can hold; absent means left out, there is no null. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];

export type Properties = Readonly<Record<string, PropertyValue>>;

export type PropertyType = "string" | "integer" | "float" | "boolean" | "string[]" | "integer[]";

/**
 * How an entity's property is computed from what its articles contribute. Every rule is commutative, associative and
 * idempotent, so that the outcome depends on the set of articles alone.
 *
 * - `union`: the sorted set of all values of a list.
 * - `fullest`: the name with most words, then most letters, then first in code-unit order.
 * - `least`: the value that sorts first.
 */
export type MergeRule = "union" | "fullest" | "least";

export interface PropertyDeclaration {
  readonly type: PropertyType;
  readonly required: boolean;
  readonly description: string;
  /** The closed set of values, where there is one. */
  readonly values?: readonly string[];
  readonly merge?: MergeRule;
  /** Kept by the stores for their own work and left out of exports and of the viewer. */
  readonly internal?: true;
}

interface ValueOf {
  string: string;
  integer: number;
  float: number;
  boolean: boolean;
  "string[]": readonly string[];
  "integer[]": readonly number[];
}

type RequiredKeys<D> = { [K in keyof D]: D[K] extends { required: true } ? K : never }[keyof D];
type Public<D> = { [K in keyof D as D[K] extends { internal: true } ? never : K]: D[K] };
type ValueFor<P> = P extends { values: readonly (infer V)[] }
  ? V
  : P extends { type: infer T extends PropertyType }
    ? ValueOf[T]
    : never;
type Typed<D> = { readonly [K in RequiredKeys<D>]: ValueFor<D[K]> } & {
  readonly [K in Exclude<keyof D, RequiredKeys<D>>]?: ValueFor<D[K]>;
};

/** The TypeScript type of the properties that a declaration describes, without the stores' internal ones. */
export type PropertiesOf<D> = Typed<Public<D>>;
